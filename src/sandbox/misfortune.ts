import type { ServerResponse } from 'node:http';
import type { Clock } from '../http/clock.js';
import type { Chance } from './chance.js';
import type { Answer, Incoming } from './exchange.js';
import { textAnswer } from './exchange.js';
import type { Fate, Faults } from './faults.js';
import { drawFate } from './faults.js';
import type { Platforms } from './platforms.js';
import { send } from './receive.js';

interface Encounter {
  readonly request: Incoming;
  readonly response: ServerResponse;
  readonly faults: Faults;
  readonly chance: Chance;
  readonly platforms: Platforms;
  readonly clock: Clock;
}

const SERVER_ERRORS = [500, 502, 503, 504] as const;

/** Lets the platform answer, unless fate has it otherwise. Gives what happened. */
export async function answerWithFate(encounter: Encounter): Promise<Fate> {
  const { request, response, faults, chance, platforms } = encounter;
  const fate = drawFate(faults, chance);
  switch (fate) {
    case 'throttled':
      send(response, platforms.throttle(request, faults.retryAfterSeconds));
      break;
    case 'serverError': {
      const status = SERVER_ERRORS[Math.floor(chance() * SERVER_ERRORS.length)] ?? 500;
      send(response, textAnswer(status, 'the sandbox was told to fail'));
      break;
    }
    case 'resetBefore':
      response.destroy();
      break;
    case 'resetAfter':
      platforms.answer(request);
      response.destroy();
      break;
    case 'truncated':
      sendHalf(response, platforms.answer(request));
      break;
    case 'slow':
      await sendLate(encounter, platforms.answer(request));
      break;
    case 'duplicated':
      platforms.answer(request);
      send(response, platforms.answer(request));
      break;
    case 'expiredToken':
      platforms.expireTokens();
      send(response, platforms.answer(request));
      break;
    case 'none':
      send(response, platforms.answer(request));
  }
  return fate;
}

async function sendLate({ response, faults, clock }: Encounter, answer: Answer): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => {
    gone.abort();
  });
  await clock.sleep(faults.slowMs, gone.signal);
  send(response, answer);
}

/** Announces the whole body and breaks off in its middle. */
function sendHalf(response: ServerResponse, answer: Answer): void {
  const { status, headers, stream } = answer;
  // Of a stream, its first piece.
  const body = stream === undefined ? answer.body : firstOf(stream);
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, 'content-length': String(bytes.length + 1) });
  response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
}

function firstOf(pieces: Iterable<string>): string {
  for (const piece of pieces) return piece;
  return '';
}
