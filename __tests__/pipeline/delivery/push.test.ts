import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Platform } from '../../../src/delivery/platform.js';
import type { Verdict } from '../../../src/gate/gate.js';
import { Collection } from '../../../src/model/collection.js';
import { UpstreamError } from '../../../src/model/errors.js';
import type { PushOptions } from '../../../src/pipeline/delivery/push.js';
import { Push } from '../../../src/pipeline/delivery/push.js';
import type { Memory } from '../../../src/pipeline/memory.js';
import { issue, project } from '../../builders/records.js';
import { logOf, MAP, NOW, platformThat } from './platform.js';

const LOW = issue({ attributes: { key: 'LOW', effective_severity_level: 'low' } });
const RECORD = project({ issues: [issue(), LOW] });
const now = () => NOW;

let output: string;

beforeEach(async () => {
  output = await mkdtemp(join(tmpdir(), 'push-'));
});

afterEach(async () => {
  await rm(output, { recursive: true });
});

/** What a run would remember: what was asked of it, in order. */
function memoryThat(overtaken: string | null = null): { memory: Memory; asked: string[] } {
  const asked: string[] = [];
  const note = (what: string) => {
    asked.push(what);
    return Promise.resolve();
  };
  return {
    asked,
    memory: {
      stage: async (journal) => {
        await note(`stage ${journal?.slice(-6) ?? 'nothing'}`);
        return overtaken;
      },
      commit: (refused) => note(['commit', ...refused].join(' ')),
      discard: () => note('discard'),
      end: () => Promise.resolve([]),
    },
  };
}

async function pushed(
  platform: Platform,
  options: Partial<PushOptions> & {
    verdict?: Verdict['verdict'];
    collection?: Collection;
    overtaken?: string;
  } = {},
) {
  const { verdict = 'pass', collection = new Collection(), overtaken, ...rest } = options;
  const { memory, asked } = memoryThat(overtaken);
  const push = await Push.begin(
    {
      platform,
      directory: join(output, 'journal'),
      rejectedFile: join(output, 'rejected.ndjson'),
      pushSeverity: undefined,
      pushOn: 'always',
      dryRun: false,
      ...rest,
    },
    MAP,
    now,
  );
  await push.writer.record(RECORD);
  const delivery = await push.finish({
    collection,
    verdict: {
      verdict,
      threshold: 'high',
      policy: null,
      failing: 0,
      warned: 0,
      ignored: 0,
      baseline: null,
      reasons: [],
    },
    memory,
    log: logOf().log,
    signal: new AbortController().signal,
  });
  return { delivery, collection, asked };
}

const journals = () => readdir(join(output, 'journal'));

