import { parse } from 'yaml';
import { ConfigError, describeError } from './errors.js';

/** A value longer than this says nothing more when it is shown. */
const MAX_SHOWN = 60;

/**
 * The value of a setting that is a mapping, also when it was given as text in JSON or YAML.
 *
 * @param setting its name, for the error
 * @throws ConfigError when the text is neither
 */
export function readMappingText(setting: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    // Without the pretty excerpt, which would quote a secret beside the mistake.
    return parse(value, { prettyErrors: false });
  } catch (cause) {
    throw new ConfigError(`${setting}: this is neither JSON nor YAML: ${describeError(cause)}`);
  }
}

/** `"value" is not allowed. `; empty where there is nothing short to show. */
export function notAllowed(value: unknown): string {
  if (typeof value === 'object' || value === undefined) return '';
  const text = JSON.stringify(value);
  return `${text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text} is not allowed. `;
}
