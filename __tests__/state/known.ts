import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectOrder } from '../../src/model/order.js';
import type { NextMeta } from '../../src/state/next-state.js';
import type { RunEntry } from '../../src/state/layout.js';
import type { openState, OpenStateOptions } from '../../src/state/open-state.js';
import type { PollState } from '../../src/state/poll-state.js';
import type { KnownProject } from '../../src/state/state.js';
import { issue, project } from '../builders/records.js';

export const NOW = new Date('2026-03-01T06:00:00.000Z');
export const TENANT = { api: 'https://api.snyk.io', scope: 'all', groups: ['g1'] };

/** Known projects with so many issues each, in the order of a ledger. */
export function known(sizes: Readonly<Record<string, number>>): KnownProject[] {
  const projects = Object.entries(sizes).map(([id, size]) => ({
    id,
    digest: `digest of ${id}`,
    record: project({ id, attributes: { name: `${id} line\nbreak \u2028 ✓ __proto__` } }),
    issues: Array.from({ length: size }, (_, number) => ({
      id: `${id}-${number}`,
      digest: `digest of ${id}-${number}`,
      issue: issue({ id: `${id}-${number}`, attributes: { key: `K-${number}` } }),
    })),
  }));
  return projects.sort((a, b) => (projectOrder(a.id) < projectOrder(b.id) ? -1 : 1));
}

export function entry(overrides: Partial<RunEntry> = {}): RunEntry {
  return {
    startedAt: '2026-03-01T06:00:00.000Z',
    finishedAt: '2026-03-01T06:05:00.000Z',
    state: 'processed',
    mode: 'full',
    counts: { documents: 3 },
    ...overrides,
  };
}

export const SEAL = {
  watermark: '2026-03-01T05:50:00.000Z',
  lastFullAt: '2026-03-01T06:00:00.000Z',
};

export const META: NextMeta = {
  identity: 'snyk',
  map: 'map-digest',
  mode: 'full',
  remade: false,
  startedAt: NOW,
};

/** Options of openState, and the warnings that it gave. */
export function opening(directory: string, overrides: Partial<OpenStateOptions> = {}) {
  const warnings: string[] = [];
  const log = { warning: (message: string) => void warnings.push(message) };
  return { options: { directory, tenant: TENANT, now: () => NOW, log, ...overrides }, warnings };
}

/** Writes one org into the next generation. */
export async function writeOrg(
  next: ReturnType<PollState['next']>,
  org: string,
  projects: readonly KnownProject[],
): Promise<void> {
  const writer = await next.writeOrg(org, { name: `Org ${org}`, slug: org });
  for (const one of projects) await writer.add(one);
  await writer.seal(SEAL);
}

/** A whole run: these orgs are written, the others kept. */
export async function run(
  open: typeof openState,
  directory: string,
  orgs: Readonly<Record<string, readonly KnownProject[]>>,
): Promise<void> {
  const state = await open(opening(directory).options);
  const next = state.next(META);
  for (const [org, projects] of Object.entries(orgs)) await writeOrg(next, org, projects);
  await next.stage({ journal: '/journals/000001' });
  await next.commit({ entry: entry(), refusedKeys: [] });
  await state.close();
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** Does the work in a directory that exists only meanwhile. */
export async function inDirectory<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'state-'));
  try {
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
