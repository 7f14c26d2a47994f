import { UpstreamError } from '../model/errors.js';
import type { HttpClient } from './client.js';
import type { Headers } from './headers.js';
import { requestIdOf } from './headers.js';
import type { HttpRequest, HttpResponse } from './request.js';
import { checkedUrl, shownUrl } from './url.js';

/** All that another origin gets to see of a request: any other header may be a secret. */
const HARMLESS_HEADERS = /^(accept|accept-language|range|user-agent)$/i;
const NOT_OF_BODY = /^(?!content-|transfer-encoding$)/i;

/** What of an answer decides where to go on. */
type Redirect = Pick<HttpResponse, 'status' | 'headers'>;

/**
 * The request that a redirect (301, 302, 303, 307, 308) asks for; undefined when the answer is
 * none. To another origin it goes without credentials and never with a body. Whether to send it
 * is the caller's decision, and so is what to do with the next redirect.
 *
 * @throws UpstreamError for a redirect that is not followed: without an address, away from https,
 *   or with a body to another origin.
 */
export function redirected(
  { service }: Pick<HttpClient, 'service'>,
  request: HttpRequest,
  answer: Redirect,
): HttpRequest | undefined {
  if (![301, 302, 303, 307, 308].includes(answer.status)) return undefined;
  const from = new URL(request.url);
  const refuse = (what: string, cause?: unknown) => refusal(service, { answer, what, cause });
  const to = targetOf(from, answer, refuse);
  const { body, headers = {}, ...rest } = request;
  const { method = 'GET' } = request;
  // 303 always asks for a GET; for 301 and 302 after POST browsers agreed on it (RFC 9110 §15.4).
  const toGet = answer.status === 303 || (answer.status <= 302 && method === 'POST');
  const next = { ...rest, url: to, method: toGet && method !== 'HEAD' ? 'GET' : method } as const;
  if (to.origin !== from.origin) {
    if (next.method !== 'GET' && next.method !== 'HEAD') {
      throw refuse(`from ${shownUrl(from)} to ${to.origin} would send data elsewhere`);
    }
    return { ...next, headers: only(headers, HARMLESS_HEADERS) };
  }
  if (toGet || body === undefined) return { ...next, headers: only(headers, NOT_OF_BODY) };
  return { ...next, headers, body };
}

/** Sends the request and, if the answer is a redirect, the one that it asks for; no more. */
export async function followOnce(client: HttpClient, request: HttpRequest): Promise<HttpResponse> {
  const answer = await client.request(request);
  const next = redirected(client, request, answer);
  return next === undefined ? answer : client.request(next);
}

type Refuse = (what: string, cause?: unknown) => UpstreamError;

function targetOf(from: URL, answer: Redirect, refuse: Refuse): URL {
  const location = answer.headers['location'];
  if (location === undefined) throw refuse(`of ${shownUrl(from)} names no address`);
  let to: URL;
  try {
    to = checkedUrl(new URL(location, from));
  } catch (cause) {
    throw refuse(`of ${shownUrl(from)} leads to an address that is not allowed`, cause);
  }
  if (from.protocol === 'https:' && to.protocol !== 'https:') {
    throw refuse(`of ${shownUrl(from)} leads away from https`);
  }
  return to;
}

function only(headers: Headers, names: RegExp): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => names.test(name)));
}

function refusal(
  service: string,
  { answer, what, cause }: { answer: Redirect; what: string; cause: unknown },
): UpstreamError {
  const message = `${service}: a redirect (${answer.status}) ${what}; it was not followed.`;
  return new UpstreamError(message, {
    service,
    status: answer.status,
    requestId: requestIdOf(answer.headers),
    cause,
  });
}
