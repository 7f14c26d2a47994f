import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from '../../../src/model/errors.js';
import { differences } from '../../builders/told.js';
import { Rehearsal } from './rehearsal.js';

let rehearsal: Rehearsal;
beforeEach(async () => {
  rehearsal = await Rehearsal.start({ world: { orgs: 2, projects: 3, issues: 5 } });
  await rehearsal.poll();
  rehearsal.clock.advance(3_600_000);
});
afterEach(() => rehearsal.close());

const pathOf = (...names: string[]) => join(rehearsal.directory, 'state', ...names);

async function ledger(): Promise<string> {
  const [name = ''] = await readdir(pathOf('orgs'));
  return pathOf('orgs', name);
}

/** Everything is told as it is, and nothing is closed that is open. */
async function expectAll(given: Record<string, unknown> = {}) {
  const changed = rehearsal.snyk.change({ change: 'severity', count: 1 }).issues;
  const run = await rehearsal.poll(given);
  expect(run.code).toBe(0);
  expect(changed.every((id) => run.told.has(id))).toBe(true);
  expect(differences(run.told, rehearsal.truth())).toEqual([]);
  return run;
}

describe('a state that cannot be used costs a full sync and a warning', () => {
  it.each([0, 1, 0.5, 0.99])('when state.json is cut off (%d)', async (share) => {
    const { length } = await readFile(pathOf('state.json'));
    await truncate(pathOf('state.json'), share === 1 ? length - 2 : Math.floor(length * share));
    const run = await expectAll();
    expect(run.warnings.join()).toMatch(/state\.json.*collected in full/s);
    expect((await rehearsal.poll()).told.size).toBe(0);
  });

  it('when it is of a version to come', async () => {
    const text = await readFile(pathOf('state.json'), 'utf8');
    await writeFile(
      pathOf('state.json'),
      text.replace(/"schemaVersion": \d+/, '"schemaVersion": 99'),
    );
    expect((await expectAll()).warnings.join()).toMatch(/99/);
  });

  it.each(['cut off', 'lost'])(
    'when a ledger is %s; the other org is not read again',
    async (how) => {
      const path = await ledger();
      if (how === 'lost') await rm(path);
      else await truncate(path, 100);
      const run = await rehearsal.poll();
      expect(run.code).toBe(0);
      expect(run.warnings.join()).toMatch(/nothing is reported as gone/);
      const orgs = ['0', '1'].map((org) =>
        rehearsal.snyk.world.ids.of({ kind: 'org', org: Number(org) }),
      );
      const told = orgs.map(
        (org) => [...rehearsal.snyk.issues(org)].filter(({ id }) => run.told.has(id)).length,
      );
      expect(told.sort()).toEqual([0, 15]);
      expect((await rehearsal.poll()).told.size).toBe(0);
    },
  );

  it('when its watermarks lie in the future', async () => {
    // A clock that ran ahead: Snyk would be asked for changes after a time that is still to come.
    rehearsal.clock.advance(-7 * 86_400_000);
    const changed = rehearsal.snyk.change({ change: 'severity', count: 2 }).issues;
    const run = await rehearsal.poll();
    expect(run.code).toBe(0);
    expect(changed.every((id) => run.told.has(id))).toBe(true);
  });
});

describe('a state of another run', () => {
  it('of another tenant is refused, and left as it is', async () => {
    const other = await Rehearsal.start();
    try {
      const before = await readFile(pathOf('state.json'), 'utf8');
      const refused = rehearsal.poll({ 'snyk-api': other.url });
      await expect(refused).rejects.toThrow(ConfigError);
      await expect(refused).rejects.toThrow(/is of .*but this run asks/);
      expect(await readFile(pathOf('state.json'), 'utf8')).toBe(before);
    } finally {
      await other.close();
    }
  });

  it.each([
    [
      'scope',
      { 'issue-types': ['package_vulnerability', 'license', 'code', 'config', 'cloud', 'custom'] },
    ],
    ['identity', { identity: 'portable' }],
    ['platform', { 'platform-url': undefined, platform: 'file' }],
    ['transform map', { 'asset-type': 'generic-application' }],
    ['severity that is pushed', { 'push-severity': 'low' }],
  ])('with another %s reads everything and says why', async (_what, given) => {
    const run = await rehearsal.poll(given);
    expect(run.code).toBe(0);
    expect(run.infos.join('\n')).toMatch(/Reading all: /);
    const again = await rehearsal.poll(given);
    expect(again.infos.join('\n')).toMatch(/Reading what changed/);
    expect(again.told.size).toBe(0);
  });

  it('with a smaller scope closes nothing of what it leaves', async () => {
    const org = rehearsal.snyk.world.ids.of({ kind: 'org', org: 0 });
    const run = await rehearsal.poll({ orgs: [org] });
    expect(run.code).toBe(0);
    const truth = rehearsal.truth();
    expect([...run.told].filter(([id, [look]]) => truth.get(id) !== look)).toEqual([]);
  });
});
