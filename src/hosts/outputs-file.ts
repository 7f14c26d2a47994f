import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeError } from '../model/errors.js';
import type { Log } from '../model/log.js';

/** Name of the file in the output directory that tells later steps what the run gave. */
export const OUTPUTS_FILE = 'snyk-connector.env';

/** Not `SNYK_CONNECTOR_`: those variables are settings of the next run. */
const PREFIX = 'CONNECTOR_';

type Outputs = Readonly<Record<string, string | number | boolean>>;

/**
 * Writes outputs as `CONNECTOR_GATE=pass`, a line each, into the output directory that is one of
 * them; those without a value, or whose value has no line of its own, are not there. A file that
 * cannot be written is told, and no more.
 *
 * @param most how many are written, the first ones.
 */
export async function writeOutputs(
  outputs: Outputs,
  { log, most }: { readonly log: Log; readonly most?: number },
): Promise<void> {
  const { 'output-dir': directory } = outputs;
  if (typeof directory !== 'string') return;
  try {
    await writeFile(join(directory, OUTPUTS_FILE), dotenv(outputs, most));
  } catch (error) {
    log.warning(`${OUTPUTS_FILE} was not written: ${describeError(error)}`);
  }
}

function dotenv(outputs: Outputs, most: number | undefined): string {
  return Object.entries(outputs)
    .map(([name, value]) => [variableName(name), String(value)] as const)
    .filter(([, value]) => value !== '' && !/[\r\n]/.test(value))
    .slice(0, most)
    .map(([name, value]) => `${PREFIX}${name.toUpperCase()}=${value}\n`)
    .join('');
}

/** Variables have no hyphens, in any CI. */
export function variableName(output: string): string {
  return output.replaceAll('-', '_');
}
