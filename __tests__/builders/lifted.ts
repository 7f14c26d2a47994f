import { Collection } from '../../src/model/collection.js';
import type { Issue, ProjectRecord } from '../../src/model/record.js';
import type { Repository } from '../../src/model/repository.js';
import { scanFiles } from '../../src/sources/snyk-cli/files.js';

/** github.com/acme/app, checked out in /src/app, on the branch main. */
export const CHECKOUT: Repository = {
  url: 'https://github.com/acme/app',
  branch: 'main',
  commit: null,
  root: '/src/app',
};

export interface Lifted {
  readonly records: readonly ProjectRecord[];
  readonly collection: Collection;
  /** What the source threw, if it did. */
  readonly error: unknown;
}

/**
 * Reads documents as if each were the content of a file `scan-<index>.json`; text is taken as it
 * is.
 */
export async function lift(
  documents: unknown,
  context: { repository?: Repository; workingDirectory?: string } = {},
): Promise<Lifted> {
  const list: readonly unknown[] = Array.isArray(documents) ? documents : [documents];
  const files = list.map((document, index) => ({
    name: `scan-${index}.json`,
    open: () => bytesOf(document),
  }));
  const { repository = CHECKOUT, workingDirectory = '/src/app' } = context;
  const collection = new Collection();
  const records: ProjectRecord[] = [];
  let error: unknown;
  try {
    const source = scanFiles(files, { repository, workingDirectory });
    for await (const record of source.records(collection)) records.push(record);
  } catch (thrown) {
    error = thrown;
  }
  return { records, collection, error };
}

/** The only record of what was read. */
export function only(lifted: Lifted): ProjectRecord {
  const [record, ...more] = lifted.records;
  if (record === undefined || more.length > 0) {
    throw new Error(`${lifted.records.length} records, not one: ${String(lifted.error)}`);
  }
  return record;
}

/** The only issue of what was read. */
export function onlyIssue(lifted: Lifted): Issue {
  const { issues } = only(lifted);
  const [issue, ...more] = issues;
  if (issue === undefined || more.length > 0) throw new Error(`${issues.length} issues, not one`);
  return issue;
}

async function* bytesOf(document: unknown): AsyncGenerator<Buffer> {
  await Promise.resolve();
  yield Buffer.from(typeof document === 'string' ? document : JSON.stringify(document));
}
