import { readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { differences } from '../../builders/told.js';
import type { Polled } from './rehearsal.js';
import { Rehearsal } from './rehearsal.js';

let rehearsal: Rehearsal;
beforeEach(async () => {
  rehearsal = await Rehearsal.start();
});
afterEach(() => rehearsal.close());

const statePath = () => join(rehearsal.directory, 'state/state.json');
const stateSchema = z.looseObject({ generation: z.number(), orgs: z.array(z.unknown()) });

/** What of the state decides how the next run goes on. */
async function ground() {
  const { generation, orgs } = stateSchema.parse(JSON.parse(await readFile(statePath(), 'utf8')));
  return { generation, orgs };
}

/** How the runs ended, the oldest first: `processed delta`, `errored full`. */
const ends = ({ history }: Pick<Polled, 'history'>) =>
  history.map(({ state, mode }) => `${state} ${mode}`);

/** Everything is told as Snyk has it, and nothing twice. */
async function expectMended(): Promise<Polled> {
  const run = await rehearsal.poll();
  expect(run.code).toBe(0);
  expect(Object.fromEntries(rehearsal.platform)).toEqual(Object.fromEntries(rehearsal.truth()));
  return run;
}

describe('the history of runs', () => {
  it('has those that went well, and stands in run.json', async () => {
    const first = await rehearsal.poll();
    rehearsal.clock.advance(3_600_000);
    const second = await rehearsal.poll();
    expect(ends(first)).toEqual(['processed full']);
    expect(ends(second)).toEqual(['processed full', 'processed delta']);
    expect(second.history.map(({ complete, why }) => [complete, why])).toEqual([
      [true, undefined],
      [true, undefined],
    ]);
  });

  it('says which were incomplete', async () => {
    await rehearsal.poll();
    rehearsal.snyk.setFaults([{ path: '/projects$', answer: '403', times: 1 }]);
    const run = await rehearsal.poll();
    expect(run.code).toBe(3);
    expect(run.history.map(({ state, complete }) => [state, complete])).toEqual([
      ['processed', true],
      ['processed', false],
    ]);
  });

  it('is of the whole state, also when nothing is remembered', async () => {
    expect((await rehearsal.poll({ state: undefined })).history).toEqual([]);
    await expect(stat(statePath())).rejects.toThrow('ENOENT');
  });
});

describe('a run that came to no good end', () => {
  const disturb = {
    'an error of Snyk': () => {
      rehearsal.snyk.setFaults([{ path: '/orgs$', answer: '401' }]);
    },
    'a stop': () => {
      rehearsal.stopAtLine(/Reading/);
    },
    'a platform that is down': () => {
      rehearsal.receiver.setFaults({ serverError: 1 });
    },
  };

  it.each([
    ['an error of Snyk', 2],
    ['a stop', 2],
    ['a platform that is down', 3],
  ] as const)('is in it, and moves nothing: %s', async (what, code) => {
    await rehearsal.poll();
    const before = await ground();
    rehearsal.clock.advance(3_600_000);
    rehearsal.snyk.change({ change: 'severity', count: 3 });
    disturb[what]();
    const run = await rehearsal.poll();
    expect(run.code).toBe(code);
    expect(ends(run)).toEqual(['processed full', expect.stringMatching(/^errored /)]);
    const why = run.errors[0] ?? run.incomplete.map((gap) => `${gap.what}: ${gap.why}`)[0];
    expect(run.history.at(-1)?.why).toBe(why?.slice(0, 300));
    expect(await ground()).toEqual(before);

    rehearsal.resume();
    rehearsal.snyk.setFaults([]);
    rehearsal.receiver.setFaults({ serverError: 0 });
    rehearsal.clock.advance(3_600_000);
    const { history } = await expectMended();
    expect(history.at(-1)?.state).toBe('processed');
  });

  it('and whose delivery was ended by the next is no longer one', async () => {
    await rehearsal.poll();
    rehearsal.clock.advance(3_600_000);
    rehearsal.snyk.change({ change: 'severity', count: 3 });
    rehearsal.receiver.setFaults({ serverError: 1 });
    const down = await rehearsal.poll();
    // Nothing new is collected before what is staged has arrived.
    rehearsal.clock.advance(3_600_000);
    const still = await rehearsal.poll();
    expect(ends(still)).toEqual(['processed full', 'errored delta', 'errored delta']);
    expect(still.history.at(-1)?.why).toMatch(/^everything since the last run: /);
    rehearsal.receiver.setFaults({ serverError: 0 });
    rehearsal.clock.advance(3_600_000);
    const { history } = await expectMended();
    expect(ends({ history })).toEqual([
      'processed full',
      'errored delta',
      'processed delta',
      'processed delta',
    ]);
    expect(history.filter((run) => run.startedAt === down.history[1]?.startedAt)).toHaveLength(1);
  });

  it('as the first is remembered, and the next tells everything', async () => {
    rehearsal.snyk.setFaults([{ path: '/orgs$', answer: '403' }]);
    const first = await rehearsal.poll();
    expect([first.code, ...ends(first)]).toEqual([2, 'errored full']);
    rehearsal.snyk.setFaults([]);
    rehearsal.clock.advance(60_000);
    const run = await expectMended();
    expect(ends(run)).toEqual(['errored full', 'processed full']);
    expect(differences(run.told, rehearsal.truth())).toEqual([]);
    expect((await rehearsal.poll()).told.size).toBe(0);
  });

  it('as the first, and whose delivery failed, is ended by the next', async () => {
    rehearsal.receiver.setFaults({ serverError: 1 });
    expect((await rehearsal.poll()).code).toBe(3);
    rehearsal.receiver.setFaults({ serverError: 0 });
    rehearsal.clock.advance(3_600_000);
    const run = await expectMended();
    expect(ends(run)).toEqual(['processed full', 'processed delta']);
  });

  it('before anything was asked is in it, too', async () => {
    await rehearsal.poll();
    rehearsal.clock.advance(60_000);
    await expect(rehearsal.poll({ schedule: 'sometimes' })).rejects.toThrow(/schedule/);
    rehearsal.clock.advance(60_000);
    const { history } = await rehearsal.poll();
    expect(history.map(({ why }) => why)).toEqual([
      undefined,
      expect.stringMatching(/schedule/),
      undefined,
    ]);
  });

  it('leaves nothing when it is a dry run', async () => {
    await rehearsal.poll();
    const before = await readFile(statePath(), 'utf8');
    rehearsal.snyk.setFaults([{ path: '/orgs$', answer: '403' }]);
    expect((await rehearsal.poll({ 'dry-run': true })).code).toBe(2);
    expect(await readFile(statePath(), 'utf8')).toBe(before);
  });

  it('leaves a state that cannot be read as it is', async () => {
    await rehearsal.poll();
    await truncate(statePath(), 100);
    const before = await readFile(statePath(), 'utf8');
    rehearsal.snyk.setFaults([{ path: '/orgs$', answer: '403' }]);
    expect((await rehearsal.poll()).code).toBe(2);
    expect(await readFile(statePath(), 'utf8')).toBe(before);
    rehearsal.snyk.setFaults([]);
    await expectMended();
  });

  it('is due again by its schedule', async () => {
    const schedule = 'occurs: daily\nat: "03:00"\ntime-zone: UTC';
    const ran = async () => (await rehearsal.poll({ schedule })).requests > 0;
    expect(await ran()).toBe(true);
    expect(await ran()).toBe(false);
    rehearsal.clock.advance(86_400_000);
    rehearsal.snyk.setFaults([{ path: '/orgs$', answer: '403' }]);
    expect(await ran()).toBe(true);
    rehearsal.snyk.setFaults([]);
    rehearsal.clock.advance(600_000);
    expect(await ran()).toBe(true);
    expect(await ran()).toBe(false);
  });

  it('is remembered as one of a bounded number', async () => {
    rehearsal.snyk.setFaults([{ path: '/orgs$', answer: '403' }]);
    let last = await rehearsal.poll();
    for (let times = 0; times < 51; times += 1) {
      rehearsal.clock.advance(60_000);
      last = await rehearsal.poll();
    }
    expect(last.history).toHaveLength(50);
  });
});
