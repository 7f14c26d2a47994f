import { lookup } from 'node:dns/promises';
import { connect, isIP } from 'node:net';
import type { Socket } from 'node:net';
import { proxyFor } from '../http/proxy.js';
import { shownUrl } from '../http/url.js';
import { describeError } from '../model/errors.js';
import { codeOf } from './code.js';
import type { Surroundings } from './deps.js';
import type { Finding } from './step.js';
import { failed, passed } from './step.js';
import { openTunnel, TunnelRefused } from './tunnel.js';

/** The result of the first check; with a connection when it succeeded. */
export type Reached =
  | { readonly finding: Finding; readonly socket: Socket }
  | { readonly finding: Finding; readonly socket: undefined };

/**
 * Finds the host in the DNS and opens a TCP connection to it, or to the proxy that stands in
 * between; through the proxy a tunnel, when the address is https.
 */
export async function reach(url: URL, around: Surroundings): Promise<Reached> {
  const proxy = proxyFor(url, around.environment);
  const next = proxy ?? url;
  const { host, port } = placeOf(next);
  const through = proxy === undefined ? '' : ` through the proxy ${shownUrl(bare(proxy))}`;
  const tried = `DNS and TCP to ${placeName(url)}${through}`;
  let socket: Socket | undefined;
  try {
    const addresses = await resolve(host, around);
    socket = await openSocket(addresses[0] ?? host, port, around.timeoutMs);
    if (proxy !== undefined && url.protocol === 'https:') {
      socket = await openTunnel({ socket, proxy, target: url, around });
    }
    return { finding: passed(tried, `${host} is ${addresses.join(', ')}`), socket };
  } catch (error) {
    socket?.destroy();
    const cure = error instanceof TunnelRefused ? error.cure : cureOf(error, next, proxy);
    return { finding: failed(tried, describeError(error), cure), socket: undefined };
  }
}

/** Host and port of an address, as Node connects to them. */
export function placeOf(url: URL): { host: string; port: number } {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return { host, port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80) };
}

function placeName(url: URL): string {
  return `${url.hostname}:${placeOf(url).port}`;
}

function bare(proxy: URL): URL {
  const shown = new URL(proxy);
  shown.username = '';
  shown.password = '';
  return shown;
}

async function resolve(host: string, around: Surroundings): Promise<readonly string[]> {
  if (isIP(host) !== 0) return [host];
  if (around.lookup !== undefined) return around.lookup(host);
  const found = await lookup(host, { all: true });
  // As Node connects: IPv4 first where a runner has no route for IPv6.
  return found.sort((a, b) => a.family - b.family).map(({ address }) => address);
}

async function openSocket(host: string, port: number, timeoutMs: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    const fail = (error: Error) => {
      socket.destroy();
      reject(error);
    };
    socket.setTimeout(timeoutMs, () => {
      fail(Object.assign(new Error(`no answer in ${timeoutMs} ms`), { code: 'ETIMEDOUT' }));
    });
    socket.once('error', fail);
    socket.once('connect', () => {
      socket.off('error', fail);
      // A connection that nobody uses any more may end as it likes.
      socket.on('error', () => undefined);
      resolve(socket);
    });
  });
}

function cureOf(error: unknown, next: URL, proxy: URL | undefined): string | null {
  const place = placeName(next);
  const code = codeOf(error);
  const setting = 'HTTPS_PROXY, HTTP_PROXY, NO_PROXY';
  if (/^(ENOTFOUND|EAI_AGAIN|ENODATA)$/.test(code)) {
    return proxy === undefined
      ? `The DNS does not know ${next.hostname}: is it spelled right? If names are only resolved by your proxy, set HTTPS_PROXY.`
      : `The DNS does not know your proxy ${next.hostname}: correct ${setting}.`;
  }
  if (proxy !== undefined) {
    return `The proxy at ${place} cannot be reached: correct ${setting}, or start it.`;
  }
  if (code === 'ECONNREFUSED') {
    return `Nothing listens at ${place}: check host and port of the address.`;
  }
  return `A firewall seems to stand before ${place}: allow it, or set HTTPS_PROXY if your network has a proxy.`;
}
