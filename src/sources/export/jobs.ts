import type { Clock } from '../../http/clock.js';
import { systemClock } from '../../http/clock.js';
import { digest } from '../../model/digest.js';
import { UpstreamError } from '../../model/errors.js';
import type { Answer, SnykApi } from '../../snyk/api/api.js';
import type { ExportResults, StatusTold } from './answers.js';
import { resultsOf, startedId, statusOf } from './answers.js';
import type { ExportFilters, ExportRequest } from './settings.js';
import type { ExportJob, JobStore } from './store.js';

/** The one version of the Export API. */
const VERSION = '2024-10-15';

/** Export API, rate limiting: starts within an hour; status and results are not limited. */
export const MAX_STARTS_PER_HOUR = 20;
const HOUR_MS = 3_600_000;

/** Export API, data freshness: exports of the same within this time hold the same. */
export const FRESH_MS = 2 * HOUR_MS;

/** Export API, data retention: files are kept for three days; a margin for reading them. */
const KEPT_MS = 71 * HOUR_MS;

/** Between two looks at a job, growing: small exports take seconds, large ones half an hour. */
const FIRST_POLL_MS = 3_000;
const LAST_POLL_MS = 30_000;
const POLL_GROWTH = 1.5;

/** Snyk may say how long to wait, but not for ever. */
const MAX_ASKED_WAIT_MS = 5 * 60_000;

/** What became of the export a moment ago. */
interface ExportProgress {
  readonly id: string;
  /** `PENDING`, `STARTED`, … in Snyk's words. */
  readonly status: string;
  readonly waitedMs: number;
}

interface ExportJobsOptions {
  readonly api: SnykApi;
  readonly store: JobStore;
  /** Start an export even when one of the same is fresh. */
  readonly force?: boolean;
  /** Stop waiting after this time; the next run goes on with the same job. By default 2 hours. */
  readonly maxWaitMs?: number;
  readonly onProgress?: (progress: ExportProgress) => void;
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
}

/** An export whose files are there. */
export interface FinishedExport {
  readonly job: ExportJob;
  /** True when an earlier run had started it. */
  readonly reused: boolean;
  readonly results: ExportResults;
  /** Links that last anew. */
  renew(): Promise<ExportResults>;
}

/** Starts exports, no more of them than needed. */
export class ExportJobs {
  private readonly clock: Clock;

  constructor(private readonly options: ExportJobsOptions) {
    this.clock = options.clock ?? systemClock;
  }

  /**
   * The finished export of a request: one that is under way or fresh, else a new one.
   *
   * @throws UpstreamError when Snyk refuses or fails, when the budget of starts is used up, or
   *   when the waiting takes too long.
   */
  async obtain(request: ExportRequest): Promise<FinishedExport> {
    const jobs = await this.known();
    const earlier = this.options.force === true ? undefined : this.usable(jobs, request);
    if (earlier !== undefined) {
      const finished = await this.finish(earlier, true);
      if (finished !== undefined) return finished;
      await this.options.store.forget(earlier.id);
    }
    const finished = await this.finish(await this.start(jobs, request), false);
    if (finished !== undefined) return finished;
    throw upstream('Snyk does not know the export that it has just started.', { retryable: true });
  }

  /** The last export of a series that was delivered, and whether Snyk has newer data by now. */
  async lastDelivered(
    request: ExportRequest,
  ): Promise<{ readonly job: ExportJob; readonly isFresh: boolean } | null> {
    const series = seriesOf(request);
    const [job] = (await this.options.store.load())
      .filter((one) => one.series === series && one.deliveredAt !== undefined)
      .sort((a, b) => (isLater(a, b) ? -1 : 1));
    if (job === undefined) return null;
    return { job, isFresh: this.options.force !== true && this.age(job) < FRESH_MS };
  }

  /** Remembers that all that an export holds has arrived: the next one begins there. */
  async delivered(job: ExportJob): Promise<void> {
    await this.options.store.save({ ...job, deliveredAt: this.time() });
  }

  /** The jobs whose files or starts still count; of each series the last delivered one stays. */
  private async known(): Promise<ExportJob[]> {
    const jobs = await this.options.store.load();
    const newest = new Map<string, ExportJob>();
    for (const job of jobs) {
      const other = newest.get(job.series);
      if (job.deliveredAt !== undefined && (other === undefined || isLater(job, other))) {
        newest.set(job.series, job);
      }
    }
    const kept: ExportJob[] = [];
    for (const job of jobs) {
      if (this.age(job) < KEPT_MS || newest.get(job.series) === job) kept.push(job);
      else await this.options.store.forget(job.id);
    }
    return kept;
  }

  /** One that is under way, or fresh, the newest first. */
  private usable(jobs: readonly ExportJob[], request: ExportRequest): ExportJob | undefined {
    const wanted = requestDigest(request);
    return jobs
      .filter((job) => job.request === wanted && job.failedAt === undefined)
      .filter((job) => this.age(job) < (job.finishedAt === undefined ? KEPT_MS : FRESH_MS))
      .sort((a, b) => (isLater(a, b) ? -1 : 1))[0];
  }

