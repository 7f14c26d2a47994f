import type { Clock } from '../../../http/clock.js';
import { systemClock } from '../../../http/clock.js';
import { describeError, UpstreamError } from '../../../model/errors.js';
import { plain } from '../../../model/text.js';
import type { Answer, SnykApi } from '../../../snyk/api/api.js';
import { walk } from '../../../snyk/api/walk.js';
import { memberOf } from '../member.js';
import { SbomTestResults } from './results.js';

export interface SbomTestOptions {
  readonly api: SnykApi;
  /** Id of the organization that the test counts for. */
  readonly org: string;
  /** Give up waiting after this time; by default half an hour. */
  readonly maxWaitMs?: number | undefined;
  /** Told now and then while Snyk is at work. */
  readonly onProgress?: (waitedMs: number) => void;
  /** Told what a person should know. */
  readonly warn: (message: string) => void;
  readonly signal?: AbortSignal | undefined;
  readonly clock?: Clock;
}

const SERVICE = 'Snyk API';

/** Snyk's own CLI looks twice a second; a test takes seconds for hundreds of components. */
const FIRST_PAUSE_MS = 500;
const PAUSE_GROWTH = 1.5;
const LAST_PAUSE_MS = 10_000;
/** Six times what Snyk's own CLI waits. */
const MAX_WAIT_MS = 30 * 60_000;

/** The most that the list gives at once (OpenAPI document: 10 to 100). */
const PAGE_SIZE = 100;

/** The body that starts a test; `format` is optional, and Snyk's own CLI leaves it out. */
function testBody(sbom: unknown): object {
  return { data: { type: 'sbom_test', attributes: { sbom } } };
}

/**
 * Has Snyk test an SBOM, waits, and reads all results.
 *
 * @param sbom the parsed document.
 * @throws UpstreamError when Snyk refuses it, fails, or takes too long.
 */
export async function testSbom(sbom: unknown, options: SbomTestOptions): Promise<SbomTestResults> {
  const tests = `/orgs/${encodeURIComponent(options.org)}/sbom_tests`;
  const started = await options.api.request({
    method: 'POST',
    path: `/rest${tests}`,
    body: testBody(sbom),
    ...signalled(options),
  });
  const test = `${tests}/${encodeURIComponent(idOf(started))}`;
  await finished(test, options);
  return read(`${test}/results`, options);
}

async function finished(test: string, options: SbomTestOptions): Promise<void> {
  const { api, clock = systemClock, maxWaitMs = MAX_WAIT_MS, onProgress, signal } = options;
  const began = clock.now();
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * PAUSE_GROWTH, LAST_PAUSE_MS)) {
    const answer = await api.request({ path: `/rest${test}`, ...signalled(options) });
    if (isFinished(answer, test, api.url)) return;
    const waited = clock.now() - began;
    if (waited + pause > maxWaitMs)
      throw failure(
        `Snyk is still testing the SBOM after ${Math.round(waited / 60_000)} minutes. Run again, or test a smaller SBOM.`,
        true,
      );
    onProgress?.(waited);
    await clock.sleep(Math.max(pause, askedPause(answer)), signal);
  }
}

/**
 * Whether the test is done. Snyk says so by a redirect to its results (303), which is not
 * followed: it is only looked at whether it leads there, and the results are asked for by
 * their own address, with our limits and our credentials for our host alone.
 */
function isFinished(answer: Answer, test: string, api: string): boolean {
  if (answer.status >= 300) {
    const to = answer.headers['location'] ?? '';
    if (isResults(to, test, api)) return true;
    throw failure(
      `Snyk answered ${answer.status} for an SBOM test, which leads to ${plain(to.replace(/[?#].*$/s, ''), 200) || 'no place'} and not to its results. That was not followed.`,
    );
  }
  const status = statusOf(answer.body);
  if (status === 'finished') return true;
  if (status === 'error')
    throw failure(
      `Snyk could not test the SBOM${reasonOf(answer.body)}. Is it valid, and its purls?`,
    );
  // A word that is new to us is one on the way: waiting ends by itself.
  if (status === undefined) throw failure('Snyk does not tell how far the SBOM test is.');
  return false;
}

function isResults(location: string, test: string, api: string): boolean {
  if (!URL.canParse(location, api)) return false;
  const { origin, pathname } = new URL(location, api);
  const wanted = new URL(`${api}/rest${test}/results`);
  return origin === wanted.origin && pathname.endsWith(`${test}/results`);
}

async function read(path: string, options: SbomTestOptions): Promise<SbomTestResults> {
  const results = new SbomTestResults();
  const fetch = async (cursor: string | undefined) => {
    const answer = await options.api.request({
      path: `/rest${path}`,
      query: { limit: PAGE_SIZE, starting_after: cursor },
      ...signalled(options),
    });
    const { body } = answer;
    try {
      const count = results.add(body);
      return { count, isFull: count >= PAGE_SIZE, links: memberOf(body, 'links') };
    } catch (error) {
      throw new UpstreamError(`${SERVICE}: ${describeError(error)}`, {
        service: SERVICE,
        status: answer.status,
        cause: error,
      });
    }
  };
  const repeats = () => {
    options.warn('Snyk’s results of the SBOM test pointed back to a page that was read before.');
  };
  const pages = walk(path, fetch, repeats);
  // What a page holds is in the results when it comes.
  while ((await pages.next()).done !== true);
  return results;
}

function idOf({ body, status }: Answer): string {
  const id = memberOf(memberOf(body, 'data'), 'id');
  if (typeof id === 'string' && id !== '') return id;
  throw failure(`Snyk answered ${status} to an SBOM, and does not tell the id of its test.`);
}

function statusOf(body: unknown): string | undefined {
  const status = memberOf(attributesIn(body), 'status');
  return typeof status === 'string' ? status.toLowerCase() : undefined;
}

/** What Snyk says why, where it does. */
function reasonOf(body: unknown): string {
  const errors = memberOf(body, 'errors') ?? memberOf(attributesIn(body), 'errors');
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  const detail = memberOf(first, 'detail') ?? memberOf(first, 'title');
  return typeof detail === 'string' ? `: ${plain(detail, 300)}` : '';
}

function attributesIn(body: unknown): unknown {
  return memberOf(memberOf(body, 'data'), 'attributes');
}

function askedPause({ headers }: Answer): number {
  const seconds = Number(headers['retry-after'] ?? 0);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0) * 1_000, LAST_PAUSE_MS) : 0;
}

function signalled({ signal }: SbomTestOptions): { signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}

function failure(message: string, retryable = false): UpstreamError {
  return new UpstreamError(message, { service: SERVICE, retryable });
}
