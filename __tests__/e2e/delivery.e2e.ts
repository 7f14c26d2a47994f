import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { certificates } from '../builders/certificates.js';
import type { Answer } from '../builders/loopback.js';
import { serve, statuses } from '../builders/loopback.js';
import { serveProxy } from '../builders/proxy.js';
import { scanResult, vulnerability } from '../builders/scans.js';
import type { Ended, Started } from './program.js';
import { inDirectory, json, lines, put, run, start } from './program.js';

/** With characters that look different in each encoding. */
const TOKEN = 't0ken/of+the=platform?&öß'.replace(/[^ -~]/g, '~~');
const ENV = { SNYK_CONNECTOR_PLATFORM_TOKEN: TOKEN };
const OUTPUT = 'snyk-connector-out';

/** The token in each form in which a service may give it back. */
const FORMS = [
  TOKEN,
  Buffer.from(TOKEN).toString('base64'),
  Buffer.from(`Bearer ${TOKEN}`).toString('base64'),
  Buffer.from(TOKEN).toString('base64url'),
  encodeURIComponent(TOKEN),
  encodeURIComponent(TOKEN).replaceAll(/%../g, (code) => code.toLowerCase()),
  new URLSearchParams({ token: TOKEN }).toString(),
];

async function inScan<T>(work: (cwd: string) => Promise<T>, projects = 3): Promise<T> {
  return inDirectory(async (cwd) => {
    const results = Array.from({ length: projects }, (_, number) =>
      scanResult({
        projectName: `p${number}`,
        vulnerabilities: [vulnerability({ title: `Document ${number}.` })],
      }),
    );
    await put(cwd, 'scan.json', results);
    return work(cwd);
  });
}

function scan(cwd: string, url: string, ...args: string[]) {
  const base = ['scan', '--input', 'scan.json', '--fail-on', 'none', '--platform', 'http'];
  return { args: [...base, '--platform-url', url, ...args], cwd, env: ENV };
}

function deliver(cwd: string, url: string, ...args: string[]) {
  return { args: ['deliver', '--platform', 'http', '--platform-url', url, ...args], cwd, env: ENV };
}

/** What was printed, and each file that was left. */
async function printedAndWritten(cwd: string, ...ended: Ended[]): Promise<string[]> {
  const texts = ended.flatMap(({ stdout, stderr }) => [stdout, stderr]);
  const places = await readdir(join(cwd, OUTPUT), { recursive: true, withFileTypes: true });
  for (const place of places)
    if (place.isFile()) texts.push(await readFile(join(place.parentPath, place.name), 'utf8'));
  assert.ok(texts.length > ended.length * 2, 'there are files');
  return texts;
}

async function assertNoToken(cwd: string, ...ended: Ended[]): Promise<void> {
  const texts = await printedAndWritten(cwd, ...ended);
  for (const form of FORMS)
    for (const text of texts) assert.ok(!text.includes(form), `${form} in ${text.slice(0, 2000)}`);
}

