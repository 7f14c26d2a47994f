import { Readable } from 'node:stream';

/** What is sent. A stream is opened anew for each attempt. */
export type RequestBody = string | Buffer | StreamBody | (() => AsyncIterable<Buffer>);

/** A body that is not held in memory. */
export interface StreamBody {
  /** In bytes, where it is known; without it the body goes in chunks, which some services refuse. */
  readonly length?: number;
  /** Sent as Content-Type unless the request sets one. */
  readonly contentType?: string;
  open(): AsyncIterable<Buffer>;
}

/** The headers that the body brings along. */
export function bodyHeaders(body: RequestBody | undefined): Record<string, string> {
  if (!isStreamBody(body)) return {};
  return {
    ...(body.contentType === undefined ? {} : { 'content-type': body.contentType }),
    ...(body.length === undefined ? {} : { 'content-length': String(body.length) }),
  };
}

/** The body as it is sent in one attempt. */
export function openBody(body: RequestBody | undefined): string | Buffer | Readable | null {
  if (body === undefined) return null;
  if (typeof body === 'string' || Buffer.isBuffer(body)) return body;
  const pieces = isStreamBody(body) ? body.open() : body();
  return Readable.from(pieces, { objectMode: false });
}

function isStreamBody(body: RequestBody | undefined): body is StreamBody {
  return typeof body === 'object' && !Buffer.isBuffer(body);
}
