import { join, relative } from 'node:path';
import type { Annotation } from '../model/annotation.js';
import { describeError } from '../model/errors.js';
import { pendingFiles } from '../pipeline/delivery/pending-files.js';
import type { FileName, OutputDirectory } from '../pipeline/files/output-directory.js';
import type { RunResult } from '../pipeline/run.js';
import type { ExitCode } from '../pipeline/run-record.js';
import { EXIT, exitCodeOf } from '../pipeline/run-record.js';
import type { Repository } from '../model/repository.js';
import type { PageFindings } from '../report/html/page-findings.js';
import type { Report } from '../report/report.js';
import { summaryMarkdown } from '../report/summary/summary.js';
import { terminalReport } from '../report/terminal/terminal.js';
import { headline } from '../report/verdict.js';
import type { CommandContext } from './context.js';
import type { OnGitHub } from './on-github.js';
import { openGitHub } from './on-github.js';
import { writePage } from './html-report.js';
import { JOURNAL } from './output.js';

const LABELS: Readonly<Record<FileName, string>> = {
  summary: 'Summary',
  report: 'Report',
  findings: 'Findings',
  target: 'Target documents',
  'target-gzip': 'Target documents',
  sarif: 'SARIF',
  ocsf: 'OCSF',
  'gitlab-dependency-scanning': 'GitLab dependency scanning',
  'gitlab-sast': 'GitLab SAST',
  cyclonedx: 'CycloneDX',
  kdi: 'Kenna Data Importer',
  'code-quality': 'GitLab code quality',
  junit: 'JUnit',
  usage: 'Usage',
  sbom: 'SBOM',
  'sbom-xml': 'SBOM',
  'sbom-vdr': 'SBOM with its vulnerabilities',
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
    /** What report.html shows; undefined when none is wanted. */
    readonly page: PageFindings | undefined;
  },
): Promise<ExitCode> {
  const github = await openGitHub(context, to.command);
  try {
    return await tell(context, result, { ...to, github });
  } finally {
    await github?.close();
  }
}

async function tell(
  context: CommandContext,
  given: RunResult,
  to: {
    readonly directory: OutputDirectory;
    readonly repository: Repository;
    readonly command: string;
    /** What report.html shows; undefined when none is wanted. */
    readonly page: PageFindings | undefined;
    readonly github: OnGitHub | undefined;
  },
): Promise<ExitCode> {
  const { settings, host } = context;
  const { directory, github } = to;
  // First, for what becomes of it is a part of the run.
  const run = (await github?.upload(given, to.repository)) ?? given.run;
  const result = { ...given, run };
  const exitCode = exitCodeOf(run, settings['on-incomplete']);
  // What the platform refused is written with the journal.
  await directory.adopt('rejected');
  await directory.put('run', `${JSON.stringify(run, null, 2)}\n`);
  const told: Omit<Report, 'outputs'> = {
    ...result.collected,
    command: to.command,
    gate: run.gate,
    incomplete: run.incomplete,
    partial: run.partial,
    warnings: run.warnings,
    ...(run.delivery.platform === 'file' ? {} : { delivery: run.delivery }),
    repository: to.repository,
    codeUrl: (location) => host.codeUrl(to.repository, location),
    drawn: host.name === 'github',
  };
  if (run.state === 'processed' && to.page !== undefined)
    await writePage(context, to.page, { directory, report: told });
  const report: Report = {
    ...told,
    outputs: (run.state === 'processed' ? namesOf(directory) : directory.finished).map((name) => ({
      label: LABELS[name],
      path: shortPath(directory.pathOf(name), context.cwd),
    })),
  };
  const summary = summaryMarkdown(report);
  if (run.state === 'processed') {
    await directory.put('summary', summary);
    host.print(terminalReport(report, host.display));
    // Only a scan is about the code of this checkout.
    const annotates = to.command === 'scan' && settings.annotations;
    const checked = annotates && (await github?.check({ report, result, exitCode })) === true;
    if (annotates && !checked)
      await host.annotate(annotationsFor(context, result, github?.warnings), {
        passed: exitCode === EXIT.done,
        headline: headline(report).text,
      });
    if (settings['job-summary']) await host.appendSummary(summary);
    await github?.comment({ report, result, exitCode });
  }
  const artifact = settings['upload-artifacts'] ? await upload(context, directory) : undefined;
  await host.setOutputs(outputsOf(result, directory, artifact));
  return exitCode;
}

/** The files as a person looks at them; the summary is written last, since it lists them all. */
function namesOf({ finished }: OutputDirectory): FileName[] {
  const all = Object.keys(LABELS).filter(isFileName);
  return all.filter((name) => name === 'summary' || finished.includes(name));
}

function isFileName(name: string): name is FileName {
  return Object.hasOwn(LABELS, name);
}

/** As many as the host shows of a run. */
function annotationsFor(
  { host }: CommandContext,
  { annotations, run }: RunResult,
  warnings: number | undefined,
): readonly Annotation[] {
  if (host.maxAnnotations === undefined) return annotations.plan(annotationsUsed(run, warnings));
  return annotations.worstPlaced.slice(0, host.maxAnnotations);
}

/** The log's own errors and warnings are annotations of the step, too, and count towards its limit. */
function annotationsUsed(
  { warnings, incomplete, gate }: RunResult['run'],
  told = 0,
): { error: number; warning: number } {
  const fails = incomplete.length > 0 || gate.verdict === 'fail';
  return { error: fails ? 1 : 0, warning: warnings.length + incomplete.length + told };
}

/**
 * Keeps the files of the run with the workflow run, and what is still to be delivered, so that
 * another job can go on with it. What hinders it is told, and no more.
 */
async function upload(
  context: CommandContext,
  directory: OutputDirectory,
): Promise<number | undefined> {
  const { host, log, settings } = context;
  if (host.name !== 'github' && host.name !== 'azure') return undefined;
  const files = directory.finished.map((name) => directory.pathOf(name));
  const result = await host.uploadArtifact({
    name: settings['artifact-name'],
    files: [...files, ...(await journalFiles(context, directory))],
    rootDirectory: directory.path,
    retentionDays: settings['retention-days'],
  });
  if ('id' in result) return result.id;
  if (result.later === true) log.debug(result.skipped);
  else log.warning(result.skipped);
  return undefined;
}

async function journalFiles(
  { log, now }: CommandContext,
  directory: OutputDirectory,
): Promise<string[]> {
  try {
    return await pendingFiles(join(directory.path, JOURNAL), now);
  } catch (error) {
    log.warning(`The artifact has no journal: ${describeError(error)}`);
    return [];
  }
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
    new: counts.new ?? '',
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
    'sbom-file': path('sbom') || path('sbom-xml'),
    'report-file': path('report'),
    'run-file': path('run'),
    'artifact-id': artifact ?? '',
  };
}

function shortPath(path: string, cwd: string): string {
  const near = relative(cwd, path);
  return near.startsWith('..') ? path : near;
}
