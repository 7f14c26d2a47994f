import { once } from 'node:events';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { proxyAuthorization } from '../http/proxy.js';
import type { Surroundings } from './deps.js';

/** The proxy was reached and said no. */
export class TunnelRefused extends Error {
  override readonly name = 'TunnelRefused';
  readonly cure: string;

  constructor(status: number, target: string) {
    super(`the proxy answered ${status} to CONNECT ${target}`);
    this.cure =
      status === 407
        ? 'The proxy wants a user name and password: HTTPS_PROXY=http://user:password@host:port.'
        : `The proxy does not let us through to ${target}: have it allowed there, or name it in NO_PROXY if it is reached directly.`;
  }
}

interface TunnelRequest {
  /** To the proxy. */
  readonly socket: Socket;
  readonly proxy: URL;
  readonly target: URL;
  readonly around: Surroundings;
}

/**
 * Asks a proxy for a tunnel and gives the connection through it.
 *
 * @throws TunnelRefused when the proxy says no.
 */
export async function openTunnel({
  socket,
  proxy,
  target,
  around,
}: TunnelRequest): Promise<Socket> {
  const place = `${target.hostname}:${target.port || '443'}`;
  const authorization = proxyAuthorization(proxy);
  const outer = proxy.protocol === 'https:' ? await secured(socket, proxy, around) : socket;
  return new Promise((resolve, reject) => {
    const ask = request({
      method: 'CONNECT',
      path: place,
      headers: {
        host: place,
        ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }),
      },
      createConnection: () => outer,
    });
    const timer = setTimeout(() => {
      ask.destroy(new Error(`the proxy did not answer in ${around.timeoutMs} ms`));
    }, around.timeoutMs);
    ask.once('close', () => {
      clearTimeout(timer);
    });
    ask.once('error', reject);
    ask.once('connect', (answer, tunnel: Socket) => {
      clearTimeout(timer);
      tunnel.on('error', () => undefined);
      if (answer.statusCode === 200) resolve(tunnel);
      else reject(new TunnelRefused(answer.statusCode ?? 0, place));
    });
    ask.end();
  });
}

async function secured(socket: Socket, proxy: URL, around: Surroundings): Promise<Socket> {
  const secureContext = around.trust();
  const secure = connectTls({
    socket,
    servername: proxy.hostname,
    ...(secureContext && { secureContext }),
  });
  await once(secure, 'secureConnect');
  return secure;
}
