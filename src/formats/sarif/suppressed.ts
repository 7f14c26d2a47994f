import type { Log } from 'sarif';

/**
 * The log without its suppressed results. GitHub code scanning does not read suppressions: to it
 * a suppressed result is an open alert (docs "SARIF support for code scanning", `result` object).
 */
export function withoutSuppressed(log: Log): Log {
  return {
    ...log,
    runs: log.runs.map((run) => ({
      ...run,
      results: (run.results ?? []).filter((result) => (result.suppressions ?? []).length === 0),
    })),
  };
}