describe('Push', () => {
  it('sends everything, whole, and only then remembers', async () => {
    const { platform, sent, pushes } = platformThat();
    const { delivery, collection, asked } = await pushed(platform);
    const one = { platform: 'test', documents: 1, delivered: 1, rejected: 0, pending: 0 };
    expect(delivery).toEqual(one);
    expect(sent).toEqual([{ project: RECORD.key, findings: ['SNYK-JS-LODASH-590103', 'LOW'] }]);
    expect(pushes).toMatchObject([{ snapshot: true, why: null }]);
    expect(asked).toEqual(['stage 000001', 'commit']);
    expect(collection.complete).toBe(true);
    expect(collection.warnings).toEqual([]);
  });

  it.each(['pass', 'off'] as const)(
    'pushes on gate-pass when the gate says %s',
    async (verdict) => {
      const { platform, sent } = platformThat();
      await pushed(platform, { pushOn: 'gate-pass', verdict });
      expect(sent).toHaveLength(1);
    },
  );

  it('pushes nothing on gate-pass when the gate failed, and remembers nothing', async () => {
    const { platform, sent } = platformThat();
    const { delivery, collection, asked } = await pushed(platform, {
      pushOn: 'gate-pass',
      verdict: 'fail',
    });
    expect(sent).toEqual([]);
    expect(delivery).toMatchObject({ documents: 0, delivered: 0, pending: 0 });
    expect(collection.warnings).toEqual([
      'Nothing was pushed: the gate failed, and push-on is gate-pass.',
    ]);
    expect(await journals()).toEqual([]);
    expect(asked).toEqual(['discard']);
  });

  it('pushes always when the gate failed and it is not told otherwise', async () => {
    const { platform, sent } = platformThat();
    await pushed(platform, { verdict: 'fail' });
    expect(sent).toHaveLength(1);
  });

  it('keeps the journal of a dry run, and sends and remembers nothing', async () => {
    const { platform, sent } = platformThat();
    const { delivery, collection, asked } = await pushed(platform, { dryRun: true });
    expect(sent).toEqual([]);
    expect(delivery).toMatchObject({ documents: 0, delivered: 0, pending: 0 });
    expect(asked).toEqual(['discard']);
    expect(collection.warnings).toEqual([
      `Nothing was sent: dry-run. The journal is ${join(output, 'journal', '000001')}.`,
    ]);
    const header = await readFile(join(output, 'journal/000001/journal.json'), 'utf8');
    expect(JSON.parse(header)).toMatchObject({ dryRun: true, entries: 1 });
  });

  it('drops the journal of a dry run when the next one begins', async () => {
    const { platform, sent } = platformThat();
    await pushed(platform, { dryRun: true });
    const { delivery } = await pushed(platform);
    expect(delivery).toMatchObject({ documents: 1, delivered: 1 });
    expect(sent).toHaveLength(1);
  });

  it('names the obstacle, keeps what is pending, and delivers it with the next push', async () => {
    let isAway = true;
    const { platform, sent } = platformThat(() => {
      if (isAway) throw new UpstreamError('The test is away.', { service: 'test' });
      return { state: 'acknowledged' };
    });
    const first = await pushed(platform);
    expect(first.delivery).toMatchObject({ documents: 1, delivered: 0, pending: 1 });
    expect(first.collection.gaps).toEqual([
      {
        what: '1 of 1 entries on test',
        why: 'The test is away. `deliver`, or the next run, goes on',
      },
    ]);
    expect(first.asked).toEqual(['stage 000001']);
    isAway = false;
    const second = await pushed(platform);
    expect(second.delivery).toMatchObject({ documents: 2, delivered: 2, pending: 0 });
    expect(sent).toHaveLength(3);
    expect(second.collection.complete).toBe(true);
  });

  it('names what was refused', async () => {
    const { platform } = platformThat(() => ({ state: 'refused', answer: '422: no' }));
    const { delivery, collection, asked } = await pushed(platform);
    expect(delivery).toMatchObject({ documents: 1, delivered: 0, rejected: 1, pending: 0 });
    expect(asked).toEqual(['stage 000001', `commit ${RECORD.key}`]);
    expect(collection.gaps).toEqual([
      {
        what: '1 of 1 entries on test',
        why: 'the platform refused them; see rejected.ndjson. They are told again in the next run',
      },
    ]);
    expect(await readFile(join(output, 'rejected.ndjson'), 'utf8')).toContain('"422: no"');
  });

  it('sends nothing when another run has overtaken it', async () => {
    const { platform, sent } = platformThat();
    const { collection } = await pushed(platform, { overtaken: 'A newer run was quicker.' });
    expect(sent).toEqual([]);
    expect(collection.gaps).toEqual([{ what: 'the delivery', why: 'A newer run was quicker.' }]);
    expect(await journals()).toEqual([]);
  });

  it('sends nothing of a run that failed', async () => {
    const { platform, sent } = platformThat();
    const options = {
      platform,
      directory: join(output, 'journal'),
      rejectedFile: join(output, 'rejected.ndjson'),
      pushSeverity: undefined,
      pushOn: 'always' as const,
      dryRun: false,
    };
    const push = await Push.begin(options, MAP, now);
    await push.writer.record(RECORD);
    await push.discard();
    expect(await journals()).toEqual([]);
    expect(sent).toEqual([]);
  });
});

