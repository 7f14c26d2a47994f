/**
 * One measured process of bench/journal.ts:
 *
 *   tsx bench/journal-task.ts plain|write|deliver DOCUMENTS FOLDER
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { deliver } from '../src/delivery/deliver.js';
import { Journal } from '../src/delivery/journal/journal.js';
import { JournalWriter } from '../src/delivery/journal/writer.js';
import type { Entry, Platform } from '../src/delivery/platform.js';

/** As `http` has them by default. */
const LIMITS = { maxEntries: 500, maxBytes: 5_000_000 };
/** Characters gathered before a plain write, as our own files do. */
const BLOCK = 256 * 1024;

const NOW = new Date(0);
const PLATFORM: Platform = {
  name: 'bench',
  destination: 'here',
  limits: LIMITS,
  absent: 'kept',
  concurrency: 4,
  encode: () => [],
  send: () => Promise.resolve({ state: 'acknowledged' }),
};

const [task = '', documents = '', folder = ''] = process.argv.slice(2);
if (task === 'plain') await writePlain();
else {
  const path = join(folder, '000001');
  await writeJournal(path);
  if (task === 'deliver') await deliverJournal(path);
}

async function writePlain(): Promise<void> {
  const path = join(folder, 'plain.ndjson');
  const stream = createWriteStream(path);
  let block = '';
  for (const entry of entries()) {
    block += `${JSON.stringify(entry)}\n`;
    if (block.length < BLOCK) continue;
    if (!stream.write(block)) await once(stream, 'drain');
    block = '';
  }
  stream.end(block);
  await once(stream, 'close');
  const file = await open(path);
  await file.sync();
  await file.close();
}

async function writeJournal(path: string): Promise<void> {
  const writer = await JournalWriter.create(path, PLATFORM);
  for (const entry of entries()) await writer.add(entry);
  await writer.seal({ snapshot: true, why: null, dryRun: false, createdAt: NOW.toISOString() });
}

async function deliverJournal(path: string): Promise<void> {
  const journal = await Journal.open(path);
  if (journal === undefined) throw new Error('The journal was not sealed');
  const nothing = (): void => undefined;
  const log = { debug: nothing, info: nothing, warning: nothing, error: nothing };
  const { signal } = new AbortController();
  await deliver({ journal, platform: PLATFORM, log, now: () => NOW, signal });
  await journal.close();
  if (journal.counts.delivered !== Number(documents)) throw new Error('Not all was delivered');
}

/** Documents of about a kilobyte, as the built-in maps make them of a project with one finding. */
function* entries(): Generator<Entry> {
  const description = 'An attacker who controls the name of a file can read what the process can. ';
  for (let number = 0; number < Number(documents); number += 1) {
    const key = number.toString(16).padStart(32, '0');
    const asset = { assetHeader: { externalAssetId: key, name: `acme/project-${number}` } };
    const finding = {
      externalFindingId: key,
      name: 'Directory Traversal',
      severity: number % 5,
      description: description.repeat(8),
      findingType: { vulnerability: { cveIds: [`CVE-2024-${number % 100_000}`] } },
    };
    yield { key, group: '', payload: { asset, findingGroup: { findings: [finding] } } };
  }
}
