import type { IncomingHttpHeaders } from 'node:http';

/** A request as a platform sees it, received whole. */
export interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What a platform answers. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  /** In place of the body, one too large to be kept: made while it is sent. */
  readonly stream?: Iterable<string>;
}

export function jsonAnswer(status: number, value: unknown, headers = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
  };
}

export function textAnswer(status: number, body: string, headers = {}): Answer {
  return { status, headers: { 'content-type': 'text/plain', ...headers }, body };
}

/** The value of a header that may come several times. */
export function headerOf(request: Incoming, name: string): string {
  const value = request.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

/** The credential of an `Authorization` header with this scheme; '' when there is none. */
export function credentialOf(request: Incoming, scheme: string): string {
  const [given = '', value = ''] = headerOf(request, 'authorization').trim().split(/\s+/);
  return given.toLowerCase() === scheme.toLowerCase() ? value : '';
}
