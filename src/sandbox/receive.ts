import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import type { Answer, Incoming } from './exchange.js';

/** DefectDojo takes files up to 100 MB (DD_SCAN_FILE_MAX_SIZE); the form around it is small. */
const MAX_BODY_BYTES = 128 * 1024 * 1024;

/**
 * Whether the request was meant for this machine by name. A web page can make a browser send
 * requests here under a name of its own, and what is kept here is not for it.
 */
export function isAddressedHere({ headers }: IncomingMessage): boolean {
  const host = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  return host === 'localhost' || host === '127.0.0.1';
}

/** The request with its whole body; undefined when that is too large. */
export async function receive(message: IncomingMessage): Promise<Incoming | undefined> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of message) {
    if (!Buffer.isBuffer(piece)) continue;
    size += piece.length;
    // Read to its end, so that the client hears the answer.
    if (size <= MAX_BODY_BYTES) pieces.push(piece);
  }
  if (size > MAX_BODY_BYTES) return undefined;
  const url = new URL(message.url ?? '/', 'http://127.0.0.1');
  const whole = Buffer.concat(pieces);
  const gzip = message.headers['content-encoding'] === 'gzip';
  return {
    method: message.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: message.headers,
    body: gzip ? gunzipSync(whole, { maxOutputLength: MAX_BODY_BYTES }) : whole,
  };
}

/** Answers; to HEAD without the body, as Node does it. */
export function send(response: ServerResponse, answer: Answer): void {
  const { status, headers, body, stream } = answer;
  if (stream !== undefined) {
    response.writeHead(status, headers);
    // A client that goes away ends it; there is nobody to tell.
    pipeline(Readable.from(stream), response, () => undefined);
    return;
  }
  const length = status === 204 ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  response.writeHead(status, { ...headers, ...length }).end(body);
}
