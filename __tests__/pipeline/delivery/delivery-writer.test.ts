import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Journal } from '../../../src/delivery/journal/journal.js';
import type { Platform } from '../../../src/delivery/platform.js';
import type { ProjectRecord } from '../../../src/model/record.js';
import type { Severity } from '../../../src/model/severity.js';
import { DeliveryWriter } from '../../../src/pipeline/delivery/delivery-writer.js';
import { issue, project } from '../../builders/records.js';
import { MAP, platformThat } from './platform.js';

const SEAL = { snapshot: true, why: null, dryRun: false, createdAt: '2026-01-01T00:00:00Z' };

let directory: string;

beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), 'delivery-')), 'journal');
});

afterEach(async () => {
  await rm(join(directory, '..'), { recursive: true });
});

async function written(
  records: readonly ProjectRecord[],
  options: { pushSeverity?: Severity; platform?: Platform } = {},
) {
  const { platform = platformThat().platform, pushSeverity } = options;
  const writer = await DeliveryWriter.create(directory, { platform, map: MAP, pushSeverity });
  for (const record of records) await writer.record(record);
  await writer.seal(SEAL);
  const journal = await Journal.open(writer.path);
  if (journal === undefined) throw new Error('not sealed');
  const payloads: unknown[] = [];
  for (const line of journal.pending)
    payloads.push(...(await journal.read(line)).entries.map(({ payload }) => payload));
  await journal.close();
  return { writer, payloads, header: journal.header };
}

function withSeverity(key: string, severity: string, status: 'open' | 'resolved' = 'open') {
  return issue({ attributes: { key, effective_severity_level: severity, status } });
}

describe('DeliveryWriter', () => {
  it('numbers its journal behind those that are there', async () => {
    const first = await written([project()]);
    expect(first.writer.path).toBe(join(directory, '000001'));
    expect((await written([project()])).writer.path).toBe(join(directory, '000002'));
    await rm(first.writer.path, { recursive: true });
    await mkdir(join(directory, '000009'));
    await mkdir(join(directory, '000010.old'));
    expect((await written([project()])).writer.path).toBe(join(directory, '000010'));
    expect((await readdir(directory)).sort()).toEqual(['000002', '000009', '000010', '000010.old']);
  });

  it('says for which platform and account it is', async () => {
    const { platform } = platformThat(undefined, { name: 'mine', destination: 'there' });
    expect((await written([project()], { platform })).header).toMatchObject({
      platform: 'mine',
      destination: 'there',
      entries: 1,
      ...SEAL,
    });
  });

  it('holds back what is less severe, never what is gone or of a severity unknown here', async () => {
    const record = project({
      issues: [
        withSeverity('critical', 'critical'),
        withSeverity('high', 'high'),
        withSeverity('medium', 'medium'),
        withSeverity('low', 'low'),
        withSeverity('new word', 'catastrophic'),
        withSeverity('gone', 'low', 'resolved'),
      ],
    });
    const { writer, payloads } = await written([record, project({ issues: [] }), record], {
      pushSeverity: 'high',
    });
    const kept = ['critical', 'high', 'new word', 'gone'];
    expect(payloads).toMatchObject([{ findings: kept }, { findings: [] }, { findings: kept }]);
    expect(writer.heldBack).toBe(4);
  });

  it('holds nothing back when it is not told to', async () => {
    const record = project({ issues: [withSeverity('low', 'low'), withSeverity('info', 'info')] });
    const { writer, payloads } = await written([record]);
    expect(payloads).toMatchObject([{ findings: ['low', 'info'] }]);
    expect(writer.heldBack).toBe(0);
  });

  it('gives the platform what the map made, and the records without what was held back', async () => {
    const seen: [number, unknown][] = [];
    const { platform } = platformThat(undefined, {
      encode: ({ issues }, document) => {
        seen.push([issues.length, document]);
        return [];
      },
    });
    const record = project({ issues: [withSeverity('high', 'high'), withSeverity('low', 'low')] });
    await written([record], { platform, pushSeverity: 'medium' });
    expect(seen).toEqual([[1, { project: record.key, findings: ['high'] }]]);
  });

  it('leaves nothing when it is discarded', async () => {
    const { platform } = platformThat();
    const options = { platform, map: MAP, pushSeverity: undefined };
    const writer = await DeliveryWriter.create(directory, options);
    await writer.record(project());
    await writer.discard();
    expect(await readdir(directory)).toEqual([]);
  });
});
