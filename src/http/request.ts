import type { Readable } from 'node:stream';
import type { RequestBody } from './body.js';
import type { Headers } from './headers.js';
import type { RetryPolicy } from './retry.js';
import type { Timeouts } from './timeouts.js';
import type { Method } from './transport.js';

/** One request, as a caller asks for it. */
export interface HttpRequest {
  /** `GET` by default. */
  readonly method?: Method;
  readonly url: string | URL;
  readonly headers?: Headers;
  readonly body?: RequestBody;
  readonly signal?: AbortSignal;
  readonly timeouts?: Partial<Timeouts>;
  readonly retry?: Partial<RetryPolicy>;
  /**
   * Sending it twice does no harm. By default so for GET, HEAD, PUT and DELETE and for whatever
   * carries an `Idempotency-Key`; say it for a POST that the service treats as an upsert.
   */
  readonly repeatable?: boolean;
  /** Bytes of the answer after decompression. */
  readonly maxResponseBytes?: number;
  /** Statuses besides 2xx and 3xx that are answers to the caller. They are never repeated. */
  readonly expect?: readonly number[];
}

/** An answer. 3xx is one too: redirects are never followed unasked (see redirect.ts). */
export interface HttpResponse {
  readonly status: number;
  /** Names in lower case; repeated headers joined by a comma. */
  readonly headers: Headers;
  readonly body: Buffer;
  readonly requestId: string | undefined;
  /** @throws UpstreamError when the body is not JSON. */
  json(): unknown;
}

/** An answer that is read as it comes. */
export interface HttpStream {
  readonly status: number;
  readonly headers: Headers;
  readonly requestId: string | undefined;
  /**
   * Decompressed. Errors with an UpstreamError. It occupies one of the target's concurrent
   * requests until it has ended or is destroyed.
   */
  readonly body: Readable;
}

const REPEATABLE_METHODS: readonly Method[] = ['GET', 'HEAD', 'PUT', 'DELETE'];

export function isRepeatable(request: HttpRequest): boolean {
  if (request.repeatable !== undefined) return request.repeatable;
  const names = Object.keys(request.headers ?? {}).map((name) => name.toLowerCase());
  return REPEATABLE_METHODS.includes(request.method ?? 'GET') || names.includes('idempotency-key');
}
