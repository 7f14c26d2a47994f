import type { ArtifactRequest } from '../../hosts/artifact.js';
import type { CommandContext } from '../context.js';

/**
 * Keeps files for other jobs of the workflow run; when a job is run again, in place of what it left
 * before. What hinders it is told, and no more.
 *
 * @returns the id of the artifact; undefined when nothing was kept.
 */
export async function keepArtifact(
  { host, settings, log }: CommandContext,
  artifact: Pick<ArtifactRequest, 'name' | 'files' | 'rootDirectory'>,
): Promise<number | undefined> {
  if (host.name !== 'github' || !settings['upload-artifacts']) return undefined;
  const retentionDays = settings['retention-days'];
  const result = await host.uploadArtifact({ ...artifact, retentionDays, replace: true });
  if ('id' in result) return result.id;
  log.warning(result.skipped);
  return undefined;
}
