import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import {
  fields,
  list,
  numeric,
  text,
  texts,
  yes,
} from '../../../../src/sources/snyk-cli/lift/read.js';

/** What each reader is meant to be, in the words of zod. */
const said = z.string().min(1).optional().catch(undefined);
const strings = z.union([
  z
    .string()
    .min(1)
    .transform((value) => [value]),
  z.array(z.unknown()).transform((items) => items.filter((item) => said.parse(item) !== undefined)),
]);
const finite = z.union([z.number(), z.string().regex(/\S/).transform(Number)]).pipe(z.number());
const READERS = [
  ['text', text, said],
  ['texts', texts, strings.catch([])],
  ['numeric', numeric, finite.optional().catch(undefined)],
  ['yes', yes, z.literal(true).catch(false as never)],
  ['list', list, z.array(z.unknown()).catch([])],
  ['fields', fields, z.record(z.string(), z.unknown()).catch({})],
] as const;

/** zod leaves `__proto__` out of a record; a reader gives the object as it is, and nobody asks for that. */
const json = fc
  .jsonValue()
  .map((value): unknown =>
    JSON.parse(JSON.stringify(value), (key, member: unknown) =>
      key === '__proto__' ? undefined : member,
    ),
  );

describe.each(READERS)('%s', (_name, read, schema) => {
  it('gives what the schema gives, for any JSON', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(read(value)).toEqual(schema.parse(value));
      }),
    );
  });

  it.each([
    undefined,
    null,
    '',
    ' ',
    'high',
    '0.9',
    '1e400',
    'NaN',
    0,
    -1.5,
    Infinity,
    true,
    false,
    [],
    ['a', '', 1, null],
    {},
    { a: 1 },
  ])('gives what the schema gives for %p', (value) => {
    expect(read(value)).toEqual(schema.parse(value));
  });
});

describe('texts', () => {
  it('copies nothing when there is nothing to leave out', () => {
    const path = ['a@1', 'b@2'];

    expect(texts(path)).toBe(path);
  });
});
