import * as z from 'zod/mini';
import type { Annotation, AnnotationLevel } from '../model/annotation.js';
import { UpstreamError } from '../model/errors.js';
import { clip } from '../model/text.js';
import type { GitHubApi } from './api.js';
import type { RunStamp } from './run-stamp.js';
import { isOfLaterRun, stampText } from './run-stamp.js';
import type { CheckAnnotation, CheckConclusion, CheckOutput, NewCheckBody } from './wire.js';

/** OpenAPI, checks/create: further ones are added by updates. */
const MAX_ANNOTATIONS_PER_REQUEST = 50;

/**
 * Of one check run: 20 requests, of the 1,000 an hour that the tokens of a repository share. Nobody
 * reads more in a pull request; the report has the rest.
 */
export const MAX_CHECK_ANNOTATIONS = 1_000;

/** OpenAPI, checks/create: of the summary, in characters; we count bytes, which are never fewer. */
export const MAX_CHECK_SUMMARY_BYTES = 65_535;

/** OpenAPI, checks/create. */
const MAX_TITLE = 255;
/** OpenAPI, checks/create: 64 KB; a character has at most 3 bytes in UTF-16 units. */
const MAX_MESSAGE = 16_000;
/** What GitHub keeps lines in. */
const MAX_LINE = 2 ** 31 - 1;

const LEVELS: Readonly<Record<AnnotationLevel, CheckAnnotation['annotation_level']>> = {
  error: 'failure',
  warning: 'warning',
  notice: 'notice',
};

export interface Check {
  readonly name: string;
  readonly sha: string;
  readonly conclusion: CheckConclusion;
  /** One line. */
  readonly title: string;
  /** Markdown of at most MAX_CHECK_SUMMARY_BYTES. */
  readonly summary: string;
  /** The worst first; those without a file are only in the summary. */
  readonly annotations: readonly Annotation[];
  /** Where the title leads to. */
  readonly detailsUrl: string | undefined;
  /** Which run makes it; undefined when that is not known. */
  readonly run?: RunStamp | undefined;
}

const createdSchema = z.object({ id: z.int() });
const anything = z.unknown();

/** Check runs of one name at one commit, the newest of each app; nobody has more. */
const knownSchema = z.object({
  check_runs: z.array(z.object({ external_id: z.catch(z.nullable(z.string()), null) })),
});

/**
 * Makes a finished check run with all annotations, so that none is left running when we stop.
 *
 * @returns how many annotations it has; `later` when a later run of the workflow made one at this
 *   commit, which ours would hide.
 * @throws NotPermittedError; UpstreamError, which says how many annotations there are already.
 */
export async function publishCheck(api: GitHubApi, check: Check): Promise<number | 'later'> {
  if (await isOvertaken(api, check)) return 'later';
  const annotations = check.annotations
    .flatMap((annotation) => toCheckAnnotation(annotation) ?? [])
    .slice(0, MAX_CHECK_ANNOTATIONS);
  const output = (from: number): CheckOutput => ({
    title: clip(check.title, MAX_TITLE),
    summary: check.summary,
    annotations: annotations.slice(from, from + MAX_ANNOTATIONS_PER_REQUEST),
  });
  const body: NewCheckBody = {
    name: check.name,
    head_sha: check.sha,
    status: 'completed',
    conclusion: check.conclusion,
    ...(check.run === undefined ? {} : { external_id: stampText(check.run) }),
    ...(check.detailsUrl === undefined ? {} : { details_url: check.detailsUrl }),
    output: output(0),
  };
  const { id } = await api.ask({ method: 'POST', path: 'check-runs', body }, createdSchema);
  for (
    let from = MAX_ANNOTATIONS_PER_REQUEST;
    from < annotations.length;
    from += MAX_ANNOTATIONS_PER_REQUEST
  ) {
    try {
      // Twice the same update would show its annotations twice, so it is not repeatable.
      const update = { method: 'PATCH', path: `check-runs/${id}` } as const;
      await api.ask({ ...update, body: { output: output(from) } }, anything);
    } catch (cause) {
      throw new UpstreamError(
        `The check run has ${from} of ${annotations.length} annotations, the worst.`,
        { service: 'GitHub', cause },
      );
    }
  }
  return annotations.length;
}

async function isOvertaken(api: GitHubApi, { name, sha, run }: Check): Promise<boolean> {
  if (run === undefined) return false;
  const query = new URLSearchParams({ check_name: name, filter: 'latest', per_page: '100' });
  const path = `commits/${sha}/check-runs?${query.toString()}`;
  const { check_runs: known } = await api.ask({ path }, knownSchema);
  return known.some(({ external_id: stamp }) => isOfLaterRun(stamp ?? '', run));
}

/** Undefined for what belongs to no file of the repository: GitHub refuses the whole request. */
function toCheckAnnotation(annotation: Annotation): CheckAnnotation | undefined {
  const { level, title, message, file = '', startLine = 1, endLine = startLine } = annotation;
  if (file === '' || file.startsWith('/') || file.split('/').includes('..')) return undefined;
  const start = line(startLine);
  return {
    path: file,
    start_line: start,
    end_line: Math.max(start, line(endLine)),
    annotation_level: LEVELS[level],
    message: clip(message, MAX_MESSAGE) || clip(title, MAX_TITLE),
    title: clip(title, MAX_TITLE),
  };
}

function line(number: number): number {
  return Number.isSafeInteger(number) ? Math.min(Math.max(1, number), MAX_LINE) : 1;
}
