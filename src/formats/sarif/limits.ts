/**
 * What GitHub code scanning accepts of one SARIF file. Above the hard limits an upload is refused
 * as a whole, so that one result too many costs all of them.
 *
 * Source: docs.github.com "SARIF results exceed one or more limits" and the description of
 * `POST /repos/{owner}/{repo}/code-scanning/sarifs`.
 */
export interface SarifLimits {
  readonly runs: number;
  /** Results of one run. Of the accepted ones the worst 5,000 are shown. */
  readonly results: number;
  /** Locations of one result; 1,000 are accepted. */
  readonly locations: number;
  /** Steps of one data flow; 10,000 are accepted. */
  readonly flowSteps: number;
  /** Tags of one rule; of the accepted ones the first 10 are kept. */
  readonly tags: number;
  /** Size of the file after gzip. */
  readonly gzipBytes: number;
}

/**
 * Rules have no entry: 25,000 a run are accepted, and a rule is written only with a result of its
 * own, so that the limit of results keeps theirs. Locations and flow steps stop at what is shown,
 * since the rest would only use up the size.
 */
export const CODE_SCANNING_LIMITS: SarifLimits = {
  runs: 20,
  results: 25_000,
  locations: 100,
  flowSteps: 1_000,
  tags: 20,
  gzipBytes: 10 * 1024 * 1024,
};
