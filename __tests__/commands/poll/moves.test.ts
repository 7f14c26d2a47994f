import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { SnykChange } from '../../../src/sandbox/snyk/change.js';
import { Rehearsal } from './rehearsal.js';

let rehearsal: Rehearsal;
let org: string;
beforeEach(async () => {
  rehearsal = await Rehearsal.start({ world: { orgs: 1, projects: 3, issues: 80 } });
  const { world } = rehearsal.snyk;
  org = world.ids.of({ kind: 'org', org: 0 });
});
afterEach(() => rehearsal.close());

/** The list has three pages; each of these happens between them, after every one in turn. */
const CHANGES: readonly (readonly [string, SnykChange])[] = [
  ['become less severe', { change: 'severity', to: 'low', count: 30 }],
  ['become more severe', { change: 'severity', to: 'critical', count: 30 }],
  ['are created', { change: 'create', count: 15 }],
  ['are fixed', { change: 'fix', count: 30 }],
  ['are deleted with their project', { change: 'deleteProjects', count: 1 }],
];

describe.each(CHANGES)('issues that %s while the list is read', (_what, change) => {
  it.each([1, 2])('after page %d: none is lost, none closed by mistake', async (requests) => {
    const { snyk } = rehearsal;
    await rehearsal.poll();
    const before = rehearsal.truth();
    rehearsal.clock.advance(3_600_000);
    snyk.schedule({ org, requests, change });
    const during = await rehearsal.poll({ 'full-sync-every': '1 runs' });
    expect(snyk.state().waiting).toBe(0);
    expect(during.code).toBe(0);
    const now = rehearsal.truth();
    const closed = [...during.told].filter(
      ([id, [look = '']]) =>
        look.startsWith('resolved') && isOpen(now.get(id)) && isOpen(before.get(id)),
    );
    expect(closed).toEqual([]);

    rehearsal.clock.advance(3_600_000);
    expect((await rehearsal.poll()).code).toBe(0);
    expect(wrong(now)).toEqual([]);
  });
});

describe('a first sweep while issues move', () => {
  it('has them all at the next run', async () => {
    const { snyk } = rehearsal;
    for (const [requests, [, change]] of CHANGES.entries()) {
      snyk.schedule({ org, requests: (requests % 2) + 1, change });
    }
    await rehearsal.poll();
    rehearsal.clock.advance(3_600_000);
    await rehearsal.poll();
    expect(snyk.state().waiting).toBe(0);
    expect(wrong(rehearsal.truth())).toEqual([]);
  });
});

function isOpen(look = 'gone'): boolean {
  return look.startsWith('open') || look.startsWith('ignored');
}

/** Where the platform knows findings otherwise than Snyk does; what Snyk lost is to be resolved. */
function wrong(now: ReadonlyMap<string, string>): string[] {
  const ids = new Set([...now.keys(), ...rehearsal.platform.keys()]);
  return [...ids].flatMap((id) => {
    const known = rehearsal.platform.get(id) ?? 'nothing';
    const truth = now.get(id);
    const isRight = truth === undefined ? !isOpen(known) : known === truth;
    return isRight ? [] : [`${id} is known as ${known}, not ${truth ?? 'gone'}`];
  });
}
