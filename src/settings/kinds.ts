import * as z from 'zod';

/** What a setting's value may be: reads what a user wrote, and says what is allowed. */
export interface Kind<T> {
  /** Takes a string (flag, input, environment) or the value that YAML gave (profile). */
  readonly schema: z.ZodType<T>;
  /** Completes the sentence "… is not allowed; give …". */
  readonly allowed: string;
  /** The words that may be given, where they are few: for "did you mean". */
  readonly words?: readonly string[];
  /** Several values: a flag may be repeated, an input takes one a line. */
  readonly many?: true;
  /** A flag that needs no value on the command line. */
  readonly boolean?: true;
}

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** Any text that is not blank. */
export function text(allowed: string): Kind<string> {
  return { schema: scalar.pipe(z.string().trim().min(1)), allowed };
}

/** Text that a further check must accept; the check returns the value to use, or undefined. */
export function checkedText(
  allowed: string,
  check: (value: string) => string | undefined,
): Kind<string> {
  const schema = scalar.transform((value, context) => {
    const checked = check(value.trim());
    if (checked !== undefined) return checked;
    context.addIssue({ code: 'custom', message: allowed });
    return z.NEVER;
  });
  return { schema, allowed };
}

/** One of a few words, in any case. */
export function choice<const W extends string>(words: readonly W[]): Kind<W> {
  const schema = scalar.transform((value, context) => {
    const word = words.find((candidate) => candidate === value.trim().toLowerCase());
    if (word !== undefined) return word;
    context.addIssue({ code: 'custom', message: 'not one of the words' });
    return z.NEVER;
  });
  return { schema, allowed: orList(words), words };
}

/** Several of a few words, each once. */
export function choices<const W extends string>(words: readonly W[]): Kind<readonly W[]> {
  const schema = items.transform((values, context): readonly W[] => {
    const found = values.map((value) => words.find((word) => word === value.toLowerCase()));
    const known = found.filter((word) => word !== undefined);
    if (known.length === found.length && known.length > 0) return [...new Set(known)];
    context.addIssue({ code: 'custom', message: 'not all are among the words' });
    return z.NEVER;
  });
  return { schema, allowed: `one or more of ${orList(words)}`, words, many: true };
}

/** A list separated by line breaks only (globs and paths may contain commas), or a YAML list. */
export function lines(allowed: string): Kind<readonly string[]> {
  const schema = z
    .union([z.array(scalar), scalar.transform((value) => value.split(/\r?\n/))])
    .transform((values) => values.map((value) => value.trim()).filter((value) => value !== ''));
  return { schema, allowed, many: true };
}

/** A YAML mapping, or its text in JSON or YAML; what it may hold is checked by who uses it. */
export function mapping(allowed: string): Kind<string | Readonly<Record<string, unknown>>> {
  return { schema: z.union([z.record(z.string(), z.unknown()), z.string().min(1)]), allowed };
}

/** Yes or no, as YAML and GitHub's toolkit accept them. */
export function boolean(): Kind<boolean> {
  const schema = scalar.transform((value, context) => {
    const word = value.trim().toLowerCase();
    if (word === 'true') return true;
    if (word === 'false') return false;
    context.addIssue({ code: 'custom', message: 'neither true nor false' });
    return z.NEVER;
  });
  return { schema, allowed: '`true` or `false`', words: ['true', 'false'], boolean: true };
}

/** A whole number between two bounds, both allowed. */
export function wholeNumber(minimum: number, maximum: number): Kind<number> {
  const schema = scalar
    .pipe(z.string().trim().regex(/^\d+$/))
    .transform(Number)
    .pipe(z.number().int().min(minimum).max(maximum));
  return { schema, allowed: `a whole number from ${minimum} to ${maximum}` };
}

/** Reads a comma or line separated text, or a YAML list, into trimmed items. */
const items = z
  .union([z.array(scalar), scalar.transform((value) => value.split(/[,\n]/))])
  .transform((values) =>
    values
      .flatMap((value) => value.split(/[,\n]/))
      .map((value) => value.trim())
      .filter((value) => value !== ''),
  );

function orList(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}
