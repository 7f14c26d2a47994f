import { Gate } from '../../gate/gate.js';
import { Collection } from '../../model/collection.js';
import { describeError } from '../../model/errors.js';
import { OutputDirectory } from '../../pipeline/files/output-directory.js';
import type { ExitCode, RunRecord } from '../../pipeline/run-record.js';
import { exitCodeOf, RUN_SCHEMA_VERSION } from '../../pipeline/run-record.js';
import { code, row } from '../../report/escape.js';
import { ReportCollector } from '../../report/report.js';
import type { UsageOptions, UsageSummary } from '../../sources/export/usage.js';
import { createUsageExport } from '../../sources/export/usage.js';
import type { CommandContext } from '../context.js';
import { outputDirectory } from '../output.js';

/** How Snyk is used: `usage.ndjson`, and a summary. There are no findings in it. */
export async function runUsage(context: CommandContext, options: UsageOptions): Promise<ExitCode> {
  const { host, log, now, settings } = context;
  const startedAt = now().toISOString();
  const collection = new Collection((level, message) => {
    log[level](message);
  });
  const directory = await OutputDirectory.prepare(outputDirectory(context), now);
  const errors: string[] = [];
  const usage = createUsageExport(options);
  try {
    const file = directory.file('usage');
    for await (const row of usage.interactions(collection))
      await file.write(`${JSON.stringify(row)}\n`);
    await directory.closeAll();
    const text = summaryOf(usage.summary());
    await directory.put('summary', text);
    host.print(text);
    if (settings['job-summary']) await host.appendSummary(text);
  } catch (error) {
    await directory.discardOpen();
    errors.push(describeError(error));
    log.error(describeError(error));
  }
  const run = recordOf(context, { startedAt, collection, errors });
  await directory.put('run', `${JSON.stringify(run, null, 2)}\n`);
  await directory.release();
  await host.setOutputs({
    state: run.state,
    complete: run.complete,
    'output-dir': directory.path,
    'run-file': directory.pathOf('run'),
  });
  return exitCodeOf(run, settings['on-incomplete']);
}

function recordOf(
  { version, now }: CommandContext,
  {
    startedAt,
    collection,
    errors,
  }: { startedAt: string; collection: Collection; errors: readonly string[] },
): RunRecord {
  return {
    schemaVersion: RUN_SCHEMA_VERSION,
    command: 'export',
    version,
    state: errors.length > 0 ? 'errored' : 'processed',
    complete: collection.complete && errors.length === 0,
    incomplete: collection.gaps,
    partial: collection.partial,
    startedAt,
    finishedAt: now().toISOString(),
    counts: new ReportCollector().totals.counts,
    gate: new Gate({ threshold: 'none', onlyFixable: false }).verdict(null),
    delivery: { platform: 'file', documents: 0, delivered: 0, rejected: 0, pending: 0 },
    upstream: { requests: 0, retries: 0, throttledMs: 0 },
    warnings: collection.warnings,
    errors,
  };
}

function summaryOf({ interactions, scans, ...counts }: UsageSummary): string {
  const tables = [
    tableOf('Product', counts.byProduct),
    tableOf('Where', counts.byPlace),
    tableOf('Stage', counts.byStage),
    tableOf('Status', counts.byStatus),
  ];
  return [
    '## How Snyk is used\n',
    `${interactions} interactions, ${scans} of them scans\n`,
    ...tables,
  ].join('\n');
}

function tableOf(
  title: string,
  counts: readonly { readonly name: string; readonly count: number }[],
): string {
  if (counts.length === 0) return '';
  const rows = counts.map(({ name, count }) => row(code(name), String(count)));
  return [row(title, 'Scans'), row('---', '---:'), ...rows].join('');
}
