import { join, resolve } from 'node:path';
import { journalPaths } from '../delivery/journal/journal.js';
import { ConfigError } from '../model/errors.js';
import { deliverJournals } from '../pipeline/delivery/deliver-journals.js';
import type { ExitCode } from '../pipeline/run-record.js';
import { EXIT } from '../pipeline/run-record.js';
import type { CommandContext } from './context.js';
import { connectPlatform } from './platform.js';

/** Name of the directory of journals in the output directory. */
export const JOURNAL = 'journal';

/**
 * `deliver`: go on with what earlier runs left in their journals, also with a journal that another
 * job made and an artifact brought here.
 */
export async function deliver(context: CommandContext): Promise<ExitCode> {
  const { settings, host, log, now, signal } = context;
  const output = resolve(context.cwd, settings['output-dir']);
  const directory = join(output, JOURNAL);
  if ((await journalPaths(directory)).length === 0)
    throw new ConfigError(
      `output-dir: there is no journal in ${directory}; nothing is to be delivered.`,
    );
  const connected = await connectPlatform(context);
  if (connected === undefined)
    throw new ConfigError(
      'platform: `file` has nothing to deliver. Name the platform of the journal.',
    );
  try {
    const { counts, obstacle } = await deliverJournals({
      directory,
      platform: connected.platform,
      rejectedFile: join(output, 'rejected.ndjson'),
      dryRuns: true,
      log,
      now,
      signal,
    });
    const { delivered, rejected, pending, entries } = counts;
    host.print(
      `Delivered ${delivered} of ${entries} to ${connected.platform.name}, ${rejected} rejected, ${pending} pending`,
    );
    if (obstacle !== null) log.error(obstacle);
    if (rejected > 0)
      log.error(`${rejected} entries were refused; see ${join(output, 'rejected.ndjson')}`);
    await host.setOutputs({
      documents: entries,
      delivered,
      rejected,
      pending,
      'output-dir': output,
    });
    return pending === 0 && rejected === 0 ? EXIT.done : EXIT.incomplete;
  } finally {
    await connected.close();
  }
}