async function withServer<T>(answer: Answer, work: (url: string) => Promise<T>): Promise<T> {
  const server = await serve(answer);
  try {
    return await work(server.url);
  } finally {
    await server.close();
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(5);
}

/** A sandbox as a process; gives its address and what it printed at last. */
async function inSandbox<T>(
  options: { cwd: string; faults?: unknown },
  work: (url: string, sandbox: Started) => Promise<T>,
): Promise<T> {
  const { cwd, faults = {} } = options;
  const args = ['sandbox', '--output-dir', 'kept', '--faults', JSON.stringify(faults)];
  const sandbox = start({ args, cwd });
  try {
    const address = () => /http:\/\/127\.0\.0\.1:\d+/.exec(sandbox.printed())?.[0];
    await Promise.race([until(() => address() !== undefined), sandbox.ended]);
    return await work(address() ?? '', sandbox);
  } finally {
    sandbox.child.kill('SIGTERM');
    await sandbox.ended;
  }
}

async function stateOf(url: string): Promise<Record<string, unknown>> {
  return (await (await fetch(`${url}/_sandbox/state`)).json()) as Record<string, unknown>;
}

describe('scan with a platform', () => {
  it('pushes all documents with the token, and shows it nowhere', () =>
    inScan(async (cwd) => {
      const server = await serve(statuses(200));
      const ended = await run(scan(cwd, `${server.url}/in?key=1`, '--log-level', 'debug'));
      await server.close();
      assert.equal(ended.code, 0, ended.stderr);
      assert.equal(server.seen.length, 1);
      const [{ headers, body } = assert.fail()] = server.seen;
      assert.equal(headers.authorization, `Bearer ${TOKEN}`);
      assert.match(String(headers['idempotency-key']), /^[0-9a-f]{32}$/);
      assert.deepEqual(JSON.parse(body.toString()), await lines(cwd, OUTPUT, 'target.ndjson'));
      const { delivery } = (await json(cwd, OUTPUT, 'run.json')) as { delivery: unknown };
      const counts = { documents: 3, delivered: 3, rejected: 0, pending: 0 };
      assert.deepEqual(delivery, { platform: 'http', ...counts });
      await assertNoToken(cwd, ended);
    }));

  it('ends with 3 when something is pending; `deliver` goes on with the same key', () =>
    inScan(async (cwd) => {
      const server = await serve(statuses(401, 200));
      const first = await run(scan(cwd, server.url));
      assert.equal(first.code, 3, first.stderr);
      assert.match(first.stderr, /Is platform-token .* right, and not expired\?/);
      const second = await run(deliver(cwd, server.url));
      assert.equal(second.code, 0, second.stderr);
      assert.match(second.stdout, /Delivered 3 of 3 to http, 0 rejected, 0 pending/);
      const third = await run(deliver(cwd, server.url));
      assert.equal(third.code, 0, third.stderr);
      await server.close();
      const keys = server.seen.map(({ headers }) => headers['idempotency-key']);
      assert.equal(keys.length, 2);
      assert.equal(keys[0], keys[1]);
      await assertNoToken(cwd, first, second, third);
    }));
});

describe('a platform that wants something else than target documents', () => {
  for (const [document, options, file] of [
    ['finding', '{ document: finding }', 'findings.ndjson'],
    ['ocsf', '{ document: ocsf, encoding: ndjson, concurrency: 1 }', 'results.ocsf.ndjson'],
  ] as const)
    it(`gets each ${document} of the run as its file has it`, () =>
      inScan(async (cwd) => {
        const server = await serve(statuses(200));
        const formats = ['--output-formats', 'ocsf', '--platform-options', options];
        const ended = await run(scan(cwd, server.url, ...formats));
        await server.close();
        assert.equal(ended.code, 0, ended.stderr);
        const body = server.seen[0]?.body.toString() ?? '';
        // A scan knows no time of a finding, so that an event has the moment in which it is made.
        const timeless = (text: string): unknown =>
          JSON.parse(text.replace(/"time":\d+/, '"time":0'));
        const sent: unknown = body.startsWith('[')
          ? JSON.parse(body)
          : body.trimEnd().split('\n').map(timeless);
        const written = await readFile(join(cwd, OUTPUT, file), 'utf8');
        assert.deepEqual(sent, written.trimEnd().split('\n').map(timeless));
      }));
});

describe('an address that is a secret itself', () => {
  it('stands neither in a file nor in what is printed', () =>
    inScan(async (cwd) => {
      const secret = 'B0HIJKLMN7';
      const server = await serve(statuses(404, 200));
      const url = `${server.url}/services/${secret}`;
      const first = await run(scan(cwd, url, '--log-level', 'debug'));
      assert.equal(first.code, 3, first.stderr);
      assert.match(first.stderr, /answered 404 .* to POST .*\/services\/\*\*\*/);
      const texts = await printedAndWritten(cwd, first);
      for (const text of texts) assert.ok(!text.includes(secret), text.slice(0, 2000));
      const second = await run(deliver(cwd, url));
      await server.close();
      assert.equal(second.code, 0, second.stderr);
    }));
});

describe('two scans into one directory', () => {
  it('are one: the second is refused and leaves the first alone', () =>
    inScan(async (cwd) => {
      const held: (() => void)[] = [];
      const server = await serve((_, response) => {
        held.push(() => response.end('{}'));
      });
      const first = start(scan(cwd, server.url));
      await until(() => held.length === 1);
      const second = await run(scan(cwd, server.url));
      assert.equal(second.code, 2);
      const holder = `another run \\(process ${first.child.pid ?? 0} on .*\\) writes into this`;
      assert.match(second.stderr, new RegExp(holder));
      held[0]?.();
      const { code, stderr } = await first.ended;
      await server.close();
      assert.equal(code, 0, stderr);
      assert.equal(server.seen.length, 1);
      assert.equal((await lines(cwd, OUTPUT, 'findings.ndjson')).length, 3);
      assert.equal(existsSync(join(cwd, OUTPUT, 'lock')), false);
    }));
});

describe('deliver', () => {
  it('sends a dry run later, and only to the platform it was made for', () =>
    inScan(async (cwd) => {
      const server = await serve(statuses(200));
      const dry = await run(scan(cwd, server.url, '--dry-run'));
      assert.equal(dry.code, 0, dry.stderr);
      assert.equal(server.seen.length, 0);
      const other = await run(deliver(cwd, `${server.url}/other`));
      assert.equal(other.code, 2);
      assert.match(other.stderr, /000001 is for http at .*, but the settings name http at .*other/);
      assert.equal(server.seen.length, 0);
      const right = await run(deliver(cwd, server.url));
      await server.close();
      assert.equal(right.code, 0, right.stderr);
      assert.equal(server.seen.length, 1);
    }));

  it('refuses while another one delivers, and takes over when that was killed', () =>
    inScan(async (cwd) => {
      const held: (() => void)[] = [];
      const server = await serve((_, response) => {
        held.push(() => response.end('{}'));
      });
      await run(scan(cwd, server.url, '--dry-run'));
      const first = start(deliver(cwd, server.url));
      await until(() => held.length === 1);
      for (const options of [deliver(cwd, server.url), scan(cwd, server.url)]) {
        const second = await run({ ...options, args: [...options.args] });
        assert.equal(second.code, 2);
        const holder = `another run \\(process ${first.child.pid ?? 0} on .*\\) is delivering this`;
        assert.match(second.stderr, new RegExp(holder));
        assert.match(second.stderr, /Wait for it, or stop it/);
      }
      assert.equal(server.seen.length, 1);
      first.child.kill('SIGKILL');
      await first.ended;
      const third = start(deliver(cwd, server.url));
      await until(() => held.length === 2);
      held[1]?.();
      const { code, stderr } = await third.ended;
      await server.close();
      assert.equal(code, 0, stderr);
      const [before, after] = server.seen.map(({ headers }) => headers['idempotency-key']);
      assert.equal(after, before);
      assert.equal(existsSync(join(cwd, OUTPUT, 'journal/lock')), false);
    }));

  it('ends with 3 when the scan was cut off before its journal was whole', () =>
    inDirectory(async (cwd) => {
      await mkdir(join(cwd, OUTPUT, 'journal/000001/batches'), { recursive: true });
      const ended = await run(deliver(cwd, 'http://127.0.0.1:9/'));
      assert.equal(ended.code, 3, ended.stdout);
      assert.match(ended.stderr, /000001 was never finished, so nothing of it was sent/);
    }));

  it('delivers 9,999 of 10,000 when one is poison, and keeps that with the answer', () =>
    inScan(
      (cwd) =>
        inSandbox({ cwd, faults: { poison: 'Document 7777.' } }, async (url) => {
          const ended = await run(scan(cwd, `${url}/findings`));
          assert.equal(ended.code, 3, ended.stderr);
          const state = await stateOf(url);
          assert.deepEqual(
            [state['documents'], state['distinct'], state['duplicates']],
            [9_999, 9_999, 0],
          );
          const rejected = (await lines(cwd, OUTPUT, 'rejected.ndjson')) as { answer: string }[];
          assert.equal(rejected.length, 1);
          assert.match(rejected[0]?.answer ?? '', /^422 .*it says \W+Document 7777\./);
          assert.match(JSON.stringify(rejected[0]), /"name":"Document 7777\./);
          const { delivery } = (await json(cwd, OUTPUT, 'run.json')) as { delivery: unknown };
          const counts = { documents: 10_000, delivered: 9_999, rejected: 1, pending: 0 };
          assert.deepEqual(delivery, { platform: 'http', ...counts });
        }),
      10_000,
    ));
});

describe('what is no snapshot', () => {
  const account = ['--platform-username', 'someone', '--platform-options'];
  /** Settings of each platform that has it close what is gone, and what a whole push then closes. */
  const platforms = [
    ['http', '/findings', [], 0],
    ['defectdojo', '', ['--platform-options', '{ product-type: R, close-old-findings: true }'], 2],
    ['qualys-etm', '', [...account, '{ connection: c, profile: p, retain-missing: false }'], 2],
  ] as const;

  /** Two projects, of which the first has so many findings; a third one cannot be tested. */
  const results = (findings: number, broken: readonly object[] = []) => [
    scanResult({
      projectName: 'first',
      vulnerabilities: Array.from({ length: findings }, (_, number) =>
        vulnerability({ id: `SNYK-JS-A-${number}`, severity: 'high' }),
      ),
    }),
    scanResult({ projectName: 'second', vulnerabilities: [vulnerability({ severity: 'low' })] }),
    ...broken,
  ];

  for (const [platform, path, options, closed] of platforms)
    it(`closes nothing on ${platform}, and a whole push closes ${closed}`, () =>
      inDirectory((cwd) =>
        inSandbox({ cwd, faults: { retainMissing: false } }, async (url) => {
          const secret = platform === 'qualys-etm' ? 'PASSWORD' : 'TOKEN';
          const push = async (input: readonly object[], ...args: readonly string[]) => {
            await put(cwd, 'scan.json', input);
            const ended = await run({
              args: [
                ...['scan', '--input', 'scan.json', '--fail-on', 'none', '--platform', platform],
                ...['--platform-url', url + path, ...options, ...args],
              ],
              cwd,
              env: { [`SNYK_CONNECTOR_PLATFORM_${secret}`]: 'secret-of-the-platform' },
            });
            const { closed: now, distinct } = await stateOf(url);
            return [ended.code, now, distinct];
          };
          const known = platform === 'http' ? 2 : 4;
          assert.deepEqual(await push(results(3)), [0, 0, known]);
          const broken = [{ ok: false, error: 'Could not be tested', path: '/x' }];
          const [code, ...incomplete] = await push(results(1, broken));
          assert.equal(code, 3);
          assert.equal(incomplete[0], 0);
          const held = await push(results(3), '--push-severity', 'high');
          assert.deepEqual(held.slice(0, 2), [platform === 'qualys-etm' ? 2 : 0, 0]);
          const [last, gone] = await push(results(1));
          assert.deepEqual([last, gone], [0, closed]);
        }),
      ));
});

describe('the token', () => {
  for (const status of [301, 302, 303, 307, 308]) {
    it(`is not taken along by a redirect (${status})`, () =>
      inScan(async (cwd) => {
        const elsewhere = await serve(statuses(200));
        await withServer(
          (_, response) => {
            const location = `${elsewhere.url}/?token=${encodeURIComponent(TOKEN)}`;
            response.writeHead(status, { location }).end(TOKEN);
          },
          async (url) => {
            const ended = await run(scan(cwd, url, '--log-level', 'debug'));
            assert.equal(ended.code, 3, ended.stderr);
            assert.match(ended.stderr, /Redirects are not followed/);
            await assertNoToken(cwd, ended);
          },
        );
        await elsewhere.close();
        assert.equal(elsewhere.seen.length, 0);
      }));
  }

  for (const status of [200, 207, 400, 401, 403, 422]) {
    it(`is not shown when it comes back in an answer (${status})`, () =>
      inScan(async (cwd) => {
        await withServer(
          (request, response) => {
            response.writeHead(status, { 'x-request-id': TOKEN });
            response.end(JSON.stringify({ error: FORMS, request: request.headers }));
          },
          async (url) => {
            const first = await run(scan(cwd, url, '--log-level', 'debug'));
            const second = await run(deliver(cwd, url));
            assert.equal(second.code, status === 200 ? 0 : 3, second.stderr);
            await assertNoToken(cwd, first, second);
          },
        );
      }));
  }
});

describe('TLS and proxies', () => {
  const tls = async (
    cwd: string,
    options: { host?: string; env?: Record<string, string>; args?: string[] } = {},
  ) => {
    const { host, env = {}, args = [] } = options;
    const { authority, key, cert } = await certificates(host);
    await put(cwd, 'ca.pem', authority);
    const server = await serve(statuses(200), { key, cert });
    const base = scan(cwd, server.url, ...args);
    const ended = await run({ ...base, env: { ...base.env, ...env } });
    await server.close();
    return { ended, requests: server.seen.length, port: server.port };
  };
  const CA = ['--ca-file', 'ca.pem'];

  it('trusts an authority of ca-file', () =>
    inScan(async (cwd) => {
      const { ended, requests } = await tls(cwd, { args: CA });
      assert.equal(ended.code, 0, ended.stderr);
      assert.equal(requests, 1);
    }));

  it('sends nothing to a server of an unknown authority, and says the cure', () =>
    inScan(async (cwd) => {
      const { ended, requests } = await tls(cwd);
      assert.equal(ended.code, 3, ended.stderr);
      assert.match(ended.stderr, /ca-file/);
      assert.equal(requests, 0);
      await assertNoToken(cwd, ended);
    }));

  it('sends nothing to a server with the certificate of another host', () =>
    inScan(async (cwd) => {
      const { ended, requests } = await tls(cwd, { host: 'other.example', args: CA });
      assert.equal(ended.code, 3, ended.stderr);
      assert.match(ended.stderr, /other\.example/);
      assert.equal(requests, 0);
    }));

  it('goes through a proxy, and past it where NO_PROXY says so', () =>
    inScan(async (cwd) => {
      const proxy = await serveProxy();
      const env = { HTTPS_PROXY: proxy.url.replace('//', '//someone:secret-of-proxy@') };
      const through = await tls(cwd, { args: CA, env });
      assert.equal(through.ended.code, 0, through.ended.stderr);
      assert.deepEqual(proxy.seen, [`CONNECT localhost:${through.port}`]);
      assert.equal(through.requests, 1);
      const past = await tls(cwd, { args: CA, env: { ...env, NO_PROXY: 'localhost' } });
      assert.equal(past.ended.code, 0, past.ended.stderr);
      assert.equal(proxy.seen.length, 1);
      await proxy.close();
      for (const { stdout, stderr } of [through.ended, past.ended])
        assert.doesNotMatch(stdout + stderr, /secret-of-proxy/);
    }));

  it('names the proxy when it refuses, without its password', () =>
    inScan(async (cwd) => {
      const proxy = await serveProxy(407);
      const env = { https_proxy: proxy.url.replace('//', '//someone:secret-of-proxy@') };
      const { ended, requests } = await tls(cwd, { args: CA, env });
      await proxy.close();
      assert.equal(ended.code, 3, ended.stderr);
      assert.equal(requests, 0);
      assert.match(ended.stderr, /407/);
      assert.doesNotMatch(ended.stdout + ended.stderr, /secret-of-proxy/);
    }));
});

describe('check', () => {
  const check = (cwd: string, url: string, ...args: string[]) =>
    run({ args: ['check', '--platform', 'http', '--platform-url', url, ...args], cwd, env: ENV });

  it('ends with 0 when all is well', () =>
    inDirectory((cwd) =>
      withServer(statuses(200), async (url) => {
        const ended = await check(cwd, url, '--json');
        assert.equal(ended.code, 0, ended.stdout + ended.stderr);
        const { ok } = JSON.parse(ended.stdout) as { ok: boolean };
        assert.equal(ok, true);
      }),
    ));

  it('ends with 2 when the token is refused, and does not show it', () =>
    inDirectory((cwd) =>
      withServer(
        (_, response) => {
          response.writeHead(401).end(JSON.stringify(FORMS));
        },
        async (url) => {
          const ended = await check(cwd, url);
          assert.equal(ended.code, 2, ended.stdout);
          assert.match(ended.stdout, /platform-token/);
          for (const form of FORMS)
            assert.ok(!(ended.stdout + ended.stderr).includes(form), ended.stdout);
        },
      ),
    ));
});

describe('sandbox', () => {
  it('keeps what it got over its end, and ends well when it is stopped', () =>
    inScan(async (cwd) => {
      await inSandbox({ cwd }, async (url, { child, ended }) => {
        assert.equal((await run(scan(cwd, `${url}/findings`))).code, 0);
        child.kill('SIGINT');
        assert.equal((await ended).code, 0);
      });
      await inSandbox({ cwd }, async (url) => {
        assert.equal((await stateOf(url))['documents'], 3);
        const text = await (await fetch(`${url}/_sandbox/documents`)).text();
        assert.equal(text.trim().split('\n').length, 3);
        // The same content has the same key.
        const again = await run(scan(cwd, `${url}/findings`));
        assert.equal(again.code, 0, again.stderr);
        const { documents, replayed } = await stateOf(url);
        assert.deepEqual([documents, replayed], [3, 1]);
      });
    }));

  it('says what is wrong with its faults and its port', () =>
    inDirectory(async (cwd) => {
      const faults = await run({ args: ['sandbox', '--faults', '{"throtled":0.1}'], cwd });
      assert.equal(faults.code, 2);
      assert.match(faults.stderr, /throtled/);
      const server = await serve(statuses(200));
      const port = await run({ args: ['sandbox', '--port', String(server.port)], cwd });
      await server.close();
      assert.equal(port.code, 2);
      assert.match(port.stderr, new RegExp(`cannot listen on port ${server.port}`));
    }));
});
