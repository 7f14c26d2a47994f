import { join } from 'node:path';
import type { Platform } from '../delivery/platform.js';
import type { HttpStatistics } from '../http/statistics.js';
import type { ProjectRecord } from '../model/record.js';
import type { Consumer } from '../pipeline/consumer.js';
import type { Repository } from '../model/repository.js';
import { OutputDirectory } from '../pipeline/files/output-directory.js';
import type { Memory } from '../pipeline/memory.js';
import { runPipeline } from '../pipeline/run.js';
import type { ExitCode } from '../pipeline/run-record.js';
import type { Command } from '../settings/setting.js';
import type { Source } from '../sources/source.js';
import type { CompiledMap } from '../transform/compile.js';
import type { CommandContext } from './context.js';
import { gateOf } from './gate/gate.js';
import { pageFindings } from './html-report.js';
import { JOURNAL, outputDirectory } from './output.js';
import { gzipTarget } from './platform.js';
import { wantsCodeScanning } from './on-github.js';
import { reportRun } from './report-run.js';

/** What differs between the commands that collect. */
export interface SourceRun {
  readonly command: Command;
  readonly source: Source;
  /** Who sees its records besides those that see all, in files of this directory. */
  readonly consumers?: (directory: OutputDirectory) => readonly Consumer[];
  /** The checkout that is scanned; for a poll, which is about many, without an address. */
  readonly repository: Repository;
  readonly map: CompiledMap;
  /** Undefined for the platform `file`, which has what is written. */
  readonly platform: Platform | undefined;
  readonly memory: Memory;
  readonly isDelivered?: (record: ProjectRecord) => boolean;
  readonly statistics: HttpStatistics;
  readonly enrich: (record: ProjectRecord) => ProjectRecord;
}

/** All outputs of a source, the gate, the delivery and the report. */
export async function runSource(context: CommandContext, run: SourceRun): Promise<ExitCode> {
  const { settings } = context;
  const { command, platform, repository } = run;
  const output = outputDirectory(context);
  const gzip = await gzipTarget(context);
  const gate = await gateOf(context, run);
  const directory = await OutputDirectory.prepare(output, context.now);
  const page = pageFindings(context, directory, gate.novelty);
  try {
    const result = await runPipeline({
      ...run,
      consumers: [...(run.consumers?.(directory) ?? []), ...(page ? [page] : [])],
      version: context.version,
      gate,
      onIncomplete: settings['on-incomplete'],
      sarifCategory: settings['sarif-category'],
      codeScanning: wantsCodeScanning(context, command),
      outputFormats: settings['output-formats'],
      gzipTarget: gzip,
      push: platform && {
        platform,
        directory: join(output, JOURNAL),
        rejectedFile: directory.pathOf('rejected'),
        pushSeverity: settings['push-severity'],
        pushOn: settings['push-on'],
        dryRun: settings['dry-run'],
      },
      dryRun: settings['dry-run'],
      upstream: run.statistics,
      directory,
      log: context.log,
      now: context.now,
      signal: context.signal,
    });
    return await reportRun(context, result, { directory, repository, command, page });
  } finally {
    await directory.release();
  }
}
