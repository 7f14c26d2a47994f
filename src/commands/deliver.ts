import { join } from 'node:path';
import { journalPaths } from '../delivery/journal/journal.js';
import { ConfigError } from '../model/errors.js';
import { deliverJournals } from '../pipeline/delivery/deliver-journals.js';
import type { ExitCode } from '../pipeline/run-record.js';
import { EXIT } from '../pipeline/run-record.js';
import type { CommandContext } from './context.js';
import { openNetwork } from './network.js';
import { JOURNAL, outputDirectory } from './output.js';
import { connectPlatform } from './platform.js';

/**
 * `deliver`: go on with what earlier runs left in their journals, also with a journal that another
 * job made and an artifact brought here.
 */
export async function deliver(context: CommandContext): Promise<ExitCode> {
  const { host, log, now, signal } = context;
  const output = outputDirectory(context);
  const directory = join(output, JOURNAL);
  if ((await journalPaths(directory)).length === 0)
    throw new ConfigError(
      `output-dir: there is no journal in ${directory}; nothing is to be delivered.`,
    );
  const network = openNetwork(context);
  const platform = await connectPlatform(context, network);
  if (platform === undefined)
    throw new ConfigError(
      'platform: `file` has nothing to deliver. Name the platform of the journal.',
    );
  try {
    const { counts, obstacle, unsealed } = await deliverJournals({
      directory,
      platform,
      rejectedFile: join(output, 'rejected.ndjson'),
      dryRuns: true,
      log,
      now,
      signal,
    });
    const { delivered, rejected, pending, entries } = counts;
    host.print(
      `Delivered ${delivered} of ${entries} to ${platform.name}, ${rejected} rejected, ${pending} pending`,
    );
    if (obstacle !== null) log.error(obstacle);
    for (const path of unsealed)
      log.error(
        `${path} was never finished, so nothing of it was sent: the run that wrote it was cut off, or is still going on. Run it again.`,
      );
    if (rejected > 0)
      log.error(`${rejected} entries were refused; see ${join(output, 'rejected.ndjson')}`);
    await host.setOutputs({
      documents: entries,
      delivered,
      rejected,
      pending,
      'output-dir': output,
    });
    const isDone = pending === 0 && rejected === 0 && unsealed.length === 0;
    return isDone ? EXIT.done : EXIT.incomplete;
  } finally {
    await network.close();
  }
}
