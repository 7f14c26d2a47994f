import { ConfigError } from '../model/errors.js';
import type { Log } from '../model/log.js';
import type { Context } from './call.js';
import { prepareCall } from './call.js';
import type { Clock } from './clock.js';
import { systemClock } from './clock.js';
import type { Credential } from './credentials.js';
import type { Explanation, Refusal } from './failure.js';
import type { Headers } from './headers.js';
import { checkedHeaders, SECRET_HEADERS } from './headers.js';
import type { TargetLimits } from './limiter.js';
import { DEFAULT_LIMITS, Limiter } from './limiter.js';
import { perform } from './perform.js';
import { receiveStream, receiveWhole } from './receive.js';
import type { Redactor } from './redact.js';
import { createRedactor } from './redact.js';
import type { HttpRequest, HttpResponse, HttpStream } from './request.js';
import type { RetryPolicy } from './retry.js';
import { DEFAULT_RETRY } from './retry.js';
import type { HttpStatistics } from './statistics.js';
import { newStatistics } from './statistics.js';
import type { Timeouts } from './timeouts.js';
import { DEFAULT_TIMEOUTS } from './timeouts.js';
import type { Transport } from './transport.js';
import { checkedUrl } from './url.js';

/** One service that we talk to, and how. */
export interface HttpClientOptions {
  /** Its name in messages: `Snyk API`. */
  readonly service: string;
  /** The network; one for all clients. */
  readonly transport: Transport;
  readonly credentials?: readonly Credential[];
  /** Sent with each request, to whatever origin it goes; so no secrets, which are credentials. */
  readonly headers?: Headers;
  readonly limits?: TargetLimits;
  readonly retry?: Partial<RetryPolicy>;
  readonly timeouts?: Partial<Timeouts>;
  /** Bytes of an answer after decompression; by default 64 MiB, 16 GiB as a stream. */
  readonly maxResponseBytes?: number;
  readonly redactor?: Redactor;
  /** Counters to add to, when several clients share them. */
  readonly statistics?: HttpStatistics;
  readonly log?: Log;
  readonly clock?: Clock;
  /** Reads the service's errors; by default their text is shown as it stands. */
  explain?(refusal: Refusal): Explanation;
}

/** Asks one service. */
export interface HttpClient {
  /**
   * The whole answer, after as many attempts as the policy allows.
   *
   * @throws UpstreamError when there is none or its status is an error; ConfigError for an
   *   address or header that may not be sent; the signal's reason when aborted.
   */
  request(request: HttpRequest): Promise<HttpResponse>;
  /** The answer with its body as a stream; repeated only until the body begins. Throws as above. */
  stream(request: HttpRequest): Promise<HttpStream>;
  readonly service: string;
  readonly statistics: HttpStatistics;
}

/** Overridden by `headers`. Some services refuse requests without a name. */
const USUAL_HEADERS = { 'user-agent': 'snyk-connector', 'accept-encoding': 'gzip' };

/**
 * The one HTTP client: limits, repeats, keeps secrets.
 *
 * @throws ConfigError for headers or credential origins that may not be used.
 */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const context = settle(options);
  return {
    service: context.service,
    statistics: context.statistics,
    request: async (request) => perform(context, prepareCall(context, request), receiveWhole),
    stream: async (request) => perform(context, prepareCall(context, request), receiveStream),
  };
}

function settle(options: HttpClientOptions): Context {
  const { credentials = [], clock = systemClock } = options;
  for (const { origin } of credentials) checkedUrl(origin);
  return {
    service: options.service,
    transport: options.transport,
    credentials,
    headers: { ...USUAL_HEADERS, ...publicHeaders(options.headers ?? {}) },
    limiter: new Limiter(options.limits ?? DEFAULT_LIMITS, clock),
    retry: { ...DEFAULT_RETRY, ...options.retry },
    timeouts: { ...DEFAULT_TIMEOUTS, ...options.timeouts },
    maxResponseBytes: options.maxResponseBytes,
    redactor: options.redactor ?? createRedactor(),
    statistics: options.statistics ?? newStatistics(),
    log: options.log,
    clock,
    explain: (refusal) => options.explain?.(refusal) ?? { words: refusal.text },
  };
}

function publicHeaders(headers: Headers): Headers {
  const checked = checkedHeaders(headers);
  const secret = Object.keys(checked).filter((name) => SECRET_HEADERS.has(name));
  if (secret.length === 0) return checked;
  throw new ConfigError(
    secret.map((name) => `Header "${name}" holds a secret and must be bound to one address.`),
  );
}
