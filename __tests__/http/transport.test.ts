import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttpClient } from '../../src/http/client.js';
import type { TransportOptions } from '../../src/http/transport.js';
import { createTransport } from '../../src/http/transport.js';
import { ConfigError } from '../../src/model/errors.js';
import type { TestCertificates } from '../builders/certificates.js';
import { certificates } from '../builders/certificates.js';
import { fakeClock } from '../builders/clock.js';
import type { Loopback } from '../builders/loopback.js';
import { listen, serve, statuses } from '../builders/loopback.js';
import type { LoopbackProxy } from '../builders/proxy.js';
import { serveProxy } from '../builders/proxy.js';

let directory: string;
let ours: TestCertificates;
let secure: Loopback;
let caFile: string;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'transport-'));
  ours = await certificates();
  secure = await serve(statuses(200), ours);
  caFile = file('ca.pem', ours.authority);
});
afterAll(async () => {
  await secure.close();
  rmSync(directory, { recursive: true });
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  secure.seen.length = 0;
});

function file(name: string, content: string | Buffer): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

function client(options: TransportOptions) {
  const transport = createTransport(options);
  closing.push(() => transport.close());
  return createHttpClient({ service: 'Snyk API', transport, clock: fakeClock() });
}

async function proxy(refuseWith?: number): Promise<LoopbackProxy> {
  const made = await serveProxy(refuseWith);
  closing.push(made.close);
  return made;
}

describe('certificates', () => {
  it('an unknown authority is refused at once, with a cure', async () => {
    const http = client({});
    const request = http.request({ url: secure.url });
    await expect(request).rejects.toThrow(/UNABLE_TO_VERIFY.*not signed by a known authority/);
    await expect(request).rejects.toMatchObject({ retryable: false });
    expect(http.statistics.requests).toBe(1);
    expect(secure.seen).toHaveLength(0);
  });

  it('an authority from a file is trusted besides the known ones', async () => {
    const bundle = file(
      'bundle.pem',
      `# ours\n${(await certificates()).authority}\n${ours.authority}`,
    );
    const der = file('ca.cer', new X509Certificate(ours.authority).raw);
    for (const path of [caFile, bundle, der]) {
      const answer = await client({ caFiles: [path] }).request({ url: secure.url });
      expect(answer.status).toBe(200);
    }
  });

  it('NODE_EXTRA_CA_CERTS still counts when there are files', async () => {
    const other = file('other.pem', (await certificates()).authority);
    const environment = { NODE_EXTRA_CA_CERTS: caFile };
    const answer = await client({ caFiles: [other], environment }).request({ url: secure.url });
    expect(answer.status).toBe(200);
    const missing = { NODE_EXTRA_CA_CERTS: join(directory, 'missing') };
    expect(() => createTransport({ caFiles: [other], environment: missing })).not.toThrow();
  });

  it('a certificate for another host is refused', async () => {
    const elsewhere = await certificates('api.snyk.example');
    const path = file('elsewhere.pem', elsewhere.authority);
    const server = await serve(statuses(200), elsewhere);
    closing.push(server.close);
    const request = client({ caFiles: [path] }).request({ url: server.url });
    await expect(request).rejects.toThrow('Its certificate is for another host name.');
  });

  it('files that cannot be used are named, all of them', () => {
    const files = [join(directory, 'missing.pem'), file('empty.pem', ''), file('x.pem', 'hello')];
    const create = () => createTransport({ caFiles: [caFile, ...files] });
    expect(create).toThrow(ConfigError);
    expect(create).toThrow(
      /missing\.pem": ENOENT[^]*empty\.pem": it holds no[^]*x\.pem": it holds/,
    );
  });
});

describe('proxies', () => {
  it('https goes through a tunnel, with the password of the proxy', async () => {
    const { url, seen, authorizations } = await proxy();
    const environment = { HTTPS_PROXY: url.replace('//', '//user:p%40ss@') };
    const http = client({ environment, caFiles: [caFile] });
    expect((await http.request({ url: secure.url })).status).toBe(200);
    expect(seen).toEqual([`CONNECT localhost:${secure.port}`]);
    expect(authorizations).toEqual([`Basic ${Buffer.from('user:p@ss').toString('base64')}`]);
    expect(secure.seen[0]?.headers).not.toHaveProperty('proxy-authorization');
  });

  it('http goes whole', async () => {
    const { url, seen, authorizations } = await proxy();
    const plain = await serve(statuses(200));
    closing.push(plain.close);
    const http = client({ environment: { http_proxy: url } });
    const sent = { url: `${plain.url}/a?b=c`, method: 'POST', body: 'hello' } as const;
    expect((await http.request(sent)).status).toBe(200);
    expect(seen).toEqual([`POST ${plain.url}/a?b=c`]);
    expect(authorizations).toEqual([undefined]);
    expect(plain.seen[0]?.body.toString()).toBe('hello');
  });

  it('NO_PROXY goes directly', async () => {
    const { url, seen } = await proxy();
    const environment = { HTTPS_PROXY: url, NO_PROXY: `example.org, localhost:${secure.port}` };
    const http = client({ environment, caFiles: [caFile] });
    expect((await http.request({ url: secure.url })).status).toBe(200);
    expect(seen).toEqual([]);
  });

  it('one that refuses is named as the cause', async () => {
    const { url, seen } = await proxy(407);
    const environment = { HTTPS_PROXY: url.replace('//', '//user:hunter2@') };
    const request = client({ environment, caFiles: [caFile] }).request({ url: secure.url });
    await expect(request).rejects.toThrow(/gave no answer to GET \S+: Proxy response \(407\)/);
    await expect(request).rejects.not.toThrow('hunter2');
    expect(seen).toHaveLength(1);
    expect(secure.seen).toHaveLength(0);
  });

  it('one that is not there is tried again', async () => {
    const { url, close } = await serveProxy();
    await close();
    const http = client({ environment: { HTTPS_PROXY: url }, caFiles: [caFile] });
    await expect(http.request({ url: secure.url })).rejects.toThrow(/ECONNREFUSED/);
    expect(http.statistics.requests).toBe(5);
  });

  it('a wrong address is the fault of the settings', async () => {
    const http = client({ environment: { HTTPS_PROXY: 'socks5://proxy' } });
    await expect(http.request({ url: secure.url })).rejects.toThrow(ConfigError);
  });
});

describe('timeouts', () => {
  it('a host that accepts and then says nothing is given up', async () => {
    const silent = createServer((socket) => socket.on('error', () => undefined).resume());
    const url = `https://127.0.0.1:${await listen(silent)}/`;
    closing.push(
      () =>
        new Promise((resolve) =>
          silent.close(() => {
            resolve();
          }),
        ),
    );
    const transport = createTransport({ connectTimeoutMs: 20 });
    closing.push(() => transport.close());
    const retry = { attempts: 1 };
    const http = createHttpClient({ service: 'Snyk API', transport, retry, clock: fakeClock() });
    await expect(http.request({ url })).rejects.toThrow(/Connect Timeout.*HTTPS_PROXY/);
  });
});
