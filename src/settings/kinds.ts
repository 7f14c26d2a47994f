import * as z from 'zod/mini';

/** What a setting's value may be: reads what a user wrote, and says what is allowed. */
export interface Kind<T> {
  /** Takes a string (flag, input, environment) or the value that YAML gave (profile). */
  readonly schema: z.ZodMiniType<T>;
  /** Completes the sentence "… is not allowed; give …". */
  readonly allowed: string;
  /** The words that may be given, where they are few: for "did you mean". */
  readonly words?: readonly string[];
  /** Several values: a flag may be repeated, an input takes one a line. */
  readonly many?: true;
  /** A whole of several values: of two flags, the second would take away what the first says. */
  readonly once?: true;
  /** A flag that needs no value on the command line. */
  readonly boolean?: true;
}

const scalar = z.pipe(z.union([z.string(), z.number(), z.boolean()]), z.transform(String));

/** A text that `read` makes a value of; undefined says that it is not allowed. */
function readWith<T>(read: (text: string) => T | undefined): z.ZodMiniType<T> {
  return z.pipe(
    scalar,
    z.transform((value, context): T => {
      const found = read(value.trim());
      if (found !== undefined) return found;
      context.issues.push({ code: 'custom', input: value, message: 'not allowed' });
      return z.NEVER;
    }),
  );
}

/** Any text that is not blank. */
export function text(allowed: string): Kind<string> {
  return checkedText(allowed, (value) => (value === '' ? undefined : value));
}

/** Text that a further check must accept; the check returns the value to use, or undefined. */
export function checkedText(
  allowed: string,
  check: (value: string) => string | undefined,
): Kind<string> {
  return { schema: readWith(check), allowed };
}

/** One of a few words, in any case. */
export function choice<const W extends string>(words: readonly W[]): Kind<W> {
  const schema = readWith((value) => words.find((word) => word === value.toLowerCase()));
  return { schema, allowed: orList(words), words };
}

/** Several of a few words, each once. */
export function choices<const W extends string>(words: readonly W[]): Kind<readonly W[]> {
  const schema = z.pipe(
    z.union([z.array(scalar), scalar]),
    z.transform((value, context): readonly W[] => {
      const given = [value].flat().flatMap((each) => each.split(/[,\n]/));
      const named = given.map((each) => each.trim().toLowerCase()).filter((each) => each !== '');
      const known = named.map((each) => words.find((word) => word === each));
      const found = known.filter((word) => word !== undefined);
      if (found.length > 0 && found.length === named.length) return [...new Set(found)];
      context.issues.push({ code: 'custom', input: value, message: 'not among the words' });
      return z.NEVER;
    }),
  );
  return { schema, allowed: `one or more of ${orList(words)}`, words, many: true };
}

/** A list separated by line breaks (globs and paths may contain commas), or a YAML list. */
export function lines(allowed: string): Kind<readonly string[]> {
  const schema = z.pipe(
    z.union([z.array(scalar), scalar]),
    z.transform((value) =>
      (Array.isArray(value) ? value : value.split(/\r?\n/))
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    ),
  );
  return { schema, allowed, many: true };
}

/** A YAML mapping, or its text in JSON or YAML; what it may hold is checked by who uses it. */
export function mapping(allowed: string): Kind<string | Readonly<Record<string, unknown>>> {
  const schema = z.union([z.record(z.string(), z.unknown()), z.string()]);
  return { schema, allowed, once: true };
}

/** A YAML mapping, or lines as `lines` reads them. */
export function mappingOrLines(
  allowed: string,
): Kind<Readonly<Record<string, unknown>> | readonly string[]> {
  const schema = z.union([z.record(z.string(), z.unknown()), lines(allowed).schema]);
  return { schema, allowed, many: true };
}

/** Yes or no, as YAML and GitHub's toolkit accept them. */
export function boolean(): Kind<boolean> {
  const values = new Map([
    ['true', true],
    ['false', false],
  ]);
  const schema = readWith((value) => values.get(value.toLowerCase()));
  return { schema, allowed: '`true` or `false`', words: [...values.keys()], boolean: true };
}

/** A whole number between two bounds, both allowed. */
export function wholeNumber(minimum: number, maximum: number): Kind<number> {
  const schema = readWith((value) => {
    const number = /^\d+$/.test(value) ? Number(value) : NaN;
    return number >= minimum && number <= maximum ? number : undefined;
  });
  return { schema, allowed: `a whole number from ${minimum} to ${maximum}` };
}

/** A span of time, with the text that it was written as. */
export interface Duration {
  readonly ms: number;
  readonly text: string;
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['s', 1_000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
  ['w', 604_800_000],
]);

/** A whole number and a unit: `90s`, `15m`, `2h`, `7d`, `1w`; both bounds are allowed. */
export function duration(minimumMs: number, maximumMs: number): Kind<Duration> {
  const schema = readWith((value): Duration | undefined => {
    const ms = milliseconds(value);
    return ms !== undefined && ms >= minimumMs && ms <= maximumMs ? { ms, text: value } : undefined;
  });
  const most = maximumMs >= 86_400_000 ? `${maximumMs / 86_400_000}d` : `${maximumMs / 1_000}s`;
  return { schema, allowed: `a time such as \`90s\`, \`15m\`, \`2h\` or \`7d\`, at most ${most}` };
}

function milliseconds(value: string): number | undefined {
  const [, number = '', unit = ''] = /^(\d{1,9})\s*([smhdw])$/i.exec(value) ?? [];
  const size = UNITS.get(unit.toLowerCase());
  return size === undefined ? undefined : Number(number) * size;
}

/** After so much time, or after so many runs. */
export type Rhythm = { readonly text: string } & (
  { readonly everyMs: number } | { readonly everyRuns: number }
);

/** `7d` or `20 runs`. */
export function rhythm(): Kind<Rhythm> {
  const schema = readWith((value): Rhythm | undefined => {
    const [, runs] = /^(\d{1,6})\s*runs?$/i.exec(value) ?? [];
    if (runs !== undefined)
      return Number(runs) < 1 ? undefined : { everyRuns: Number(runs), text: value };
    const everyMs = milliseconds(value);
    return everyMs === undefined || everyMs < 1 ? undefined : { everyMs, text: value };
  });
  return { schema, allowed: 'a time such as `7d`, or a number of runs such as `20 runs`' };
}

/** One part of several, counted from 1. */
export interface Fraction {
  readonly index: number;
  readonly count: number;
}

/** At most so many parts: GitHub starts at most 256 jobs of a matrix (docs, "Usage limits"). */
export const MAX_PARTS = 256;

/** `3/20`: the third of twenty. */
export function fraction(): Kind<Fraction> {
  const schema = readWith((value): Fraction | undefined => {
    const [, index, count] = (/^(\d{1,3})\s*\/\s*(\d{1,3})$/.exec(value) ?? []).map(Number);
    if (index === undefined || count === undefined) return undefined;
    return index >= 1 && index <= count && count <= MAX_PARTS ? { index, count } : undefined;
  });
  return { schema, allowed: `a part such as \`3/20\`, of at most ${MAX_PARTS}` };
}

function orList(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}