describe('a push is no snapshot', () => {
  it('when push-severity held something back', async () => {
    const { platform, sent, pushes } = platformThat();
    await pushed(platform, { pushSeverity: 'high' });
    expect(sent).toEqual([{ project: RECORD.key, findings: ['SNYK-JS-LODASH-590103'] }]);
    const why = 'push-severity held back 1 findings';
    expect(pushes).toMatchObject([{ snapshot: false, why }]);
  });

  it('but is one when push-severity held nothing back', async () => {
    const { platform, pushes } = platformThat();
    await pushed(platform, { pushSeverity: 'low' });
    expect(pushes).toMatchObject([{ snapshot: true, why: null }]);
  });

  it('when something could not be collected', async () => {
    const { platform, pushes } = platformThat();
    const collection = new Collection();
    collection.missing('a project', 'it answered 500');
    await pushed(platform, { collection });
    const why = 'The collection is incomplete: a project: it answered 500';
    expect(pushes).toMatchObject([{ snapshot: false, why }]);
  });

  it('when only a part was asked for', async () => {
    const { platform, pushes } = platformThat();
    const collection = new Collection();
    collection.only('only what changed');
    await pushed(platform, { collection });
    expect(pushes).toMatchObject([{ snapshot: false, why: 'only what changed' }]);
  });
});

/** As a connection of Qualys that retains nothing. */
const closing = (answer?: Parameters<typeof platformThat>[0]) =>
  platformThat(answer, {
    absent: 'closed',
    hazards: ({ snapshot, why, batches }) =>
      snapshot && batches === 1 ? [] : [`It would close the rest: ${why ?? batches}.`],
  });

describe('a platform that closes what a push does not have', () => {
  it('gets nothing of an incomplete collection, and the next whole one is not held up', async () => {
    const { platform, sent } = closing();
    const collection = new Collection();
    collection.missing('a project', 'it answered 500');
    const first = await pushed(platform, { collection });
    expect(sent).toEqual([]);
    expect(first.asked).toEqual(['discard']);
    expect(first.delivery).toMatchObject({ documents: 0, delivered: 0, pending: 0 });
    expect(collection.gaps[1]).toEqual({
      what: 'the delivery',
      why: 'It would close the rest: The collection is incomplete: a project: it answered 500. Nothing was sent',
    });
    expect(await journals()).toEqual([]);
    const second = await pushed(platform);
    expect(second.delivery).toMatchObject({ documents: 1, delivered: 1 });
    expect(second.collection.complete).toBe(true);
  });

  it('makes a part that was asked for an error of the settings, and keeps nothing of it', async () => {
    const { platform, sent } = closing();
    const collection = new Collection();
    collection.only('only what changed');
    await expect(pushed(platform, { collection })).rejects.toThrow(
      'It would close the rest: only what changed.\nNothing was sent.',
    );
    expect(sent).toEqual([]);
    expect(await journals()).toEqual([]);
    expect((await pushed(platform)).delivery).toMatchObject({ delivered: 1 });
  });

  it('says of a dry run that it could not be sent', async () => {
    const { platform } = closing();
    const { collection } = await pushed(platform, { dryRun: true, pushSeverity: 'high' });
    expect(collection.warnings).toEqual([
      'This push cannot be sent: It would close the rest: push-severity held back 1 findings.',
      expect.stringContaining('Nothing was sent: dry-run.'),
    ]);
  });

  it('gets the latest push in place of one that it never took', async () => {
    let isAway = true;
    const { platform, sent } = closing(() => {
      if (isAway) throw new UpstreamError('The test refuses it.', { service: 'test' });
      return { state: 'acknowledged' };
    });
    expect((await pushed(platform)).delivery).toMatchObject({ documents: 1, pending: 1 });
    isAway = false;
    const { delivery } = await pushed(platform);
    expect(delivery).toMatchObject({ documents: 1, delivered: 1, pending: 0 });
    expect(sent).toHaveLength(2);
    expect(await journals()).toEqual(['000002']);
  });
});
