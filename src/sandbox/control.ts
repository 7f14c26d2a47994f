import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { ConfigError } from '../model/errors.js';
import type { Answer, Incoming } from './exchange.js';
import { jsonAnswer } from './exchange.js';
import type { Faults } from './faults.js';
import { send } from './receive.js';
import type { Snyk } from './snyk/snyk.js';
import type { SandboxState } from './state.js';

interface ControlRequest {
  readonly request: Incoming;
  readonly response: ServerResponse;
  /** The log of what was received. */
  readonly log: string;
  readonly faults: Faults;
  readonly state: () => SandboxState;
  readonly setFaults: (change: unknown) => Faults;
  readonly snyk: Snyk | undefined;
}

export function isControl(path: string): boolean {
  return path.startsWith('/_sandbox/');
}

/**
 * `GET /_sandbox/state`, `GET /_sandbox/documents` (NDJSON, see event.ts), `GET` and `PUT
 * /_sandbox/faults` (JSON, see faults.ts), `GET` and `PUT /_sandbox/snyk` (JSON, see
 * snyk/snyk-state.ts and snyk/instructions.ts; a PUT answers `{changed}`).
 */
export function answerControl(control: ControlRequest): void {
  const { request, response, log } = control;
  const asked = `${request.method} ${request.path}`;
  if (asked === 'GET /_sandbox/documents') {
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    pipeline(createReadStream(log), response, () => undefined);
  } else {
    send(response, answerOf(asked, control));
  }
}

function answerOf(asked: string, control: ControlRequest): Answer {
  switch (asked) {
    case 'GET /_sandbox/state':
      return jsonAnswer(200, control.state());
    case 'GET /_sandbox/faults':
      return jsonAnswer(200, control.faults);
    case 'PUT /_sandbox/faults':
      return changed(control, control.setFaults);
    case 'GET /_sandbox/snyk':
      return control.snyk === undefined ? noSnyk() : jsonAnswer(200, control.snyk.state());
    case 'PUT /_sandbox/snyk': {
      const { snyk } = control;
      if (snyk === undefined) return noSnyk();
      return changed(control, (given) => ({ changed: snyk.instruct(given) }));
    }
    default:
      return jsonAnswer(404, {
        error: `${asked} is unknown; there are state, documents, faults and snyk.`,
      });
  }
}

function noSnyk(): Answer {
  return jsonAnswer(404, { error: 'This sandbox was started without Snyk.' });
}

function changed({ request }: ControlRequest, change: (given: unknown) => unknown): Answer {
  try {
    return jsonAnswer(200, change(JSON.parse(request.body.toString('utf8'))));
  } catch (error) {
    if (error instanceof ConfigError) return jsonAnswer(400, { problems: error.problems });
    return jsonAnswer(400, { problems: ['The body is no JSON.'] });
  }
}
