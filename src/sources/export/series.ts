import { snykTime } from './dates.js';
import { FRESH_MS } from './jobs.js';
import type { ExportJobs } from './jobs.js';
import { exportRequest } from './request.js';
import type { ExportRequest, ExportSettings } from './settings.js';

/** Snyk did not exist before: all that there is was introduced since. */
export const BEGINNING = '2015-01-01T00:00:00Z';

/** Clocks that differ, and rows that come into the data late. */
const MARGIN_MS = 3_600_000;

/**
 * The next export of a series, when the settings name no date: what was updated since the last
 * one that was delivered, else everything. What that one held may have been two hours old, so the
 * range begins before it.
 *
 * @throws ConfigError like `exportRequest`.
 */
export async function nextOfSeries(
  settings: ExportSettings,
  jobs: ExportJobs,
): Promise<ExportRequest> {
  const isUsage = settings.dataset.trim().toLowerCase() === 'usage';
  const all: ExportSettings = isUsage
    ? { ...settings, updatedFrom: BEGINNING }
    : { ...settings, introducedFrom: BEGINNING };
  const whole = exportRequest(all);
  const last = await jobs.lastDelivered(whole);
  if (last === null) return whole;
  const { job, isFresh } = last;
  const began = Date.parse(job.startedAt);
  // Until Snyk has newer data, the same request again: it is answered with the same export.
  const since = isFresh ? job.updatedFrom : snykTime(new Date(began - FRESH_MS - MARGIN_MS));
  return exportRequest({ ...all, ...(since === undefined ? {} : { updatedFrom: since }) });
}
