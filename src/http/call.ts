import { setMaxListeners } from 'node:events';
import type { Log } from '../model/log.js';
import type { RequestBody } from './body.js';
import { bodyHeaders } from './body.js';
import type { Clock } from './clock.js';
import type { Credential } from './credentials.js';
import type { Explanation, Refusal } from './failure.js';
import type { Headers } from './headers.js';
import { checkedHeaders } from './headers.js';
import type { Limiter } from './limiter.js';
import type { Redactor } from './redact.js';
import type { HttpRequest } from './request.js';
import { isRepeatable } from './request.js';
import type { RetryPolicy } from './retry.js';
import type { HttpStatistics } from './statistics.js';
import type { Timeouts } from './timeouts.js';
import type { Method, Transport } from './transport.js';
import { checkedUrl, shownUrl } from './url.js';

/** What all requests of one client share, defaults filled in. */
export interface Context {
  readonly service: string;
  readonly transport: Transport;
  readonly credentials: readonly Credential[];
  readonly headers: Headers;
  readonly limiter: Limiter;
  readonly retry: RetryPolicy;
  readonly timeouts: Timeouts;
  readonly maxResponseBytes: number | undefined;
  readonly redactor: Redactor;
  readonly statistics: HttpStatistics;
  readonly log: Log | undefined;
  readonly clock: Clock;
  explain(refusal: Refusal): Explanation;
}

/** One request, checked and complete, for all its attempts. */
export interface Call {
  readonly method: Method;
  readonly url: URL;
  /** Method and address without secrets. */
  readonly shown: string;
  /** Without credentials, which are asked for anew in each attempt. */
  readonly headers: Headers;
  readonly body: RequestBody | undefined;
  readonly signal: AbortSignal | undefined;
  readonly timeouts: Timeouts;
  readonly retry: RetryPolicy;
  readonly repeatable: boolean;
  readonly maxBytes: number | undefined;
  /** The place in the target's queue, the same for all attempts. */
  readonly ticket: number;
  expects(status: number): boolean;
}

/**
 * Checks a request before anything is sent.
 *
 * @throws ConfigError for an address or a header that may not be sent.
 */
export function prepareCall(context: Context, request: HttpRequest): Call {
  const { method = 'GET', body, signal, expect = [] } = request;
  // Many requests listen to one signal; Node 20 takes more than ten listeners for a leak.
  if (signal !== undefined) setMaxListeners(0, signal);
  const url = checkedUrl(request.url);
  return {
    method,
    url,
    shown: context.redactor.redact(`${method} ${shownUrl(url)}`),
    headers: {
      ...context.headers,
      ...bodyHeaders(body),
      ...checkedHeaders(request.headers ?? {}),
    },
    body,
    signal,
    timeouts: { ...context.timeouts, ...request.timeouts },
    retry: { ...context.retry, ...request.retry },
    repeatable: isRepeatable(request),
    maxBytes: request.maxResponseBytes ?? context.maxResponseBytes,
    ticket: context.limiter.ticket(),
    expects: (status) => (status >= 200 && status < 400) || expect.includes(status),
  };
}
