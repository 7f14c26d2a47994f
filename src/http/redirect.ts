import { UpstreamError } from '../model/errors.js';
import type { HttpClient } from './client.js';
import type { Headers } from './headers.js';
import { requestIdOf, withoutSecrets } from './headers.js';
import type { HttpRequest, HttpResponse } from './request.js';
import { checkedUrl, shownUrl } from './url.js';

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
export function redirected(request: HttpRequest, answer: Redirect): HttpRequest | undefined {
  if (![301, 302, 303, 307, 308].includes(answer.status)) return undefined;
  const from = new URL(request.url);
  const to = targetOf(from, answer);
  const { body, headers = {}, ...rest } = request;
  const { method = 'GET' } = request;
  // 303 always asks for a GET; for 301 and 302 after POST browsers agreed on it (RFC 9110 §15.4).
  const toGet = answer.status === 303 || (answer.status <= 302 && method === 'POST');
  const next = { ...rest, url: to, method: toGet && method !== 'HEAD' ? 'GET' : method } as const;
  if (to.origin !== from.origin) {
    if (next.method !== 'GET' && next.method !== 'HEAD') {
      throw refusal(answer, `from ${shownUrl(from)} to ${to.origin} would send data elsewhere`);
    }
    return { ...next, headers: withoutBodyHeaders(withoutSecrets(headers)) };
  }
  if (toGet || body === undefined) return { ...next, headers: withoutBodyHeaders(headers) };
  return { ...next, headers, body };
}

/** Sends the request and, if the answer is a redirect, the one that it asks for; no more. */
export async function followOnce(client: HttpClient, request: HttpRequest): Promise<HttpResponse> {
  const answer = await client.request(request);
  const next = redirected(request, answer);
  return next === undefined ? answer : client.request(next);
}

function targetOf(from: URL, answer: Redirect): URL {
  const location = answer.headers['location'];
  if (location === undefined) throw refusal(answer, `of ${shownUrl(from)} names no address`);
  let to: URL;
  try {
    to = checkedUrl(new URL(location, from));
  } catch (cause) {
    throw refusal(answer, `of ${shownUrl(from)} leads to an address that is not allowed`, cause);
  }
  if (from.protocol === 'https:' && to.protocol !== 'https:') {
    throw refusal(answer, `of ${shownUrl(from)} leads away from https`);
  }
  return to;
}

function withoutBodyHeaders(headers: Headers): Headers {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^(content-|transfer-encoding$)/i.test(name)),
  );
}

function refusal(answer: Redirect, what: string, cause?: unknown): UpstreamError {
  return new UpstreamError(`A redirect (${answer.status}) ${what}; it was not followed.`, {
    service: 'HTTP',
    status: answer.status,
    requestId: requestIdOf(answer.headers),
    cause,
  });
}
