import { describe, expect, it } from '@jest/globals';
import { whyFull } from '../../../src/pipeline/poll/mode.js';
import { MAX_REFUSED_KEYS } from '../../../src/state/layout.js';
import { openState } from '../../../src/state/open-state.js';
import { entry, inDirectory, META, NOW, opening, writeOrg } from '../../state/known.js';

/** Why the next run reads everything when the platform refused so much in the last one. */
async function afterRefusing(count: number): Promise<string | null> {
  return inDirectory(async (directory) => {
    const first = await openState(opening(directory).options);
    const next = first.next(META);
    await writeOrg(next, 'org-a', []);
    await next.stage({ journal: null });
    const refusedKeys = Array.from({ length: count }, (_, number) => `key-${number}`);
    await next.commit({ entry: entry(), refusedKeys });
    await first.close();
    const second = await openState(opening(directory).options);
    const { identity, map: making } = META;
    const why = whyFull(second, {
      ...{ identity, making, now: NOW },
      fullSyncEvery: { everyRuns: 1_000 },
    });
    await second.close();
    return why;
  });
}

describe('what a platform refused', () => {
  it('is told again alone, as far as it is remembered; else everything is', async () => {
    expect(await afterRefusing(MAX_REFUSED_KEYS)).toBeNull();
    expect(await afterRefusing(MAX_REFUSED_KEYS + 1)).toContain('refused more than 10000');
  });
});
