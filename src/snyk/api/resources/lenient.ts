import * as z from 'zod/mini';

/**
 * A resource of Snyk's, read leniently: an attribute that is `null` is one that is not told.
 * Without it, one attribute that Snyk begins to null would make all resources unreadable.
 */
export function resource<T>(schema: z.ZodMiniType<T>): z.ZodMiniType<T> {
  return z.pipe(z.transform(withoutNulls), schema);
}

export const text = z.string();
export const optionalText = z.exactOptional(text);
export const optionalFlag = z.exactOptional(z.boolean());
export const optionalTexts = z.exactOptional(z.array(text));

/** A relationship to one other resource, without its attributes. */
export const reference = z.object({ data: z.object({ id: text, type: text }) });

/**
 * The same value where nothing in it is null, which is the rule. Members that are null are left
 * out; elements of lists are kept, as their place may mean something.
 */
function withoutNulls(value: unknown): unknown {
  return hasNull(value) ? copied(value) : value;
}

function hasNull(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasNull);
  return Object.values(value).some((member) => member === null || hasNull(member));
}

function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== 'object' || value === null) return value;
  const told = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(told.map(([name, member]) => [name, copied(member)]));
}
