import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, request } from 'node:http';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { listen } from './loopback.js';

export interface LoopbackProxy {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** `CONNECT host:port` and `GET http://…`, in order. */
  readonly seen: string[];
  /** `Proxy-Authorization` of each. */
  readonly authorizations: (string | undefined)[];
  readonly close: () => Promise<void>;
}

/** A proxy on this machine that opens tunnels and forwards whole requests. */
export async function serveProxy(refuseWith?: number): Promise<LoopbackProxy> {
  const seen: string[] = [];
  const authorizations: (string | undefined)[] = [];
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket.on('error', () => undefined));
    return socket;
  };
  const note = ({ method = '', url = '', headers }: IncomingMessage) => {
    seen.push(`${method} ${url}`);
    authorizations.push(headers['proxy-authorization']);
  };

  const server = createServer((incoming: IncomingMessage, response: ServerResponse) => {
    note(incoming);
    const { method, headers, url = '' } = incoming;
    const forward = request(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    incoming.pipe(forward);
  });
  server.on('connection', keep);
  server.on('connect', (incoming: IncomingMessage, client: Socket) => {
    note(incoming);
    if (refuseWith !== undefined) {
      client.end(`HTTP/1.1 ${refuseWith} No\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const port = Number(/:(\d+)$/.exec(incoming.url ?? '')?.[1]);
    const target = keep(
      connect(port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        target.pipe(client).pipe(target);
      }),
    );
  });

  return {
    url: `http://127.0.0.1:${await listen(server)}`,
    seen,
    authorizations,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
