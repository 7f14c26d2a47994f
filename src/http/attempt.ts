import type { UpstreamError } from '../model/errors.js';
import { ConfigError, describeError, InputError } from '../model/errors.js';
import { askedWait } from './asked-wait.js';
import { openBody } from './body.js';
import type { Call, Context } from './call.js';
import type { Presented } from './credentials.js';
import { credentialHeaders, presentFor } from './credentials.js';
import { readBeginning } from './decode.js';
import { excerpt } from './excerpt.js';
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
  /** Gives the place at the target to the next request; after the pause, if there is to be one. */
  readonly release: () => void;
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
  // Before the turn, so that fetching a token does not keep others waiting.
  const presented = await presentFor(call.url, context.credentials, context.redactor);
  const release = await context.limiter.acquire(call.ticket, call.signal);
  const sent = { context, call, presented, release };
  let answer: WireAnswer | undefined;
  try {
    answer = await send(sent);
    if (!call.expects(answer.status)) return await explain({ ...sent, answer });
    context.limiter.learn(answer.headers);
    return { value: await receive(arrivalOf({ ...sent, answer })) };
  } catch (error) {
    return failureOf({ ...sent, answer, error });
  }
}

/** A request that has had its turn. */
interface Sent {
  readonly context: Context;
  readonly call: Call;
  readonly presented: readonly Presented[];
  readonly release: () => void;
}

async function send({ context, call, presented }: Sent): Promise<WireAnswer> {
  const { transport, statistics, clock, log, redactor } = context;
  const { method, url, timeouts, signal, shown } = call;
  const headers = { ...checkedHeaders(credentialHeaders(presented)), ...call.headers };
  const startedAt = clock.now();
  const tell = (result: string) =>
    log?.debug(`${shown}: ${excerpt(result, redactor)} after ${clock.now() - startedAt} ms`);
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
async function explain(event: Sent & { readonly answer: WireAnswer }): Promise<Failure> {
  const { context, call, answer, presented, release } = event;
  const { status, headers } = answer;
  const encoding = encodingOf({ answer, method: call.method });
  const text = await readBeginning(answer.body, encoding, MAX_EXPLANATION_BYTES);
  call.signal?.throwIfAborted();
  const setback = classifyAnswer(call.retry, { status, headers, text });
  if (setback === 'throttled') context.limiter.heed(headers);
  else context.limiter.learn(headers);
  const wait = askedWait(headers, context.clock.now());
  const asked = setback === 'throttled' ? wait.throttled : wait.retryAfter;
  return {
    setback,
    status,
    asked,
    presented,
    release,
    error: (attempts) =>
      answerFailure(
        { ...named(context, call), attempts, retryable: setback !== 'refused' },
        { status, headers, asked, said: context.explain({ url: call.url, status, headers, text }) },
        context.redactor,
      ),
  };
}

/** There was no answer, or it could not be read. What is not the service's fault is thrown. */
function failureOf(
  event: Sent & { readonly answer: WireAnswer | undefined; readonly error: unknown },
): Failure {
  const { context, call, answer, presented, release, error } = event;
  answer?.body.destroy();
  if (
    call.signal?.aborted === true ||
    error instanceof ConfigError ||
    error instanceof InputError
  ) {
    release();
    call.signal?.throwIfAborted();
    throw error;
  }
  const setback = setbackOf(error);
  return {
    setback,
    status: answer?.status,
    asked: undefined,
    presented,
    release,
    error: (attempts) =>
      connectionFailure(
        { ...named(context, call), attempts, retryable: setback !== 'refused' },
        { cause: error, answer },
        context.redactor,
      ),
  };
}

function arrivalOf(event: Sent & { readonly answer: WireAnswer }): Arrival {
  const { context, call, answer, release } = event;
  return {
    ...named(context, call),
    answer,
    release,
    method: call.method,
    maxBytes: call.maxBytes,
    redactor: context.redactor,
    failure: (error) => failureOf({ ...event, error }).error(1),
  };
}

function named({ service }: Context, { shown }: Call): { service: string; shown: string } {
  return { service, shown };
}
