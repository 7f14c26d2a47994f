/**
 * What bench/state.ts measures, each in a process of its own:
 *
 *   make    makes the projects and issues, and lets go of them
 *   write   makes them and writes them as a state
 *   plain   writes the lines of all ledgers as one file; not measured
 *   gzip    compresses that file, as a state is
 *   gunzip  decompresses it
 *   read    opens the state and reads all of it
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { digest } from '../src/model/digest.js';
import { projectOrder } from '../src/model/order.js';
import type { ProjectRecord } from '../src/model/record.js';
import { openState } from '../src/state/open-state.js';
import type { KnownIssue, KnownProject } from '../src/state/state.js';

const [mode = '', folder = '', ...numbers] = process.argv.slice(2);
const [orgs = 0, projects = 0, issues = 0] = numbers.map(Number);

const plain = join(folder, 'plain.ndjson');
const packed = join(folder, 'plain.ndjson.gz');
const TIME = new Date('2026-03-01T06:00:00Z');
const nowhere = (): Writable =>
  new Writable({
    write: (_piece, _encoding, done) => {
      done();
    },
  });

const WORK: Readonly<Record<string, () => Promise<void>>> = {
  make: () => {
    let seen = 0;
    for (let org = 0; org < orgs; org += 1) {
      for (const project of projectsOf(org)) seen += project.issues.length;
    }
    check(seen);
    return Promise.resolve();
  },
  write: async () => {
    const state = await open();
    const next = state.next({
      identity: 'snyk',
      map: 'map',
      mode: 'full',
      remade: false,
      startedAt: TIME,
    });
    for (let org = 0; org < orgs; org += 1) {
      const writer = await next.writeOrg(`org-${org}`, { name: `Org ${org}` });
      for (const project of projectsOf(org)) await writer.add(project);
      await writer.seal({ watermark: TIME.toISOString(), lastFullAt: TIME.toISOString() });
    }
    await next.stage({ journal: null });
    const [startedAt, finishedAt] = [TIME.toISOString(), TIME.toISOString()];
    const entry = { startedAt, finishedAt, state: 'processed', mode: 'full', counts: {} } as const;
    await next.commit({ entry, refusedKeys: [] });
    await state.close();
  },
  read: async () => {
    const state = await open();
    let seen = 0;
    for (const org of state.orgs()) {
      for await (const project of state.ledger(org)) seen += project.issues.length;
    }
    await state.close();
    check(seen);
  },
  plain: async () => {
    const ledgers = join(folder, 'state', 'orgs');
    for (const name of await readdir(ledgers)) {
      const file = createWriteStream(plain, { flags: 'a' });
      await pipeline(createReadStream(join(ledgers, name)), createGunzip(), file);
    }
  },
  gzip: () =>
    pipeline(createReadStream(plain), createGzip({ level: 1 }), createWriteStream(packed)),
  gunzip: () => pipeline(createReadStream(packed), createGunzip(), nowhere()),
};

await WORK[mode]?.();

function open() {
  return openState({
    directory: join(folder, 'state'),
    tenant: { api: 'https://api.snyk.io', scope: 'bench' },
    now: () => TIME,
    log: {
      warning: (message) => {
        throw new Error(message);
      },
    },
  });
}

/** A part of the work left out would look fast. */
function check(seen: number): void {
  if (seen !== issues) throw new Error(`${seen} issues were seen, of ${issues}`);
}

function* projectsOf(org: number): Generator<KnownProject> {
  const size = projects / orgs;
  const ids = Array.from({ length: size }, (_, number) => uuid('project', org * size + number));
  ids.sort((a, b) => (projectOrder(a) < projectOrder(b) ? -1 : 1));
  for (const [number, id] of ids.entries()) {
    const first = (org * size + number) * (issues / projects);
    const known = Array.from({ length: issues / projects }, (_, at) => issueOf(first + at));
    yield { id, digest: digest(id), record: recordOf(id, number), issues: known };
  }
}

/** What a resolved finding needs, 300 to 400 bytes of JSON. */
function issueOf(number: number): KnownIssue {
  const id = uuid('issue', number);
  const key = `SNYK-JS-PACKAGE${number % 1_700}-${1_000_000 + (number % 5_000)}`;
  return {
    id,
    digest: id.replaceAll('-', ''),
    issue: {
      findingKey: id.replaceAll('-', '').split('').reverse().join(''),
      id,
      type: 'issue',
      attributes: {
        key,
        title: 'Regular Expression Denial of Service (ReDoS)',
        type: 'package_vulnerability',
        effective_severity_level: number % 3 === 0 ? 'high' : 'low',
        status: 'open',
        ignored: false,
        classes: [],
        problems: [],
        coordinates: [],
      },
      facts: { packages: [], locations: [], fixable: false },
    },
  };
}

function recordOf(id: string, number: number): ProjectRecord {
  return {
    key: digest('key', id),
    id,
    type: 'project',
    attributes: {
      name: `acme/service-${number}:package.json`,
      type: 'npm',
      target_file: 'package.json',
      target_reference: 'main',
    },
    relationships: {
      target: {
        data: {
          attributes: {
            display_name: `acme/service-${number}`,
            url: `https://github.com/acme/service-${number}`,
          },
        },
      },
    },
    org: null,
    issues: [],
    page: 0,
    source: 'rest',
    product: 'open-source',
    tool: { name: 'Snyk Open Source' },
  };
}

function uuid(kind: string, number: number): string {
  const hex = digest(kind, String(number));
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
