import { existsSync } from 'node:fs';
import type { Collection } from '../../model/collection.js';
import { describeError, InputError } from '../../model/errors.js';
import type { ProjectRecord } from '../../model/record.js';
import type { Repository } from '../../model/repository.js';
import type { Source } from '../source.js';
import { utf8Chunks } from './json/open.js';
import { JsonDocuments } from './json/stream.js';
import { FileReading } from './lift/file-reading.js';
import { Checkout } from './lift/place.js';
import { ProjectKeys } from './lift/project-keys.js';

/** A file that Snyk's CLI wrote, or was meant to write. */
export interface ScanFile {
  /** As the user knows it. */
  readonly name: string;
  /** Its bytes, in any encoding that `utf8Chunks` knows. */
  readonly open: () => AsyncIterable<Buffer>;
}

/** Files named in one error at most; the rest is counted. */
const MAX_NAMED_FILES = 20;

/**
 * The projects in files of the Snyk CLI: `--json` and `--sarif` of every product, in any mixture.
 * Each record is yielded as soon as its project is complete in the stream.
 *
 * @param context the repository that was scanned, and the directory from which relative paths in
 *   the files go (absolute, or relative to the repository's root).
 * @returns a source that throws InputError when no file can be read as anything that Snyk writes.
 */
export function scanFiles(
  files: readonly ScanFile[],
  context: { readonly repository: Repository; readonly workingDirectory: string },
): Source {
  return {
    async *records(collection: Collection): AsyncGenerator<ProjectRecord> {
      const { repository, workingDirectory } = context;
      const checkout = new Checkout(repository.root, workingDirectory, existsSync);
      const keys = new ProjectKeys(collection);
      const useless: { file: string; why: string }[] = [];
      for (const file of files) {
        const reading = new FileReading(file.name, { repository, checkout }, { keys, collection });
        yield* recordsOf(file, reading);
        const why = reading.uselessBecause();
        if (why !== undefined) useless.push({ file: file.name, why });
      }
      if (files.length > 0 && useless.length === files.length) throw nothingReadable(useless);
    },
  };
}

async function* recordsOf(file: ScanFile, reading: FileReading): AsyncGenerator<ProjectRecord> {
  const documents = new JsonDocuments(reading);
  try {
    for await (const chunk of bytesOf(file)) {
      documents.write(chunk);
      yield* reading.records();
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    reading.unreadable(describeError(error.cause));
    return;
  }
  const { text } = documents.close();
  yield* reading.records();
  reading.finish(text);
}

/** The file could not be opened or read on; what was read until then counts. */
class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

async function* bytesOf(file: ScanFile): AsyncGenerator<Buffer> {
  const chunks: AsyncIterator<Buffer> = utf8Chunks(file.open())[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await nextOf(chunks);
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await chunks.return?.();
  }
}

async function nextOf(chunks: AsyncIterator<Buffer>): Promise<IteratorResult<Buffer>> {
  try {
    return await chunks.next();
  } catch (cause) {
    throw new Unreadable('unreadable', { cause });
  }
}

function nothingReadable(useless: readonly { file: string; why: string }[]): InputError {
  const named = useless.slice(0, MAX_NAMED_FILES).map(({ file, why }) => `  ${file}: ${why}`);
  const more = useless.length - named.length;
  const rest = more > 0 ? [`  and ${more} more`] : [];
  return new InputError(['No scan result could be read:', ...named, ...rest].join('\n'));
}
