import { relative } from 'node:path';
import type { OutputDirectory, FileName } from '../pipeline/files/output-directory.js';
import type { RunResult } from '../pipeline/run.js';
import type { ExitCode } from '../pipeline/run-record.js';
import { exitCodeOf } from '../pipeline/run-record.js';
import type { Repository } from '../model/repository.js';
import type { Report } from '../report/report.js';
import { summaryMarkdown } from '../report/summary/summary.js';
import { terminalReport } from '../report/terminal/terminal.js';
import type { CommandContext } from './context.js';

const LABELS: Readonly<Record<FileName, string>> = {
  summary: 'Summary',
  findings: 'Findings',
  target: 'Target documents',
  'target-gzip': 'Target documents',
  sarif: 'SARIF',
  ocsf: 'OCSF',
  'gitlab-dependency-scanning': 'GitLab dependency scanning',
  'gitlab-sast': 'GitLab SAST',
  cyclonedx: 'CycloneDX',
  kdi: 'Kenna Data Importer',
  run: 'Record of the run',
  rejected: 'Rejected',
};

/** Tells people and the CI of a finished run; returns the exit code of the command. */
export async function reportRun(
  context: CommandContext,
  result: RunResult,
  to: {
    readonly directory: OutputDirectory;
    readonly repository: Repository;
    readonly command: string;
  },
): Promise<ExitCode> {
  const { settings, host } = context;
  const { run } = result;
  const { directory } = to;
  await directory.put('run', `${JSON.stringify(run, null, 2)}\n`);
  const report: Report = {
    ...result.collected,
    command: to.command,
    gate: run.gate,
    incomplete: run.incomplete,
    warnings: run.warnings,
    outputs: (run.state === 'processed' ? namesOf(directory) : directory.finished).map((name) => ({
      label: LABELS[name],
      path: shortPath(directory.pathOf(name), context.cwd),
    })),
    repository: to.repository,
    codeUrl: (location) => host.codeUrl(to.repository, location),
  };
  const summary = summaryMarkdown(report);
  if (run.state === 'processed') {
    await directory.put('summary', summary);
    host.print(terminalReport(report, host.display));
    if (settings.annotations) await host.annotate(result.annotations.plan(annotationsUsed(run)));
    if (settings['job-summary']) await host.appendSummary(summary);
  }
  const artifact = settings['upload-artifacts'] ? await upload(context, directory) : undefined;
  await host.setOutputs(outputsOf(result, directory, artifact));
  return exitCodeOf(run, settings['on-incomplete']);
}

/** The files as a person looks at them; the summary is written last, since it lists them all. */
function namesOf({ finished }: OutputDirectory): FileName[] {
  const all = Object.keys(LABELS).filter(isFileName);
  return all.filter((name) => name === 'summary' || finished.includes(name));
}

function isFileName(name: string): name is FileName {
  return Object.hasOwn(LABELS, name);
}

/** The log's own errors and warnings are annotations of the step, too, and count towards its limit. */
function annotationsUsed({ warnings, incomplete, gate }: RunResult['run']): {
  error: number;
  warning: number;
} {
  const fails = incomplete.length > 0 || gate.verdict === 'fail';
  return { error: fails ? 1 : 0, warning: warnings.length + incomplete.length };
}

/** Keeps the files of the run with the workflow run. What hinders it is told, and no more. */
async function upload(
  { host, log, settings }: CommandContext,
  directory: OutputDirectory,
): Promise<number | undefined> {
  if (host.name !== 'github') return undefined;
  const result = await host.uploadArtifact({
    name: settings['artifact-name'],
    files: directory.finished.map((name) => directory.pathOf(name)),
    rootDirectory: directory.path,
    retentionDays: settings['retention-days'],
  });
  if ('id' in result) return result.id;
  log.warning(result.skipped);
  return undefined;
}

function outputsOf(
  { run }: RunResult,
  directory: OutputDirectory,
  artifact: number | undefined,
): Record<string, string | number | boolean> {
  const { counts, gate, delivery } = run;
  const path = (name: FileName): string =>
    directory.finished.includes(name) ? directory.pathOf(name) : '';
  return {
    state: run.state,
    complete: run.complete,
    findings: counts.findings,
    open: counts.open,
    ignored: counts.ignored,
    resolved: counts.resolved,
    critical: counts.bySeverity.critical,
    high: counts.bySeverity.high,
    medium: counts.bySeverity.medium,
    low: counts.bySeverity.low,
    gate: gate.verdict,
    failing: gate.failing,
    documents: delivery.documents,
    delivered: delivery.delivered,
    pending: delivery.pending,
    rejected: delivery.rejected,
    'output-dir': directory.path,
    'sarif-file': path('sarif'),
    'target-file': path('target') || path('target-gzip'),
    'run-file': path('run'),
    'artifact-id': artifact ?? '',
  };
}

function shortPath(path: string, cwd: string): string {
  const near = relative(cwd, path);
  return near.startsWith('..') ? path : near;
}
