import { join, resolve } from 'node:path';
import type { Gap } from '../../../model/collection.js';
import { Collection } from '../../../model/collection.js';
import { InputError } from '../../../model/errors.js';
import type { Log } from '../../../model/log.js';
import type { ProjectRecord } from '../../../model/record.js';
import type { Repository } from '../../../model/repository.js';
import type { ScanRequest } from '../../../snyk/cli/arguments.js';
import {
  beforeDashes,
  scanArguments,
  targetOf,
  userArguments,
} from '../../../snyk/cli/arguments.js';
import type { Startable } from '../../../snyk/cli/executable.js';
import type { ProcessResult } from '../../../snyk/cli/process.js';
import { runToFile } from '../../../snyk/cli/process.js';
import { commandName } from '../../../snyk/cli/products.js';
import type { Source } from '../../source.js';
import { scanFiles } from '../files.js';
import { readFileChunks } from '../json/open.js';
import { Coverage } from './coverage.js';
import type { Ended, LeftOut } from './failure.js';
import { gapsOf, leftOut } from './failure.js';
import { filterGaps } from './filters.js';
import type { OutputFiles } from './output.js';
import { beginningOf, discard, resultFile } from './output.js';

/** What every scan of a run is told. */
export interface ScanSetup {
  readonly cli: Startable;
  readonly env: Readonly<Record<string, string>>;
  /** Absolute path. */
  readonly workingDirectory: string;
  readonly repository: Repository;
  /** A directory of this run alone. */
  readonly temporary: string;
  readonly log: Log;
  readonly redact: (text: string) => string;
  readonly signal?: AbortSignal | undefined;
}

/** How a scan ended and what it did not bring. */
export interface ScanReport {
  readonly ended: Ended;
  readonly gaps: readonly Gap[];
}

/**
 * Runs one scan and yields the projects that it found; returns how it ended. What the Snyk CLI
 * did never makes it throw; that it cannot be started does, and so does the signal, with its
 * reason.
 */
export async function* scan(
  request: ScanRequest,
  setup: ScanSetup,
  collection: Collection,
): AsyncGenerator<ProjectRecord, ScanReport> {
  const { product } = request;
  const { log, redact } = setup;
  const name = commandName(product);
  const files = {
    json: join(setup.temporary, `${product}.json`),
    stdout: join(setup.temporary, `${product}.stdout`),
  };

  log.info(redact(`Running ${[name, ...userArguments(request)].join(' ')}`));
  const { result, confessions } = await run(request, setup, files);

  const told = new Collection();
  const untested = new Collection();
  const projects = yield* read(await resultFile(files), { request, setup, told, untested });
  for (const { line, projects: count } of confessions)
    if (count > untested.gaps.length) untested.missing(name, line);
  for (const warning of [...told.warnings, ...untested.warnings]) collection.warn(redact(warning));

  const ended: Ended = {
    product,
    result: { ...result, stderr: redact(result.stderr) },
    scanned: resolve(setup.workingDirectory, targetOf(request) ?? '.'),
    projects,
    gaps: told.gaps,
    stdout: redact(await beginningOf(files.stdout)),
  };
  await discard(files);
  log.info(`${name}: exit code ${result.exitCode ?? 'none'}, projects: ${projects}`);
  const gaps = [...gapsOf(ended), ...untested.gaps, ...(projects > 0 ? filterGaps(request) : [])];
  return { ended, gaps: gaps.map(({ what, why }) => ({ what, why: redact(why) })) };
}

async function run(
  request: ScanRequest,
  setup: ScanSetup,
  files: OutputFiles,
): Promise<{ result: ProcessResult; confessions: LeftOut[] }> {
  const { cli, env, workingDirectory, log, redact, signal } = setup;
  const confessions: LeftOut[] = [];
  const result = await runToFile({
    command: cli.command,
    args: [...cli.args, ...scanArguments(request, files.json)],
    cwd: workingDirectory,
    env,
    stdoutFile: files.stdout,
    signal,
    onLine: (line) => {
      const shown = redact(line);
      log.info(`snyk: ${shown}`);
      const confession = leftOut(shown);
      if (confession !== undefined) confessions.push(confession);
    },
  });
  return { result, confessions };
}

interface Reading {
  readonly request: ScanRequest;
  readonly setup: ScanSetup;
  /** What the output says of itself. */
  readonly told: Collection;
  /** What is there to be tested and was not. */
  readonly untested: Collection;
}

/** Yields the records of a result file and returns how many projects there were. */
async function* read(
  file: string | undefined,
  { request, setup, told, untested }: Reading,
): AsyncGenerator<ProjectRecord, number> {
  if (file === undefined) return 0;
  const coverage = new Coverage({
    root: resolve(setup.workingDirectory, targetOf(request) ?? '.'),
    repository: setup.repository,
    scanArgs: beforeDashes(request.scanArgs),
  });
  let projects = 0;
  try {
    for await (const record of sourceOf(file, request, setup).records(told)) {
      setup.signal?.throwIfAborted();
      if (record.page === 0) projects += 1;
      coverage.saw(record);
      yield record;
    }
  } catch (error) {
    // No results in it; what there is instead stands in `told`.
    if (!(error instanceof InputError)) throw error;
  }
  if (request.product === 'open-source' && projects > 0) await coverage.report(untested);
  return projects;
}

function sourceOf(path: string, request: ScanRequest, setup: ScanSetup): Source {
  const { workingDirectory, repository } = setup;
  // SARIF names files from the scanned directory; the JSON of the others says which that was.
  const base = request.product === 'code' ? (targetOf(request) ?? '.') : '.';
  return scanFiles([{ name: commandName(request.product), open: () => readFileChunks(path) }], {
    repository,
    workingDirectory: resolve(workingDirectory, base),
  });
}
