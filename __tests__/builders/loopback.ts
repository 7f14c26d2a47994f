import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Server as NetServer } from 'node:net';

/** A request as the server saw it. */
export interface Seen {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Loopback {
  /** `http://127.0.0.1:port`, or `https://localhost:port` with TLS. */
  readonly url: string;
  readonly port: number;
  /** In the order in which they were received whole. */
  readonly seen: Seen[];
  readonly server: Server;
  readonly close: () => Promise<void>;
}

export type Answer = (request: Seen, response: ServerResponse, count: number) => void;

/**
 * A server on this machine that keeps a log of the conversation.
 *
 * @param answer writes the response; `count` is 1 for the first request.
 */
export async function serve(
  answer: Answer,
  tls?: { readonly key: string; readonly cert: string },
): Promise<Loopback> {
  const seen: Seen[] = [];
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const pieces: Buffer[] = [];
    request.on('error', () => undefined);
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one = { method, url, headers, body: Buffer.concat(pieces) };
      seen.push(one);
      answer(one, response, seen.length);
    });
  };
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  const port = await listen(server);
  return {
    url: tls === undefined ? `http://127.0.0.1:${port}` : `https://localhost:${port}`,
    port,
    seen,
    server,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Starts a server on a free port of 127.0.0.1. */
export async function listen(server: NetServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Answers with these statuses one after another; the last one again and again. */
export function statuses(...list: readonly number[]): Answer {
  return (_request, response, count) => {
    response.writeHead(list[Math.min(count, list.length) - 1] ?? 200).end('{}');
  };
}
