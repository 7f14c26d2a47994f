import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { writeDurably } from '../../files/durable.js';
import { isError } from '../../model/errors.js';

const jobSchema = z.object({
  /** Snyk's id of the export. */
  id: z.string().regex(/^[\w-]+$/),
  /** `groups/<id>` or `orgs/<id>` */
  scope: z.string(),
  /** Digest of the whole request. */
  request: z.string(),
  /** Digest of the request without its `updated` range: what the exports of a series share. */
  series: z.string(),
  /** From when on the export has what was updated; absent when it has all. */
  updatedFrom: z.string().optional(),
  /** ISO 8601 */
  startedAt: z.string(),
  finishedAt: z.string().optional(),
  /** Snyk says that it went wrong. It still counts as a start. */
  failedAt: z.string().optional(),
  /** When everything in it had arrived where it should; see `ExportJobs.delivered`. */
  deliveredAt: z.string().optional(),
});

/** An export that was started, by this run or an earlier one. */
export type ExportJob = z.infer<typeof jobSchema>;

/** Remembers exports from run to run, and between runs at the same time. */
export interface JobStore {
  /** In no order. */
  load(): Promise<readonly ExportJob[]>;
  /** Adds a job, or replaces the one of the same id. */
  save(job: ExportJob): Promise<void>;
  forget(id: string): Promise<void>;
}

/**
 * Keeps each job in a small file of its own, so that runs at the same time cannot undo what the
 * other wrote. A file that cannot be read is passed over: what it told is at worst asked anew.
 */
export function directoryJobStore(directory: string): JobStore {
  const pathOf = (id: string): string => join(directory, `${id}.json`);
  return {
    load: async () => {
      const names = await readdir(directory).catch(ifAbsent<string[]>([]));
      const jobs = names
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(directory, name));
      return (await Promise.all(jobs.map(readJob))).flatMap((job) => job ?? []);
    },
    save: async (job) => {
      await mkdir(directory, { recursive: true });
      await writeDurably(pathOf(job.id), `${JSON.stringify(job)}\n`);
    },
    forget: (id) => rm(pathOf(id), { force: true }),
  };
}

/** Remembers until the process ends: the budget then holds for this run alone. */
export function memoryJobStore(): JobStore {
  const jobs = new Map<string, ExportJob>();
  return {
    load: () => Promise.resolve([...jobs.values()]),
    save: (job) => {
      jobs.set(job.id, job);
      return Promise.resolve();
    },
    forget: (id) => {
      jobs.delete(id);
      return Promise.resolve();
    },
  };
}

async function readJob(path: string): Promise<ExportJob | undefined> {
  const text = await readFile(path, 'utf8').catch(ifAbsent(''));
  try {
    return jobSchema.safeParse(JSON.parse(text)).data;
  } catch {
    // Torn or not ours; Snyk itself keeps the budget too.
    return undefined;
  }
}

function ifAbsent<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (isError(error) && 'code' in error && error.code === 'ENOENT') return instead;
    throw error;
  };
}
