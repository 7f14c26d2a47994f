import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Spill } from '../files/spill.js';
import { Collection } from '../model/collection.js';
import { ConfigError } from '../model/errors.js';
import type { Repository } from '../model/repository.js';
import type { TextStore } from '../model/text-store.js';
import { consume } from '../pipeline/consume.js';
import type { Consumer } from '../pipeline/consumer.js';
import { FindingsWriter } from '../pipeline/files/findings-writer.js';
import { formatWriter } from '../pipeline/files/format-writers.js';
import { SarifWriter } from '../pipeline/files/sarif-writer.js';
import { ReaderGone, StandardOutput } from '../pipeline/files/standard-output.js';
import { TargetWriter } from '../pipeline/files/target-writer.js';
import type { ExitCode } from '../pipeline/run-record.js';
import { EXIT } from '../pipeline/run-record.js';
import { scanFiles } from '../sources/snyk-cli/files.js';
import { ManifestLines } from '../pipeline/lines/manifest-lines.js';
import type { CommandContext } from './context.js';
import { inputFiles } from './input-files.js';
import { transformMapOf } from './transform-map.js';

/**
 * `convert FILE|- --to FORMAT`: a filter from a scan to another format on standard output. All
 * else that it says goes to standard error.
 */
export async function convert(context: CommandContext): Promise<ExitCode> {
  const { settings, host, log } = context;
  const cwd = resolve(context.cwd, settings['working-directory']);
  const repository = await host.repository(cwd);
  const source = scanFiles(await operandFiles(context), { repository, workingDirectory: cwd });
  const collection = new Collection((level, message) => {
    log[level](message);
  });
  const output = new StandardOutput(process.stdout);
  const lines = new ManifestLines(repository.root ?? cwd);
  const texts = new Spill(join(tmpdir(), `snyk-connector-${randomUUID()}`));
  try {
    await consume(source, [await writerFor(context, { repository, output, collection, texts })], {
      collection,
      enrich: (record) => lines.locate(record),
    });
    await output.flush();
  } catch (error) {
    if (!(error instanceof ReaderGone)) throw error;
  } finally {
    texts.close();
  }
  return collection.complete || settings['on-incomplete'] === 'warn' ? EXIT.done : EXIT.incomplete;
}

/** The scans that `convert` and `explain` are given as operands. */
export async function operandFiles(context: CommandContext): ReturnType<typeof inputFiles> {
  if (context.operands.length === 0) {
    throw new ConfigError(
      'A scan to read is missing: give a file that Snyk wrote, or `-` for standard input.',
    );
  }
  return inputFiles(context.operands, context.cwd);
}

async function writerFor(
  { settings, cwd, log, now, version }: CommandContext,
  to: { repository: Repository; output: StandardOutput; collection: Collection; texts: TextStore },
): Promise<Consumer> {
  const { output, collection } = to;
  switch (settings.to) {
    case 'findings':
      return new FindingsWriter(output);
    case 'sarif':
      return new SarifWriter(output, {
        texts: to.texts,
        category: settings['sarif-category'],
        repositoryUrl: to.repository.url,
        commit: to.repository.commit,
        branch: to.repository.branch,
        toolVersion: version,
      });
    case 'target': {
      const rejected = {
        write: (line: string): Promise<void> => {
          log.warning(line.trimEnd());
          return Promise.resolve();
        },
      };
      const sinks = { target: output, rejected: () => rejected };
      return new TargetWriter(await transformMapOf(settings, cwd), sinks, collection);
    }
    default:
      return formatWriter(settings.to, output, { collection, now, version });
  }
}
