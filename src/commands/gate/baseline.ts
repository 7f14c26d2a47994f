import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { linesOf } from '../../files/lines.js';
import { Baseline } from '../../gate/baseline/baseline.js';
import type { PastRun } from '../../gate/baseline/history.js';
import { historyOf } from '../../gate/baseline/history.js';
import { knownFindingOf } from '../../gate/baseline/line.js';
import { Collection } from '../../model/collection.js';
import { ConfigError, describeError } from '../../model/errors.js';
import type { Repository } from '../../model/repository.js';
import { scanFiles } from '../../sources/snyk-cli/files.js';
import { readFileChunks } from '../../sources/snyk-cli/json/open.js';
import type { CommandContext } from '../context.js';
import { baselineArtifact } from './baseline-artifact.js';

export interface FoundBaseline {
  /** Null when there is none to compare with. */
  readonly baseline: Baseline | null;
  readonly remarks: readonly string[];
}

/**
 * The findings that the setting `baseline` names. A baseline that is not there yet is an empty
 * one, and it is said so: then all is new, and the gate no less strict.
 *
 * @throws ConfigError when it is there and cannot be read.
 */
export async function baselineOf(
  context: CommandContext,
  { command, repository }: { readonly command: string; readonly repository: Repository },
): Promise<FoundBaseline> {
  const { settings, cwd } = context;
  const given = settings.baseline;
  if (given === undefined) {
    const why =
      'only-new: no `baseline` is given, so all findings count as new. Give it the findings.ndjson of an earlier run, or `artifact` on GitHub.';
    return { baseline: null, remarks: settings['only-new'] ? [why] : [] };
  }
  if (given === 'artifact') {
    const found = await baselineArtifact(context, repository);
    if ('missing' in found) return { baseline: new Baseline(given), remarks: [found.missing] };
    try {
      const history = historyOf(found.runJson);
      return await readBaseline(found.file, { name: found.name, history, repository, cwd });
    } finally {
      await found.remove();
    }
  }
  if (given === 'snyk') {
    const { baselineOfSnyk } = await import('./baseline-snyk.js');
    return baselineOfSnyk(context, { command, repository });
  }
  const path = resolve(cwd, given);
  if (!(await exists(path))) {
    const why = `baseline: ${given} is not there yet, so all findings count as new. Keep the findings.ndjson of this run there to have a baseline for the next.`;
    return { baseline: new Baseline(given), remarks: [why] };
  }
  return readBaseline(path, { name: given, repository, cwd });
}

interface ToRead {
  readonly name: string;
  readonly history?: readonly PastRun[];
  readonly repository: Repository;
  readonly cwd: string;
}

async function readBaseline(path: string, to: ToRead): Promise<FoundBaseline> {
  try {
    if (await isFindings(path)) return await readFindings(path, to);
    return await readScan(path, to);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(`baseline: ${to.name} cannot be read: ${describeError(error)}. ${CURE}`, {
      cause: error,
    });
  }
}

const CURE =
  'Give the findings.ndjson or the SARIF of an earlier run, or what Snyk wrote with --json or --sarif; or leave `baseline` out, and all findings count.';

/** By its name, or by its first line, which is a finding. */
async function isFindings(path: string): Promise<boolean> {
  if (/\.(?:ndjson|jsonl)$/i.test(path)) return true;
  for await (const line of linesOf(path)) return typeof knownFindingOf(line) !== 'string';
  return false;
}

async function readFindings(path: string, { name, history }: ToRead): Promise<FoundBaseline> {
  const baseline = new Baseline(name, history && { history });
  let number = 0;
  for await (const line of linesOf(path)) {
    number += 1;
    const text = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (text.trim() === '') continue;
    const finding = knownFindingOf(text);
    if (typeof finding === 'string')
      throw new ConfigError(`baseline: ${name}:${number} ${finding} ${CURE}`);
    if (finding !== null) baseline.add(finding);
  }
  return { baseline, remarks: [] };
}

async function readScan(path: string, { name, repository, cwd }: ToRead): Promise<FoundBaseline> {
  const baseline = new Baseline(name);
  const collection = new Collection();
  const files = [{ name, open: () => readFileChunks(path) }];
  for await (const record of scanFiles(files, { repository, workingDirectory: cwd }).records(
    collection,
  ))
    baseline.addRecord(record);
  const remarks = collection.gaps.map(
    ({ what, why }) =>
      `baseline: ${name} is incomplete (${what}: ${why}); what it lacks counts as new.`,
  );
  return { baseline, remarks };
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    // What cannot be looked at is told by whoever reads it.
    return true;
  }
}
