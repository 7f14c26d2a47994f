import type { Readable } from 'node:stream';
import type { SecureContext } from 'node:tls';
import type { Dispatcher } from 'undici';
import { trustWith } from './certificates.js';
import type { Headers } from './headers.js';
import { joinedHeaders } from './headers.js';
import type { Environment } from '../model/environment.js';
import { proxyAuthorization, proxyFor } from './proxy.js';
import type { Timeouts } from './timeouts.js';
import { CONNECT_TIMEOUT_MS } from './timeouts.js';

/** Sends one request over the network, once. Shared by the clients of all services. */
export interface Transport {
  /** @throws what Node or undici throw; see setback.ts for what it means. */
  send(request: WireRequest): Promise<WireAnswer>;
  /** Ends all connections, those of requests under way too. */
  close(): Promise<void>;
}

interface WireRequest {
  readonly method: Method;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string | Buffer | Readable | null;
  readonly timeouts: Timeouts;
  readonly signal: AbortSignal | undefined;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** As it came, perhaps compressed. Must be read to its end or destroyed. */
  readonly body: Readable;
}

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface TransportOptions {
  /** For `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`, `NODE_EXTRA_CA_CERTS`. */
  readonly environment?: Environment;
  /** Certificates (PEM or DER) of authorities that are trusted besides the known ones. */
  readonly caFiles?: readonly string[];
  /** At most so many connections to one origin. */
  readonly connections?: number;
  readonly connectTimeoutMs?: number;
}

/** More than any of our services lets us use at once. */
const MAX_CONNECTIONS = 32;

/**
 * The network, with proxies and certificates as the user set them.
 *
 * @throws ConfigError when a certificate file cannot be read.
 */
export function createTransport(options: TransportOptions = {}): Transport {
  const { environment = {}, caFiles = [] } = options;
  const secureContext = trustWith(caFiles, environment['NODE_EXTRA_CA_CERTS']);
  const dispatchers = new Map<string, Promise<Dispatcher>>();

  const dispatcherFor = (url: URL): Promise<Dispatcher> => {
    const proxy = proxyFor(url, environment);
    const key = proxy?.href ?? '';
    const dispatcher = dispatchers.get(key) ?? openDispatcher(proxy, options, secureContext);
    dispatchers.set(key, dispatcher);
    return dispatcher;
  };

  return {
    send: async ({ method, url, headers, body, timeouts, signal }) => {
      const dispatcher = await dispatcherFor(url);
      const answer = await dispatcher.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method,
        headers,
        body,
        headersTimeout: timeouts.headers,
        bodyTimeout: timeouts.body,
        signal: signal ?? null,
      });
      // Destroying a body half-way makes it emit an error, which would end the process unheard.
      answer.body.on('error', () => undefined);
      return {
        status: answer.statusCode,
        headers: joinedHeaders(answer.headers),
        body: answer.body,
      };
    },
    close: async () => {
      const open = await Promise.all(dispatchers.values());
      await Promise.all(open.map((dispatcher) => dispatcher.destroy()));
      dispatchers.clear();
    },
  };
}

/** undici costs start-up time, so it is loaded with the first request. */
async function openDispatcher(
  proxy: URL | undefined,
  options: TransportOptions,
  secureContext: SecureContext | undefined,
): Promise<Dispatcher> {
  const { Agent, ProxyAgent } = await import('undici');
  const { connections = MAX_CONNECTIONS, connectTimeoutMs = CONNECT_TIMEOUT_MS } = options;
  const connect = { timeout: connectTimeoutMs, ...(secureContext && { secureContext }) };
  if (proxy === undefined) return new Agent({ connections, connect });
  const address = new URL(proxy);
  address.username = '';
  address.password = '';
  const token = proxyAuthorization(proxy);
  return new ProxyAgent({
    uri: address.href,
    ...(token === undefined ? {} : { token }),
    connections,
    requestTls: connect,
    proxyTls: connect,
    // Proxies take http: requests whole and open tunnels only for https:, as with curl.
    proxyTunnel: false,
  });
}
