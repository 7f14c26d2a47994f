import type { GateOptions, Verdict } from '../gate/gate.js';
import { Gate } from '../gate/gate.js';
import { Collection } from '../model/collection.js';
import { describeError } from '../model/errors.js';
import type { Log } from '../model/log.js';
import type { ProjectRecord } from '../model/record.js';
import type { Repository } from '../model/repository.js';
import { Annotations } from '../report/annotations.js';
import type { Collected } from '../report/report.js';
import { ReportCollector } from '../report/report.js';
import type { Source } from '../sources/source.js';
import type { CompiledMap } from '../transform/compile.js';
import { consume } from './consume.js';
import type { Consumer } from './consumer.js';
import { FindingsWriter } from './files/findings-writer.js';
import type { OutputFormat } from './files/format-writers.js';
import { formatWriters } from './files/format-writers.js';
import type { OutputDirectory } from './files/output-directory.js';
import { SarifWriter } from './files/sarif-writer.js';
import { TargetWriter } from './files/target-writer.js';
import type { PushOptions } from './delivery/push.js';
import { Push } from './delivery/push.js';
import type { Memory } from './memory.js';
import type { Delivery, RunRecord, Upstream } from './run-record.js';
import { RUN_SCHEMA_VERSION } from './run-record.js';

export interface RunOptions {
  readonly command: string;
  readonly version: string;
  readonly source: Source;
  /** Who sees its records besides those that see all. */
  readonly consumers: readonly Consumer[];
  readonly repository: Repository;
  readonly map: CompiledMap;
  readonly gate: GateOptions;
  readonly onIncomplete: 'fail' | 'warn';
  readonly sarifCategory?: string | undefined;
  /** Whether the SARIF log is to be uploaded to code scanning. */
  readonly codeScanning: boolean;
  /** Written besides the usual files. */
  readonly outputFormats: readonly OutputFormat[];
  /** `target.ndjson.gz` in place of `target.ndjson`. */
  readonly gzipTarget: boolean;
  /** How documents are pushed; undefined for the platform `file`, which has what is written. */
  readonly push: PushOptions | undefined;
  /** What the source remembers for the next run. */
  readonly memory: Memory;
  /** Whether an earlier run sent what a record tells: then it is told in files only. */
  readonly isDelivered?: (record: ProjectRecord) => boolean;
  /** Nothing is sent, and nothing is remembered. */
  readonly dryRun: boolean;
  readonly upstream: Upstream;
  readonly directory: OutputDirectory;
  /** Completes a record with the lines of its manifest. */
  readonly enrich: (record: ProjectRecord) => ProjectRecord;
  readonly log: Log;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/** What a run made, for those who tell people of it. */
export interface RunResult {
  readonly run: RunRecord;
  readonly collected: Collected;
  readonly annotations: Annotations;
  /** SARIF logs after gzip, as code scanning is to have them; none when nobody asked. */
  readonly codeScanning: readonly Buffer[];
}

/**
 * One pass from a source to all files of the output directory but the summary. It does not throw
 * for what goes wrong on the way: the record of the run says `errored`, and why.
 */
export async function runPipeline(options: RunOptions): Promise<RunResult> {
  const { directory, log, now } = options;
  const startedAt = now().toISOString();
  const collection = new Collection((level, message) => {
    log[level](message);
  });
  const gate = new Gate(options.gate);
  const report = new ReportCollector(options.gate.novelty);
  const annotations = new Annotations({ locate: (_, issue) => issue.facts.locations[0] });
  const target = new TargetWriter(
    options.map,
    {
      target: directory.file(options.gzipTarget ? 'target-gzip' : 'target'),
      rejected: () => directory.file('rejected'),
    },
    collection,
  );
  const sarif = new SarifWriter(directory.file('sarif'), {
    texts: directory.texts,
    category: options.sarifCategory,
    codeScanning: options.codeScanning,
    repositoryUrl: options.repository.url,
    commit: options.repository.commit,
    branch: options.repository.branch,
    toolVersion: options.version,
  });
  const findings = new FindingsWriter(directory.file('findings'));
  const push = options.push && (await Push.begin(options.push, options.map, now));
  const formats = formatWriters(options.outputFormats, { ...options, collection });
  const consumers = [
    gate,
    report,
    annotations,
    findings,
    target,
    sarif,
    ...formats,
    ...options.consumers,
  ];
  const errors: string[] = [];
  let verdict: Verdict | undefined;
  let delivery: Delivery | undefined;
  try {
    await consume(options.source, push ? [...consumers, pushed(push.writer, options)] : consumers, {
      collection,
      enrich: (record) => {
        options.signal.throwIfAborted();
        return options.enrich(record);
      },
      onProgress: ({ projects, issues }) => {
        log.info(`${issues} findings of ${projects} projects so far`);
      },
    });
    options.signal.throwIfAborted();
    for (const sentence of sarif.leftOut) collection.warn(sentence);
    warnOfUnknownSeverities(report, collection);
    for (const sentence of gate.warnings()) collection.warn(sentence);
    verdict = verdictOf(gate, collection, options.onIncomplete);
    await directory.closeAll();
    if (push === undefined) await remember(options, collection);
    else delivery = await push.finish({ ...options, collection, verdict });
  } catch (error) {
    await directory.discardOpen();
    if (verdict === undefined) {
      await push?.discard();
      await options.memory.discard();
    }
    errors.push(describeError(error));
    log.error(describeError(error));
  }
  const errored = errors.length > 0;
  const history = await end(options, { startedAt, collection, errors });
  const run: RunRecord = {
    schemaVersion: RUN_SCHEMA_VERSION,
    command: options.command,
    version: options.version,
    state: errored ? 'errored' : 'processed',
    complete: collection.complete && !errored,
    incomplete: collection.gaps,
    partial: collection.partial,
    startedAt,
    finishedAt: now().toISOString(),
    counts: { ...report.totals.counts, new: verdict?.baseline?.new ?? null },
    gate: verdict ?? gate.verdict('The run failed, so the gate saw only a part.'),
    delivery: delivery ?? push?.unfinished ?? fileDelivery(target, errored),
    upstream: { ...options.upstream },
    history,
    warnings: collection.warnings,
    errors,
  };
  const codeScanning = errored ? [] : sarif.uploads;
  return { run, collected: { ...report.collected, counts: run.counts }, annotations, codeScanning };
}

/** The writer of the journal, for what has not been sent yet. */
function pushed(writer: Consumer, { isDelivered }: RunOptions): Consumer {
  if (isDelivered === undefined) return writer;
  return { record: (record) => (isDelivered(record) ? undefined : writer.record(record)) };
}

/** For the platform `file` all has arrived when its files are whole. */
async function remember({ memory, dryRun }: RunOptions, collection: Collection): Promise<void> {
  if (dryRun) return memory.discard();
  const overtaken = await memory.stage(null);
  if (overtaken === null) await memory.commit([]);
  else collection.missing('the state', overtaken);
}

/** What is remembered of the runs, this one included; undefined when nothing is. */
async function end(
  { memory, dryRun }: RunOptions,
  run: {
    readonly startedAt: string;
    readonly collection: Collection;
    readonly errors: readonly string[];
  },
): Promise<RunRecord['history']> {
  const { startedAt, collection, errors } = run;
  const [failure = 'Nothing of it was delivered.'] = [
    ...errors,
    ...collection.gaps.map(({ what, why }) => `${what}: ${why}`),
  ];
  const complete = collection.complete && errors.length === 0;
  const history = await memory.end(dryRun ? null : { startedAt, complete, why: failure });
  return history.length === 0 ? undefined : history;
}

/** A gate over a part of the findings says nothing of the rest, so it fails. */
function verdictOf(gate: Gate, collection: Collection, onIncomplete: 'fail' | 'warn'): Verdict {
  const blind = !collection.complete && onIncomplete === 'fail';
  return gate.verdict(
    blind ? 'The collection is incomplete, so the gate saw only a part of the findings.' : null,
    collection.complete && collection.partial === null,
  );
}

/** The platform `file` has what stands in target.ndjson. */
function fileDelivery({ documents, rejected }: TargetWriter, errored: boolean): Delivery {
  const delivered = errored ? 0 : documents;
  return { platform: 'file', documents, delivered, rejected, pending: documents - delivered };
}

function warnOfUnknownSeverities(report: ReportCollector, collection: Collection): void {
  for (const [word, number] of report.totals.unknownSeverities)
    collection.warn(
      `The severity "${word}" of ${number} open findings is not known here; it is counted as info, and a gate fails on it.`,
    );
}
