import { readFile } from 'node:fs/promises';
import { isError } from '../model/errors.js';
import { writeDurably } from '../files/durable.js';
import type { Journal } from './journal/journal.js';

/**
 * Writes what the platform refused, with its answer, into `rejected.ndjson`, behind what the
 * transform map could not fill. The journal is the truth, so writing it again changes nothing.
 */
export async function writeRejected(path: string, journals: readonly Journal[]): Promise<void> {
  const before = await readFile(path, 'utf8').catch((error: unknown) => {
    if (isError(error) && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = before.split('\n').filter((line) => line.startsWith('{"by":"transform-map"'));
  for (const journal of journals) {
    for (const { batch, answer } of journal.rejected) {
      const [entry] = await journal.entriesOf(batch);
      const by = journal.header.platform;
      lines.push(JSON.stringify({ by, key: entry?.key, answer, payload: entry?.payload }));
    }
  }
  if (lines.length > 0) await writeDurably(path, `${lines.join('\n')}\n`);
}
