import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { plan } from '../../../src/commands/plan.js';
import { poll } from '../../../src/commands/poll.js';
import type { ArtifactRequest } from '../../../src/hosts/artifact.js';
import { Rehearsal } from '../poll/rehearsal.js';

let rehearsal: Rehearsal;
beforeEach(async () => {
  rehearsal = await Rehearsal.start({ world: { orgs: 4, projects: 1, issues: 1 } });
});
afterEach(() => rehearsal.close());

describe('in GitHub Actions', () => {
  it('the plan and each leg are kept for the other jobs, in place of what was there before', async () => {
    const kept: ArtifactRequest[] = [];
    const outputs: Readonly<Record<string, unknown>>[] = [];
    const context = async (command: 'plan' | 'poll', given: Readonly<Record<string, unknown>>) => {
      const made = await rehearsal.contextOf(command, given, { warnings: [], infos: [] });
      const host = {
        ...made.host,
        name: 'github' as const,
        uploadArtifact: (request: ArtifactRequest) => {
          kept.push(request);
          return Promise.resolve({ id: kept.length, name: '', bytes: 1 });
        },
        setOutputs: (values: Readonly<Record<string, unknown>>) => {
          outputs.push(values);
          return Promise.resolve();
        },
      };
      return { ...made, host };
    };
    await plan(await context('plan', { legs: 2, 'output-dir': 'planned', name: 'My Group' }));
    const file = { plan: 'planned/plan.json', name: 'My Group' };
    await poll(await context('poll', { ...file, shard: '2/2', 'output-dir': 'leg' }));
    expect(kept.map(({ name, replace }) => [name, replace])).toEqual([
      ['snyk-connector-plan-my-group', true],
      ['snyk-connector-leg-my-group-2-of-2', true],
    ]);
    const directory = join(rehearsal.directory, 'leg');
    expect(kept[1]?.files.slice(0, 2)).toEqual([
      join(directory, 'leg.json'),
      join(directory, 'records.ndjson.gz'),
    ]);
    expect(kept[1]?.files.length).toBeGreaterThan(2);
    const { matrix } = outputs[0] ?? {};
    expect(JSON.parse(String(matrix))).toMatchObject({
      include: [{ shard: '1/2', 'requests-per-minute': 810 }, { shard: '2/2' }],
    });
    expect(outputs[1]).toMatchObject({ complete: true, 'artifact-id': 2 });
  });
});
