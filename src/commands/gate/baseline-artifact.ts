import { ConfigError } from '../../model/errors.js';
import type { CommandContext } from '../context.js';

/** A file of an artifact, on disk until it is removed. */
interface BaselineFile {
  readonly file: string;
  /** For messages. */
  readonly name: string;
  readonly remove: () => Promise<void>;
}

/**
 * The findings that the last run on the base branch left as an artifact.
 *
 * @returns why there is none, when no such run has left one yet.
 */
export function baselineArtifact({
  host,
}: CommandContext): Promise<BaselineFile | { readonly missing: string }> {
  if (host.name !== 'github')
    throw new ConfigError(
      'baseline: `artifact` works in GitHub Actions only. Elsewhere give a file, and let the CI keep it.',
    );
  return Promise.resolve({ missing: '' });
}
