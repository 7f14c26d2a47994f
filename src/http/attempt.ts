import type { UpstreamError } from '../model/errors.js';
import { ConfigError, describeError, InputError } from '../model/errors.js';
import { askedWait } from './asked-wait.js';
import { openBody } from './body.js';
import type { Call, Context } from './call.js';
import type { Presented } from './credentials.js';
import { credentialHeaders, presentFor } from './credentials.js';
import { readBeginning } from './decode.js';
import { answerFailure, connectionFailure } from './failure.js';
import { checkedHeaders } from './headers.js';
import type { Arrival } from './receive.js';
import { encodingOf } from './receive.js';
import { classifyAnswer } from './retry.js';
import type { Setback } from './setback.js';
import { setbackOf } from './setback.js';
import type { WireAnswer } from './transport.js';

/** So much of an error's explanation is read; far more than is shown. */
const MAX_EXPLANATION_BYTES = 64 * 1024;

/** One attempt ended without what the caller wants. */
export interface Failure {
  readonly setback: Setback;
  readonly status: number | undefined;
  /** Milliseconds that the service asked us to wait. */
  readonly asked: number | undefined;
  /** The credentials that were sent. */
  readonly presented: readonly Presented[];
  /** For the caller, when this was the last attempt. */
  error(attempts: number): UpstreamError;
}

export type Outcome<T> = { readonly value: T } | Failure;

/**
 * Sends the request once, when its turn has come.
 *
 * @throws the signal's reason when it was aborted; ConfigError and InputError of what is sent.
 */
export async function attempt<T>(
  context: Context,
  call: Call,
  receive: (arrival: Arrival) => T | Promise<T>,
): Promise<Outcome<T>> {
  // Before the turn: fetching a token may itself need a turn at the same target.
  const presented = await presentFor(call.url, context.credentials, context.redactor);
  const release = await context.limiter.acquire(call.ticket, call.signal);
  let answer: WireAnswer | undefined;
  try {
    answer = await send(context, call, presented);
    if (call.expects(answer.status)) {
      context.limiter.learn(answer.headers);
      return { value: await receive(arrivalOf({ context, call, answer, release })) };
    }
    const failure = await explain({ context, call, answer, presented });
    release();
    return failure;
  } catch (error) {
    release();
    return failureOf({ context, call, answer, presented, error });
  }
}

async function send(
  { transport, statistics, clock, log, redactor }: Context,
  call: Call,
  presented: readonly Presented[],
): Promise<WireAnswer> {
  const { method, url, timeouts, signal, shown } = call;
  const headers = { ...checkedHeaders(credentialHeaders(presented)), ...call.headers };
  const startedAt = clock.now();
  const tell = (result: string) =>
    log?.debug(`${shown}: ${redactor.redact(result)} after ${clock.now() - startedAt} ms`);
  statistics.requests += 1;
  try {
    const body = openBody(call.body);
    const answer = await transport.send({ method, url, headers, body, timeouts, signal });
    tell(String(answer.status));
    return answer;
  } catch (error) {
    tell(describeError(error));
    throw error;
  }
}

/** The service answered, but not with what the caller wants. */
async function explain(event: {
  context: Context;
  call: Call;
  answer: WireAnswer;
  presented: readonly Presented[];
}): Promise<Failure> {
  const { context, call, answer, presented } = event;
  const { status, headers } = answer;
  const encoding = encodingOf({ answer, method: call.method });
  const text = await readBeginning(answer.body, encoding, MAX_EXPLANATION_BYTES);
  call.signal?.throwIfAborted();
  const setback = classifyAnswer(call.retry, { status, headers, text });
  if (setback !== 'throttled') context.limiter.learn(headers);
  const wait = askedWait(headers, context.clock.now());
  const asked = setback === 'throttled' ? wait.throttled : wait.retryAfter;
  return {
    setback,
    status,
    asked,
    presented,
    error: (attempts) =>
      answerFailure(
        { ...named(context, call), attempts, retryable: setback !== 'refused' },
        { status, headers, text, asked },
        context.redactor,
      ),
  };
}

/** There was no answer, or it could not be read. What is not the service's fault is thrown. */
function failureOf(event: {
  context: Context;
  call: Call;
  answer: WireAnswer | undefined;
  presented: readonly Presented[];
  error: unknown;
}): Failure {
  const { context, call, answer, presented, error } = event;
  answer?.body.destroy();
  call.signal?.throwIfAborted();
  if (error instanceof ConfigError || error instanceof InputError) throw error;
  const setback = setbackOf(error);
  return {
    setback,
    status: answer?.status,
    asked: undefined,
    presented,
    error: (attempts) =>
      connectionFailure(
        { ...named(context, call), attempts, retryable: setback !== 'refused' },
        { cause: error, answer },
        context.redactor,
      ),
  };
}

function arrivalOf(event: {
  context: Context;
  call: Call;
  answer: WireAnswer;
  release: () => void;
}): Arrival {
  const { context, call, answer, release } = event;
  return {
    ...named(context, call),
    answer,
    release,
    method: call.method,
    maxBytes: call.maxBytes,
    redactor: context.redactor,
    failure: (error) => {
      call.signal?.throwIfAborted();
      return failureOf({ context, call, answer, presented: [], error }).error(1);
    },
  };
}

function named({ service }: Context, { shown }: Call): { service: string; shown: string } {
  return { service, shown };
}
