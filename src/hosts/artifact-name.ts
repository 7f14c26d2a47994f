import type { Environment } from '../model/environment.js';

/** upload-artifact's README: these are refused in names, for the sake of Windows and of URLs. */
const FORBIDDEN = /["<>|*?:\\/\r\n]+/g;

/** Long job names are cut; GitHub documents no limit, file systems take 255 with the suffix. */
const MAX_JOB_LENGTH = 100;

/**
 * The input whose default in action.yml is `${{ toJSON(strategy) }}`: a leg of a matrix cannot
 * tell its number otherwise.
 */
const STRATEGY_INPUT = 'strategy-context';

/**
 * A name that no other job, matrix leg or attempt of the run uses: artifacts cannot be replaced,
 * and a name that is taken is refused. `snyk-connector-test-2-1` is the second leg of `test` in
 * the first attempt.
 */
export function artifactName(env: Environment): string {
  const job = sanitizeArtifactName(env.GITHUB_JOB ?? '').slice(0, MAX_JOB_LENGTH);
  const parts = ['snyk-connector', job, matrixLeg(env), env.GITHUB_RUN_ATTEMPT ?? ''];
  return parts.filter((part) => part !== '').join('-');
}

/** The name with `-` in place of each run of characters that artifacts may not have. */
export function sanitizeArtifactName(name: string): string {
  return name.trim().replace(FORBIDDEN, '-');
}

/** Number of the leg, from 1; empty without a matrix. */
function matrixLeg(env: Environment): string {
  const strategy = env[`INPUT_${STRATEGY_INPUT.toUpperCase()}`] ?? '';
  const total = Number(/"job-total":\s*(\d+)/.exec(strategy)?.[1] ?? 1);
  const index = /"job-index":\s*(\d+)/.exec(strategy)?.[1];
  return total > 1 && index !== undefined ? String(Number(index) + 1) : '';
}
