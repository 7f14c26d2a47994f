import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { InputError } from '../model/errors.js';
import { generationOf } from './layout.js';

/** What an archive of a state may hold at most. */
export interface UnpackLimits {
  readonly entries: number;
  /** Of all files, unpacked. */
  readonly bytes: number;
}

/**
 * Snyk's largest groups have some thousand orgs, each with a ledger, and a staged generation may
 * double them. A million issues take some 60 MB (bench/state.ts), so a thousand million fit.
 */
export const UNPACK_LIMITS: UnpackLimits = { entries: 20_000, bytes: 64 * 1024 ** 3 };

/**
 * Unpacks an archive of a state into a directory that is empty. Whatever the archive says, only
 * the names of a state are written, below that directory, as plain files.
 *
 * @throws InputError for what is no state, and beyond the limits.
 */
export async function unpackState(
  archive: string,
  directory: string,
  limits: UnpackLimits = UNPACK_LIMITS,
): Promise<void> {
  // yauzl goes by the table at the end of the archive and refuses entries that are not as large as
  // they are said to be there.
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(archive, { autoClose: false, strictFileNames: true });
  try {
    if (zip.entryCount > limits.entries) {
      throw new InputError(`it has ${zip.entryCount} files, at most ${limits.entries} are taken`);
    }
    let bytes = 0;
    for await (const entry of zip.eachEntry()) {
      const { fileName, uncompressedSize } = entry;
      if (!isOfState(fileName))
        throw new InputError(`it holds ${shown(fileName)}, as no state does`);
      bytes += uncompressedSize;
      if (bytes > limits.bytes) {
        throw new InputError(`it unpacks to more than ${limits.bytes} bytes`);
      }
      const path = join(directory, fileName);
      await mkdir(dirname(path), { recursive: true });
      // `wx`: neither twice the same name, nor through a link that stands there.
      await pipeline(
        await zip.openReadStreamPromise(entry),
        createWriteStream(path, { flags: 'wx' }),
      );
    }
  } finally {
    zip.close();
  }
}

function isOfState(name: string): boolean {
  if (name === 'state.json' || name === 'staged.json') return true;
  return name.startsWith('orgs/') && generationOf(name.slice('orgs/'.length)) !== undefined;
}

function shown(name: string): string {
  return JSON.stringify(name.slice(0, 80));
}
