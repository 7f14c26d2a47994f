import { ConfigError } from '../model/errors.js';
import type { ExitCode } from '../pipeline/run-record.js';
import type { CommandContext } from './context.js';

/** `sbom`: get an SBOM, validate it, have Snyk test it; make all outputs; apply the gate. */
export function sbom(context: CommandContext): Promise<ExitCode> {
  return Promise.reject(new ConfigError(`sbom: ${context.settings.sbom} is not possible yet.`));
}
