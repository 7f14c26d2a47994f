import { resolve } from 'node:path';
import { ManifestLines } from '../pipeline/lines/manifest-lines.js';
import { NO_MEMORY } from '../pipeline/memory.js';
import type { ExitCode } from '../pipeline/run-record.js';
import type { CommandContext } from './context.js';
import { openNetwork } from './network.js';
import { connectPlatform } from './platform.js';
import { runSource } from './run-source.js';
import { openSbom } from './sbom/open-sbom.js';
import { transformMapOf } from './transform-map.js';

/** `sbom`: get an SBOM, validate it, have Snyk test it; make all outputs; apply the gate. */
export async function sbom(context: CommandContext): Promise<ExitCode> {
  const workingDirectory = resolve(context.cwd, context.settings['working-directory']);
  const repository = await context.host.repository(workingDirectory);
  const map = await transformMapOf(context.settings, context.cwd);
  const lines = new ManifestLines(repository.root ?? workingDirectory);
  const network = openNetwork(context);
  try {
    const { source, files } = await openSbom(context, network, { repository, workingDirectory });
    return await runSource(context, {
      command: 'sbom',
      source,
      consumers: (directory) => [files.open(directory)],
      repository,
      map,
      platform: await connectPlatform(context, network),
      memory: NO_MEMORY,
      statistics: network.statistics,
      enrich: (record) => lines.locate(record),
    });
  } finally {
    await network.close();
  }
}
