import * as z from 'zod/mini';
import type { Clock } from '../http/clock.js';
import { plain } from '../model/text.js';
import type { GitHubApi } from './api.js';
import type { Commit } from './event.js';
import type { SarifBody } from './wire.js';

/** docs.github.com "SARIF results file is too large": of the file after gzip. */
export const MAX_SARIF_BYTES = 10 * 1024 * 1024;

/** Before each question whether GitHub is done, in seconds; five minutes in all. */
const WAITS = [0, 1, 2, 4, 8, 15, 30, 30, 30, 60, 60, 60];

/** Of GitHub's errors so many are told, each so long. */
const MAX_ERRORS = 10;
const MAX_ERROR_LENGTH = 500;

export interface SarifUpload extends Commit {
  /** The log after gzip. */
  readonly gzip: Buffer;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** What became of an upload that GitHub took. */
export type Processing =
  | { readonly status: 'complete' }
  /** It takes longer than anybody should wait. */
  | { readonly status: 'pending' }
  | { readonly status: 'failed'; readonly errors: readonly string[] };

const receiptSchema = z.object({ id: z.string().check(z.regex(/^[\w-]+$/)) });
const statusSchema = z.object({
  processing_status: z.catch(z.optional(z.string()), undefined),
  errors: z.catch(z.nullish(z.array(z.string())), null),
});

/**
 * Uploads a SARIF log and waits until GitHub has processed it.
 *
 * @throws NotPermittedError; UpstreamError, also for a log that is too large.
 */
export async function uploadSarif(api: GitHubApi, upload: SarifUpload): Promise<Processing> {
  const { gzip, ref, sha, startedAt, clock, signal } = upload;
  if (gzip.length > MAX_SARIF_BYTES)
    return failed(`The log has ${gzip.length} bytes after gzip; GitHub takes ${MAX_SARIF_BYTES}.`);
  const body: SarifBody = {
    commit_sha: sha,
    ref,
    sarif: gzip.toString('base64'),
    started_at: startedAt,
  };
  const { id } = await api.ask(
    // The same log once more replaces itself: it has the same category.
    { method: 'POST', path: 'code-scanning/sarifs', body, repeatable: true },
    receiptSchema,
  );
  for (const seconds of WAITS) {
    await clock.sleep(seconds * 1000, signal);
    const { processing_status: status, errors } = await api.ask(
      // Not found: the upload has not arrived everywhere yet.
      { path: `code-scanning/sarifs/${id}`, expect: [404] },
      statusSchema,
    );
    if (status === 'complete') return { status };
    if (status === 'failed') return failed(...(errors ?? []));
  }
  return { status: 'pending' };
}

function failed(...errors: string[]): Processing {
  return {
    status: 'failed',
    errors: errors.slice(0, MAX_ERRORS).map((error) => plain(error, MAX_ERROR_LENGTH)),
  };
}
