import { createRedactor } from '../../http/redact.js';
import type { Environment } from '../../model/environment.js';
import { isSecretName } from './environment.js';
import { optionValue } from './option-owners.js';

/**
 * Takes the secrets of a child process, which it may well print, out of text that people will
 * see: the values of its environment whose name says so, and the registry password among its
 * arguments.
 */
export function redactorOf(
  env: Environment,
  scanArgs: readonly string[],
): (text: string) => string {
  const secrets = Object.entries(env).flatMap(([name, value]) =>
    isSecretName(name) ? [value ?? ''] : [],
  );
  const redactor = createRedactor([...secrets, optionValue(scanArgs, 'password') ?? '']);
  return (text) => redactor.redact(text);
}
