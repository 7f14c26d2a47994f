import * as z from 'zod';
import { UpstreamError } from '../../model/errors.js';
import type { Answer } from '../../snyk/api/api.js';

const startedSchema = z.object({ data: z.object({ id: z.string().regex(/^[\w-]+$/) }) });

const statusSchema = z.object({
  data: z.object({ attributes: z.object({ status: z.string() }) }),
});

/** The contract leaves the results untyped; all known clients read `url`. */
const resultSchema = z.union([
  z.string(),
  z.object({ url: z.string() }).transform(({ url }) => url),
]);

const resultsSchema = z.object({
  data: z.object({
    attributes: z.object({
      status: z.string(),
      row_count: z.number().int().nonnegative().nullish(),
      results: z.array(resultSchema).nullish(),
    }),
  }),
});

/** The files of a finished export. */
export interface ExportResults {
  /** Null when Snyk does not tell. */
  readonly rows: number | null;
  /** One link to each part, in order. They are as secret as a token, and soon run out. */
  readonly links: readonly URL[];
}

/** Id of the export that Snyk has started. */
export function startedId(answer: Answer): string {
  const read = startedSchema.safeParse(answer.body);
  if (read.success) return read.data.data.id;
  throw unreadable('the start of an export', answer, read.error);
}

/** What has become of an export. Snyk's documents say `ERROR`, its contract `ERRORED`. */
type ExportState = 'waiting' | 'finished' | 'failed';

export interface StatusTold {
  readonly state: ExportState;
  /** In Snyk's words. */
  readonly word: string;
}

export function statusOf(answer: Answer): StatusTold {
  // A job that is done may lead to its results, as those of SBOM tests do.
  if (answer.status >= 300) return { state: 'finished', word: 'FINISHED' };
  const read = statusSchema.safeParse(answer.body);
  if (!read.success) throw unreadable('the status of an export', answer, read.error);
  return stateOf(read.data.data.attributes.status);
}

/** @returns the status in place of results that are not there yet. */
export function resultsOf(answer: Answer): ExportResults | StatusTold {
  const read = resultsSchema.safeParse(answer.body);
  if (!read.success) throw unreadable('the results of an export', answer, read.error);
  const { status, row_count: rows, results } = read.data.data.attributes;
  const told = stateOf(status);
  if (told.state !== 'finished') return told;
  return { rows: rows ?? null, links: (results ?? []).map(linkOf) };
}

function stateOf(status: string): StatusTold {
  const word = status.toUpperCase();
  if (word === 'FINISHED') return { state: 'finished', word };
  return { state: word === 'ERROR' || word === 'ERRORED' ? 'failed' : 'waiting', word };
}

function linkOf(address: string): URL {
  if (URL.canParse(address)) return new URL(address);
  throw new UpstreamError('Snyk API: the address of a part of the export is none.', {
    service: 'Snyk API',
  });
}

function unreadable(what: string, { status }: Answer, cause: unknown): UpstreamError {
  return new UpstreamError(`Snyk API: ${what} (HTTP ${status}) is not what Snyk documents.`, {
    service: 'Snyk API',
    status,
    cause,
  });
}
