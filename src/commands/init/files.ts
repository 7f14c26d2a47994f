import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ConfigError, isError } from '../../model/errors.js';

export interface NewFile {
  readonly path: string;
  /** As the user knows it. */
  readonly shown: string;
  readonly text: string;
}

/**
 * Writes all files or none; one that holds the same already is left as it is.
 *
 * @throws ConfigError naming each file that is there with another content, unless `force` is given
 */
export async function writeNew(files: readonly NewFile[], force: boolean): Promise<void> {
  const found = await Promise.all(files.map(({ path }) => contentOf(path)));
  const changed = files.filter(({ text }, index) => text !== found[index]);
  const inTheWay = changed.filter((file) => found[files.indexOf(file)] !== undefined);
  if (inTheWay.length > 0 && !force)
    throw new ConfigError(
      inTheWay.map(({ shown }) => `${shown}: is there already. Move it away, or give --force.`),
    );
  for (const { path, text } of changed) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: force ? 'w' : 'wx' });
  }
}

/** Undefined when there is no such file. */
async function contentOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (isError(error) && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new ConfigError(`${path}: cannot be written here.`, { cause: error });
  });
}
