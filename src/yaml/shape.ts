import type { z } from 'zod';
import { didYouMean } from '../model/suggest.js';
import { described, quoted } from './quote.js';
import type { Place, Problem, SourceFile } from './source-file.js';

/** A part of a file: what stands there and where. */
export interface Part {
  readonly source: SourceFile;
  readonly place: Place;
  readonly value: unknown;
}

/**
 * Holds a part of a file against its schema. Mistakes are told with what was seen, what is
 * allowed and what was probably meant; the part is undefined when there is one.
 */
export function shapedAs<Schema extends z.ZodObject>(
  schema: Schema,
  part: Part,
  report: (problem: Problem) => void,
): z.output<Schema> | undefined {
  const parsed = schema.safeParse(part.value);
  if (parsed.success) return parsed.data;
  const keys = Object.keys(schema.shape);
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        report({
          at: part.source.atKey([...part.place, ...issue.path], key),
          message: unknownKey(key, keys),
        });
      }
    } else {
      const told = innermost(issue);
      const at = part.source.at([...part.place, ...told.path]);
      report({ at, message: messageOf(told, part, keys) });
    }
  }
  return undefined;
}

/**
 * Of a word or a list of words, the one word that is wrong. A union tells of all its kinds, and
 * the kind that the value has got furthest with is the one that was meant.
 */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const wrong = issue.errors
    .flat()
    .filter((each) => each.code === 'invalid_value')
    .sort((a, b) => b.path.length - a.path.length)[0];
  const isList = issue.errors.flat().some((each) => each.path.length > 0);
  if (wrong === undefined || (isList && wrong.path.length === 0)) return issue;
  return { ...wrong, path: [...issue.path, ...wrong.path] };
}

function unknownKey(key: string, allowed: readonly string[]): string {
  return `unknown key ${quoted(key)}; allowed: ${allowed.join(', ')}.${didYouMean(key, allowed)}`;
}

function messageOf(issue: z.core.$ZodIssue, part: Part, keys: readonly string[]): string {
  if (issue.path.length === 0) {
    return `seen ${described(part.value)}; allowed: a mapping of ${keys.join(', ')}.`;
  }
  const seen = valueAt(part.value, issue.path);
  const owner = part.place.filter((key, index) => index > 1 && typeof key === 'string');
  const name = `\`${[...owner, ...issue.path].join('.')}\``;
  const words = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const allowed = words.length > 0 ? `allowed: ${words.join(', ')}` : issue.message;
  if (seen === undefined) return `${name} is missing; ${allowed}.`;
  const hint = typeof seen === 'string' ? didYouMean(seen, words) : '';
  return `${name} is ${described(seen)}; ${allowed}.${hint}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? Reflect.get(inner, key)
        : undefined,
    value,
  );
}
