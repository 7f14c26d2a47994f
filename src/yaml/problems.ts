import { ConfigError } from '../model/errors.js';
import type { Problem } from './source-file.js';

/** All mistakes of a file in one error, in the order of the file: `map.yml:12:9: …`. */
export function problemsError(file: string, problems: readonly Problem[]): ConfigError {
  const sorted = [...problems].sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
  return new ConfigError(
    sorted.map(({ at, message }) => `${file}:${at.line}:${at.column}: ${message}`),
  );
}
