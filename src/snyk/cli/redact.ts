import type { Environment } from './environment.js';
import { isSecretName } from './environment.js';
import { optionValue } from './option-owners.js';

/** Shorter values occur by chance in any text. */
const MIN_SECRET_LENGTH = 6;

/** Takes secrets out of text before it is logged or put into an error. */
export type Redact = (text: string) => string;

/**
 * A function that replaces the secrets of a child process, which it may well print, by `***`: the
 * values of its environment whose name says so and the registry password among its arguments;
 * each as given, in base64 and percent-encoded.
 */
export function redactor(env: Environment, scanArgs: readonly string[]): Redact {
  const values = [
    ...Object.entries(env).flatMap(([name, value]) => (isSecretName(name) ? [value ?? ''] : [])),
    optionValue(scanArgs, 'password') ?? '',
  ];
  const forms = new Set(
    values
      .map((value) => value.trim())
      .filter((value) => value.length >= MIN_SECRET_LENGTH)
      .flatMap((value) => {
        const bytes = Buffer.from(value);
        return [
          value,
          bytes.toString('base64').replace(/=+$/, ''),
          bytes.toString('base64url'),
          // Through the buffer, since a lone surrogate would make this throw.
          encodeURIComponent(bytes.toString()),
        ];
      }),
  );
  // The longest first, or the rest of a longer form would stay.
  const sorted = [...forms].sort((a, b) => b.length - a.length);
  return (text) => sorted.reduce((redacted, form) => redacted.replaceAll(form, '***'), text);
}
