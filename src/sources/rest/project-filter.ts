import { ConfigError } from '../../model/errors.js';
import { didYouMean } from '../../model/suggest.js';
import type { ProjectRecord } from '../../model/record.js';

/** Conditions that must all hold; of each, one of its patterns. No conditions let all pass. */
export type ProjectFilter = readonly ProjectCondition[];

interface ProjectCondition {
  readonly field: Field;
  /** With `*` for any characters, compared without case. */
  readonly patterns: readonly string[];
}

type Attributes = ProjectRecord['attributes'];

const VALUES = {
  origin: ({ origin = '' }) => [origin],
  type: ({ type }) => [type],
  // `team` means any value of that tag, `team:web` just one.
  tag: ({ tags = [] }) => tags.flatMap(({ key, value }) => [key, `${key}:${value}`]),
  lifecycle: ({ lifecycle = [] }) => lifecycle,
  environment: ({ environment = [] }) => environment,
  criticality: ({ business_criticality: criticality = [] }) => criticality,
  name: ({ name }) => [name],
} satisfies Record<string, (attributes: Attributes) => readonly string[]>;

type Field = keyof typeof VALUES;

const FIELDS = Object.keys(VALUES).filter(isField);

/** A space or line end before the next condition; values may hold spaces themselves. */
const BETWEEN = /\s*\n\s*|\s+(?=[a-z-]+=)/i;

/**
 * Reads filters such as `type=npm,maven origin=github tag=team:web name=web-*`, on one line or
 * several. All conditions must hold, of the values of one any.
 *
 * @throws ConfigError with every condition that cannot be read.
 */
export function parseProjectFilter(text: string): ProjectFilter {
  const problems: string[] = [];
  const conditions: ProjectCondition[] = [];
  for (const part of text.trim().split(BETWEEN)) {
    if (part === '') continue;
    const [, word = '', values = ''] = /^([^=]*)=(.*)$/s.exec(part) ?? [];
    const field = word.trim().toLowerCase();
    const patterns = patternsOf(values);
    if (!isField(field)) problems.push(unknownField(part, field));
    else if (patterns.length === 0)
      problems.push(`projects: \`${part}\` has no value after \`=\`.`);
    else conditions.push({ field, patterns });
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return conditions;
}

/** Whether a project is in scope. */
export function passes(attributes: Attributes, filter: ProjectFilter): boolean {
  return filter.every(({ field, patterns }) =>
    VALUES[field](attributes).some((value) =>
      patterns.some((pattern) => matches(value.toLowerCase(), pattern)),
    ),
  );
}

function patternsOf(values: string): string[] {
  const patterns = values.split(',').map((value) => value.trim().toLowerCase());
  return [...new Set(patterns)].filter((pattern) => pattern !== '').sort();
}

function isField(word: string): word is Field {
  return Object.hasOwn(VALUES, word);
}

function unknownField(part: string, field: string): string {
  const known = FIELDS.map((name) => `\`${name}\``).join(', ');
  return field === ''
    ? `projects: \`${part}\` is no filter; write \`type=npm\`. Fields are ${known}.`
    : `projects: \`${field}\` cannot be filtered by; fields are ${known}.${didYouMean(field, FIELDS)}`;
}

/** Piece by piece, not as a regular expression: a name may be long, and a pattern full of stars. */
function matches(value: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return value === first;
  if (!value.startsWith(first)) return false;
  let from = first.length;
  for (const piece of rest) {
    const at = value.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return value.length - last.length >= from && value.endsWith(last);
}
