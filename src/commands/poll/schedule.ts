import { Gate } from '../../gate/gate.js';
import { OutputDirectory } from '../../pipeline/files/output-directory.js';
import type { ExitCode, RunRecord } from '../../pipeline/run-record.js';
import { EXIT, RUN_SCHEMA_VERSION } from '../../pipeline/run-record.js';
import { ReportCollector } from '../../report/report.js';
import { dueAt } from '../../schedule/due.js';
import { parseSchedule } from '../../schedule/parse.js';
import type { PollState } from '../../state/poll-state.js';
import type { CommandContext } from '../context.js';
import { outputDirectory } from '../output.js';

/** In place of a schedule: run, whatever it says. */
const NOW = 'now';

/**
 * Why this run has nothing to do, by the setting `schedule`; null when it has, and when a person
 * started it.
 *
 * @throws ConfigError for a schedule that cannot be read.
 */
export function whyNotDue(
  { settings, env, host, now }: CommandContext,
  state: PollState | null,
): string | null {
  const { schedule: given, name } = settings;
  if (given === undefined || given === NOW) return null;
  const schedule = parseSchedule(given, name);
  if (host.name === 'github' && env['GITHUB_EVENT_NAME'] !== 'schedule') return null;
  const last = state?.history.findLast((run) => run.state === 'processed')?.startedAt;
  const { due, why } = dueAt(schedule, now(), last === undefined ? null : new Date(last));
  return due ? null : `${why} \`--schedule ${NOW}\` runs it all the same.`;
}

/** Ends a run that is not due: nothing is collected, and nothing is remembered. */
export async function reportScheduled(context: CommandContext, why: string): Promise<ExitCode> {
  const { host, now, settings } = context;
  const at = now().toISOString();
  const run: RunRecord = {
    schemaVersion: RUN_SCHEMA_VERSION,
    command: 'poll',
    version: context.version,
    state: 'scheduled',
    complete: true,
    incomplete: [],
    partial: `Nothing was collected. ${why}`,
    startedAt: at,
    finishedAt: at,
    counts: new ReportCollector().totals.counts,
    gate: new Gate({ threshold: 'none', onlyFixable: false }).verdict(null),
    delivery: { platform: settings.platform, documents: 0, delivered: 0, rejected: 0, pending: 0 },
    upstream: { requests: 0, retries: 0, throttledMs: 0 },
    warnings: [],
    errors: [],
  };
  const directory = await OutputDirectory.prepare(outputDirectory(context), now);
  try {
    await directory.put('run', `${JSON.stringify(run, null, 2)}\n`);
  } finally {
    await directory.release();
  }
  host.print(`Scheduled, not run. ${why}`);
  await host.setOutputs({
    state: run.state,
    complete: true,
    'output-dir': directory.path,
    'run-file': directory.pathOf('run'),
  });
  return EXIT.done;
}
