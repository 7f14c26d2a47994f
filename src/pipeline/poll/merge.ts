import { projectOrder } from '../../model/order.js';
import type { ProjectRecord } from '../../model/record.js';
import type { ProjectIssues } from '../../sources/rest/sweep.js';
import type { KnownProject } from '../../state/state.js';

/** A project with all that is said of it: by Snyk's lists, and by the last run. */
export interface Met {
  readonly id: string;
  readonly listed: ProjectRecord | undefined;
  readonly read: ProjectIssues | undefined;
  readonly known: KnownProject | undefined;
}

/**
 * Brings together what Snyk lists, the issues that were read and what the last run knew, project
 * by project. The two streams are in the order of `projectOrder`; neither is held in memory.
 */
export async function* mergeProjects(from: {
  readonly listed: ReadonlyMap<string, ProjectRecord>;
  readonly read: AsyncIterable<ProjectIssues>;
  readonly known: AsyncIterable<KnownProject>;
}): AsyncGenerator<Met> {
  const listed = cursorOf(toAsync(inOrder(from.listed)), ([id]) => id);
  const read = cursorOf(from.read, ({ project }) => project.id ?? '');
  const known = cursorOf(from.known, ({ id }) => id);
  const cursors = [listed, read, known];
  try {
    for (const cursor of cursors) await cursor.next();
    for (;;) {
      const [first] = cursors
        .flatMap(({ head }) => (head === undefined ? [] : [head]))
        .sort(byOrder);
      if (first === undefined) return;
      const { id } = first;
      yield {
        id,
        listed: (await listed.take(id))?.[1],
        read: await read.take(id),
        known: await known.take(id),
      };
    }
  } finally {
    for (const cursor of cursors) await cursor.close();
  }
}

interface Head<T> {
  readonly id: string;
  readonly order: string;
  readonly value: T;
}

interface Cursor<T> {
  readonly head: Head<T> | undefined;
  next(): Promise<void>;
  /** The value in front if it is of this project. */
  take(id: string): Promise<T | undefined>;
  close(): Promise<void>;
}

function cursorOf<T>(values: AsyncIterable<T>, idOf: (value: T) => string): Cursor<T> {
  const iterator = values[Symbol.asyncIterator]();
  let head: Head<T> | undefined;
  const next = async (): Promise<void> => {
    const result = await iterator.next();
    const before = head;
    head = result.done === true ? undefined : headOf(result.value, idOf(result.value));
    if (before !== undefined && head !== undefined && byOrder(before, head) >= 0)
      throw new Error(`project ${head.id} is out of order, or there twice`);
  };
  return {
    get head() {
      return head;
    },
    next,
    take: async (id) => {
      if (head?.id !== id) return undefined;
      const { value } = head;
      await next();
      return value;
    },
    close: async () => {
      await iterator.return?.();
    },
  };
}

function headOf<T>(value: T, id: string): Head<T> {
  return { id, order: projectOrder(id), value };
}

function byOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

function inOrder(listed: ReadonlyMap<string, ProjectRecord>): [string, ProjectRecord][] {
  return [...listed]
    .map(([id, record]) => ({ id, order: projectOrder(id), record }))
    .sort(byOrder)
    .map(({ id, record }) => [id, record]);
}

async function* toAsync<T>(values: Iterable<T>): AsyncGenerator<T> {
  for (const value of values) yield Promise.resolve(value);
}
