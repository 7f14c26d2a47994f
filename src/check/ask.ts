import type { HttpClient } from '../http/client.js';
import { createHttpClient } from '../http/client.js';
import type { Credential } from '../http/credentials.js';
import { excerpt } from '../http/excerpt.js';
import type { HttpRequest } from '../http/request.js';
import type { Transport } from '../http/transport.js';
import { shownUrl } from '../http/url.js';
import { describeError } from '../model/errors.js';
import type { Surroundings } from './deps.js';
import type { Finding } from './step.js';
import { failed } from './step.js';

/** An answer, whatever its status; 0 when there was none. */
export interface Reply {
  /** Method and address, without secrets. */
  readonly tried: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  /** The body as JSON; undefined when it is none. */
  readonly json: unknown;
  /** Status and the beginning of the body, or why there was no answer; one line. */
  readonly seen: string;
}

/** Asks the target once, without repeating and without following redirects. */
export type Ask = (request: Omit<HttpRequest, 'retry' | 'expect'>) => Promise<Reply>;

/** Answers to a check are short; issue pages of 10 fit well. */
const MAX_REPLY_BYTES = 8 * 1024 * 1024;
const ERROR_STATUSES = Array.from({ length: 200 }, (_, index) => 400 + index);

interface Asker {
  readonly service: string;
  readonly transport: Transport;
  readonly credentials: readonly Credential[];
  readonly around: Surroundings;
}

export function createAsk({ service, transport, credentials, around }: Asker): Ask {
  const { redactor, clock, timeoutMs } = around;
  const client: HttpClient = createHttpClient({
    service,
    transport,
    credentials,
    redactor,
    clock,
    retry: { attempts: 1, throttledAttempts: 1 },
    timeouts: { headers: timeoutMs, body: timeoutMs },
    maxResponseBytes: MAX_REPLY_BYTES,
  });
  return async (request) => {
    const url = new URL(request.url);
    const tried = redactor.redact(`${request.method ?? 'GET'} ${shownUrl(url)}`);
    try {
      const { status, headers, body } = await client.request({
        ...request,
        expect: ERROR_STATUSES,
      });
      const text = body.toString('utf8');
      const words = status < 300 ? '' : excerpt(text, redactor);
      const seen = words === '' ? `answered ${status}` : `answered ${status}: ${words}`;
      return { tried, status, headers, text, json: jsonOf(text), seen };
    } catch (error) {
      const seen = excerpt(describeError(error), redactor);
      return { tried, status: 0, headers: {}, text: '', json: undefined, seen };
    }
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Judged by who asked: a token of Qualys is no JSON, a login page is none either.
    return undefined;
  }
}

/**
 * What an answer means that no service gives for a reason of its own: none at all, a redirect, too
 * many requests, a failure of the service, a page for people. Undefined for all others.
 */
export function unusual(reply: Reply): Finding | undefined {
  const { tried, status, headers, seen } = reply;
  if (status === 0) {
    return failed(tried, seen, 'The connection broke: is a proxy or firewall in the way?');
  }
  if (status >= 300 && status < 400) {
    const place = placeOf(headers['location']);
    return failed(
      tried,
      `answered ${status}, a redirect${place === '' ? '' : ` to ${place}`}`,
      'Redirects are not followed, for the credential was given for this address only: set the address it leads to, if that is right.',
    );
  }
  if (status === 407) {
    return failed(tried, seen, 'The proxy wants a user name and password (HTTPS_PROXY).');
  }
  if (status === 429) return failed(tried, seen, 'Too many requests: try again in a minute.');
  if (status >= 500) {
    return failed(
      tried,
      seen,
      'The service itself fails: try again later, look at its status page.',
    );
  }
  return undefined;
}

/** A 2xx that is a web page comes from a login page or a proxy, not from an API. */
export function notJson(reply: Reply): Finding | undefined {
  if (reply.json !== undefined) return undefined;
  return failed(
    reply.tried,
    `answered ${reply.status}, but not with JSON`,
    'A proxy, a login page or another service answers here: is the address that of the API?',
  );
}

function placeOf(location: string | undefined): string {
  if (location === undefined || !URL.canParse(location)) return '';
  const { protocol, host, pathname } = new URL(location);
  return `${protocol}//${host}${pathname}`;
}
