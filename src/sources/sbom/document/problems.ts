import type * as z from 'zod';
import { InputError } from '../../../model/errors.js';
import { plain } from '../../../model/text.js';

/** Of all that is wrong with a document, so much is told. */
const MAX_TOLD = 8;
const MAX_LENGTH = 200;

/**
 * A document checked against what it must have.
 *
 * @throws InputError with the places that are wrong.
 */
export function checked<T>(
  schema: z.ZodType<T>,
  content: unknown,
  { name, kind }: { readonly name: string; readonly kind: string },
): T {
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  const told = result.error.issues.map(({ path, message }) => {
    const place = path.map(String).join('.');
    return `  ${plain(`${place === '' ? 'document' : place}: ${message}`, MAX_LENGTH)}`;
  });
  const more = told.length - MAX_TOLD;
  throw new InputError(
    [
      `${name} is no valid ${kind}:`,
      ...told.slice(0, MAX_TOLD),
      ...(more > 0 ? [`  and ${more} more`] : []),
    ].join('\n'),
  );
}
