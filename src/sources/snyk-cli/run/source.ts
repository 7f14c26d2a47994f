import { mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Collection } from '../../../model/collection.js';
import { ConfigError, UpstreamError } from '../../../model/errors.js';
import type { Log } from '../../../model/log.js';
import type { ProjectRecord } from '../../../model/record.js';
import type { Repository } from '../../../model/repository.js';
import { argumentProblems } from '../../../snyk/cli/arguments.js';
import type { Environment } from '../../../model/environment.js';
import type { Integration, SnykAccount } from '../../../snyk/cli/environment.js';
import { snykEnvironment } from '../../../snyk/cli/environment.js';
import type { CliLocation } from '../../../snyk/cli/find.js';
import { findCli } from '../../../snyk/cli/find.js';
import type { ScanProduct } from '../../../snyk/cli/products.js';
import { redactorOf } from '../../../snyk/cli/redact.js';
import type { Source } from '../../source.js';
import { mayRetry } from './failure.js';
import type { ScanReport } from './scan.js';
import { scan } from './scan.js';

export interface RunSnykOptions {
  /** What to scan; one after another. */
  readonly products: readonly ScanProduct[];
  /** Image for a container scan, else a path. With a container scan the others ignore it. */
  readonly target?: string | undefined;
  /** The user's arguments for the Snyk CLI, one argument each. */
  readonly scanArgs: readonly string[];
  /** Absolute path; where the Snyk CLI runs. */
  readonly workingDirectory: string;
  readonly repository: Repository;
  readonly cli: CliLocation;
  readonly account: SnykAccount;
  readonly integration?: Integration | undefined;
  /** Where results may lie until they are read. */
  readonly temporaryDirectory: string;
  /** The environment that the Snyk CLI and its build tools start from. */
  readonly env: Environment;
  readonly log: Log;
  /** Stops the Snyk CLI and ends the source with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs the Snyk CLI for each product and yields the projects that it tested. Without
 * `--all-projects` among the arguments, `snyk test` looks at one project in the working directory.
 *
 * A product that fails is a gap of the collection and the others go on. The source throws
 * UpstreamError when none of them brought anything.
 *
 * @throws ConfigError at once, with all problems, when the arguments cannot be used.
 */
export function runSnyk(options: RunSnykOptions): Source {
  const problems = argumentProblems(options);
  if (problems.length > 0) throw new ConfigError(problems);
  return { records: (collection) => records(options, collection) };
}

async function* records(
  options: RunSnykOptions,
  collection: Collection,
): AsyncGenerator<ProjectRecord> {
  const { products, scanArgs, workingDirectory, log, signal } = options;
  await checkDirectory(workingDirectory);
  const cli = await findCli({ ...options.cli, env: options.env, log, signal });
  const env = snykEnvironment(options.env, options.account, options.integration);
  const temporary = await mkdtemp(join(options.temporaryDirectory, 'snyk-connector-'));
  try {
    const setup = { ...options, cli, env, temporary, redact: redactorOf(env, scanArgs) };
    const reports: ScanReport[] = [];
    for (const product of products)
      reports.push(yield* scan({ ...options, product }, setup, collection));
    if (reports.every(({ ended }) => ended.projects === 0)) throw nothingCollected(reports);
    for (const gap of reports.flatMap(({ gaps }) => gaps)) collection.missing(gap.what, gap.why);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** A missing directory would look to the operating system like a missing program. */
async function checkDirectory(path: string): Promise<void> {
  const isDirectory = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isDirectory)
    throw new ConfigError(
      `working-directory: ${path} is not a directory; give one that exists when the scan runs (was the code checked out?).`,
    );
}

function nothingCollected(reports: readonly ScanReport[]): UpstreamError {
  const gaps = reports.flatMap((report) => report.gaps);
  const codes = new Set(reports.map(({ ended }) => ended.result.exitCode));
  const [code] = codes;
  return new UpstreamError(gaps.map(({ what, why }) => `${what}: ${why}`).join('\n'), {
    service: 'Snyk CLI',
    status: codes.size === 1 ? (code ?? undefined) : undefined,
    retryable: reports.some((report) => mayRetry(report.ended, report.gaps)),
  });
}
