import type { SweepProgress } from '../../sources/rest/options.js';

/** Time between two lines of progress. */
const PROGRESS_MS = 10_000;

/** Tells now and then how far a sweep has come, and how long it may still take. */
export function tellProgress(
  tell: (line: string) => void,
  now: () => Date,
): (progress: SweepProgress) => void {
  const startedAt = now().getTime();
  let told = startedAt;
  return (progress) => {
    const at = now().getTime();
    if (at - told < PROGRESS_MS) return;
    told = at;
    tell(progressLine(progress, at - startedAt));
  };
}

/** @param elapsedMs since the sweep began. */
export function progressLine(progress: SweepProgress, elapsedMs: number): string {
  const { orgs, orgsDone, projects, issues, pages, pagesExpected } = progress;
  const left = pages === 0 ? 0 : (elapsedMs / pages) * Math.max(0, pagesExpected - pages);
  const estimate = left < PROGRESS_MS ? '' : `, about ${spanOf(left)} to go`;
  return `${issues} issues of ${projects} projects read, ${orgsDone} of ${orgs} organizations done, page ${pages} of about ${Math.max(pages, pagesExpected)}${estimate}`;
}

function spanOf(ms: number): string {
  return ms < 90_000 ? `${Math.round(ms / 1_000)} s` : `${Math.round(ms / 60_000)} min`;
}
