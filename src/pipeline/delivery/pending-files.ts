import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Journal, journalPaths } from '../../delivery/journal/journal.js';
import { takeLock } from '../../files/lock.js';
import { HOLDER } from './deliver-journals.js';

/**
 * The files of the journals in which something is pending: all that another job needs to go on.
 * Nothing when all is delivered.
 *
 * @param directory of all journals
 * @throws ConfigError when another run delivers them, or one is damaged.
 */
export async function pendingFiles(directory: string, now: () => Date): Promise<string[]> {
  const paths = await journalPaths(directory);
  if (paths.length === 0) return [];
  const lock = await takeLock(join(directory, 'lock'), now, HOLDER);
  try {
    const files: string[] = [];
    for (const path of paths) {
      const journal = await Journal.open(path);
      await journal?.close();
      if (journal === undefined || journal.pending.length === 0) continue;
      const names = await readdir(path, { recursive: true });
      // Neither directories, nor what is not yet a file of the journal.
      const own = names.filter((name) => name.endsWith('.ndjson') || name.endsWith('.json'));
      files.push(...own.sort().map((name) => join(path, name)));
    }
    return files;
  } finally {
    await lock.release();
  }
}
