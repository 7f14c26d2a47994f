import * as z from 'zod';
import { ConfigError } from '../model/errors.js';
import { notAllowed, readMappingText } from '../model/mapping.js';
import { didYouMean } from '../model/suggest.js';

/** Below these, values may be secret and are not shown. */
const SECRET_OPTIONS = ['headers', 'hmac'];

/** The options that an object has, by the list of those that it does not know. */
type KnownOptions = Map<readonly string[], readonly string[]>;

/**
 * Reads the setting `platform-options` of one platform.
 *
 * @param value a mapping, or its text in JSON or YAML; undefined when nothing was set
 * @throws ConfigError with all problems, each named like `platform-options.method`
 */
export function parsePlatformOptions<T>(schema: z.ZodType<T>, value: unknown): T {
  const options = readMappingText('platform-options', value);
  const known: KnownOptions = new Map();
  const error = (issue: z.core.$ZodRawIssue): undefined => {
    // Only here zod tells which object it was that did not know a key.
    if (issue.code === 'unrecognized_keys' && issue.inst instanceof z.ZodObject)
      known.set(issue.keys, Object.keys(issue.inst.shape));
  };
  const result = schema.safeParse(options ?? {}, { error });
  if (result.success) return result.data;
  throw new ConfigError(
    result.error.issues.flatMap((issue) => problemsOf(issue, { options, known })),
  );
}

function problemsOf(
  issue: z.core.$ZodIssue,
  { options, known }: { readonly options: unknown; readonly known: KnownOptions },
): string[] {
  const name = ['platform-options', ...issue.path.map(String)].join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const hint = /\w:\S/.test(key)
        ? ' In YAML a colon is followed by a blank.'
        : didYouMean(key, known.get(issue.keys) ?? []);
      return `${name}.${key}: this platform has no such option.${hint} See docs/platforms.md.`;
    });
  if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => `${name}: ${message}`);
  const seen = SECRET_OPTIONS.includes(String(issue.path[0])) ? '' : shown(options, issue.path);
  return [`${name}: ${seen}${issue.message}`];
}

function shown(options: unknown, path: readonly PropertyKey[]): string {
  let value: unknown = options;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return '';
    value = Reflect.get(value, key);
  }
  return notAllowed(value);
}