  private async start(jobs: readonly ExportJob[], request: ExportRequest): Promise<ExportJob> {
    this.checkBudget(jobs);
    const { scope, attributes, query } = request;
    const answer = await this.options.api.request({
      method: 'POST',
      path: `/rest/${scope.kind}/${scope.id}/export`,
      version: VERSION,
      query,
      body: { data: { type: 'resource', attributes } },
      ...this.signalled(),
    });
    const job: ExportJob = {
      id: startedId(answer),
      scope: `${scope.kind}/${scope.id}`,
      request: requestDigest(request),
      series: seriesOf(request),
      startedAt: this.time(),
      ...updatedFrom(attributes.filters),
    };
    await this.options.store.save(job);
    return job;
  }

  private checkBudget(jobs: readonly ExportJob[]): void {
    const recent = jobs.filter((job) => this.age(job) < HOUR_MS);
    if (recent.length < MAX_STARTS_PER_HOUR) return;
    const ages = recent.map((job) => this.age(job)).sort((a, b) => a - b);
    const blocking = ages[MAX_STARTS_PER_HOUR - 1] ?? 0;
    const free = new Date(this.clock.now() + HOUR_MS - blocking).toISOString();
    throw upstream(
      `Snyk starts ${MAX_STARTS_PER_HOUR} exports an hour, and ${recent.length} were started. The next one can start at ${free}.`,
      { retryable: true, status: 429 },
    );
  }

  /** Undefined when Snyk has no such export any more. */
  private async finish(job: ExportJob, reused: boolean): Promise<FinishedExport | undefined> {
    try {
      const results = job.finishedAt === undefined ? undefined : await this.results(job);
      if (results !== undefined && 'links' in results)
        return await this.finished(job, reused, results);
      return await this.finished(job, reused, await this.wait(job));
    } catch (error) {
      const isGone = error instanceof UpstreamError && [404, 410].includes(error.status ?? 0);
      if (isGone && reused) return undefined;
      throw error;
    }
  }

  private async finished(
    job: ExportJob,
    reused: boolean,
    results: ExportResults,
  ): Promise<FinishedExport> {
    const done = { ...job, finishedAt: job.finishedAt ?? this.time() };
    await this.options.store.save(done);
    const renew = async (): Promise<ExportResults> => {
      const anew = await this.results(done);
      if ('links' in anew) return anew;
      throw upstream(`The export ${job.id} was finished and is now ${anew.word}.`);
    };
    return { job: done, reused, results, renew };
  }

  private async wait(job: ExportJob): Promise<ExportResults> {
    const { maxWaitMs = FRESH_MS, onProgress, signal } = this.options;
    const began = this.clock.now();
    for (let pause = FIRST_POLL_MS; ; pause = Math.min(pause * POLL_GROWTH, LAST_POLL_MS)) {
      const { told, asked } = await this.look(job);
      if ('links' in told) return told;
      const waitedMs = this.clock.now() - began;
      onProgress?.({ id: job.id, status: told.word, waitedMs });
      if (told.state === 'failed') {
        await this.options.store.save({ ...job, failedAt: this.time() });
        throw upstream(`Snyk could not make the export ${job.id} (${told.word}). Run again.`);
      }
      const next = Math.max(pause, asked);
      if (waitedMs + next > maxWaitMs) {
        throw upstream(
          `The export ${job.id} is still ${told.word} after ${Math.round(waitedMs / 60_000)} minutes. Run again: it goes on with the same export.`,
          { retryable: true },
        );
      }
      await this.clock.sleep(next, signal);
    }
  }

  private async look(
    job: ExportJob,
  ): Promise<{ readonly told: ExportResults | StatusTold; readonly asked: number }> {
    const answer = await this.get(job, 'jobs/export');
    const told = statusOf(answer);
    const asked = askedWait(answer);
    return { told: told.state === 'finished' ? await this.results(job) : told, asked };
  }

  private async results(job: ExportJob): Promise<ExportResults | StatusTold> {
    return resultsOf(await this.get(job, 'export'));
  }

  private get(job: ExportJob, what: string): Promise<Answer> {
    const path = `/rest/${job.scope}/${what}/${job.id}`;
    return this.options.api.request({ path, version: VERSION, ...this.signalled() });
  }

  private signalled(): { signal?: AbortSignal } {
    const { signal } = this.options;
    return signal === undefined ? {} : { signal };
  }

  private age({ startedAt }: ExportJob): number {
    return this.clock.now() - Date.parse(startedAt);
  }

  private time(): string {
    return new Date(this.clock.now()).toISOString();
  }
}

function isLater(one: ExportJob, other: ExportJob): boolean {
  return Date.parse(one.startedAt) > Date.parse(other.startedAt);
}

function askedWait({ headers }: Answer): number {
  const seconds = Number(headers['retry-after'] ?? 0);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0) * 1000, MAX_ASKED_WAIT_MS) : 0;
}

/** How long links last changes nothing of what is in the files. */
function requestDigest({ scope, query, attributes }: ExportRequest): string {
  const { dataset, columns = [], filters } = attributes;
  return digest(JSON.stringify([scope, query, dataset, columns, filters]));
}

function seriesOf(request: ExportRequest): string {
  const { attributes } = request;
  const others = Object.entries(attributes.filters).filter(([name]) => name !== 'updated');
  return requestDigest({
    ...request,
    attributes: { ...attributes, filters: Object.fromEntries(others) },
  });
}

function updatedFrom({ updated }: ExportFilters): { updatedFrom?: string } {
  if (typeof updated !== 'object' || !('from' in updated)) return {};
  return { updatedFrom: updated.from };
}

function upstream(
  message: string,
  details: { readonly retryable?: boolean; readonly status?: number } = {},
): UpstreamError {
  return new UpstreamError(message, { service: 'Snyk API', ...details });
}
