import { z } from 'zod';
import { MAP_FUNCTIONS } from './functions/registry.js';
import { ASSET_TYPES, VALUE_TYPES } from './map.js';

/** Above any real map; a map that repeats one row a million times is refused early. */
export const MAX_ROWS = 1000;

const TEXT = 'allowed: text';
const YES_NO = 'allowed: true or false';
const PATHS = 'allowed: a path, or a list of paths of which the first with a value answers';
const SCALAR = 'allowed: text, a number, true or false';

const scalar = z.union([z.string(), z.number(), z.boolean()], { error: SCALAR });
const scalarOrNull = z.union([z.string(), z.number(), z.boolean(), z.null()], {
  error: `${SCALAR}, or null for no value`,
});
const constant = z.union([z.string(), z.number(), z.boolean(), z.array(scalar)], {
  error: `${SCALAR}, or a list of these`,
});

/** One row as it stands in the file. That exactly one source is given is checked beside it. */
export const rowSchema = z
  .strictObject({
    to: z
      .string({ error: TEXT })
      .describe('Where the value goes: `asset.name`, `findings[].title`, or `findings[].cves[]`.'),
    from: z
      .union([z.string(), z.array(z.string(), { error: PATHS }).min(1, { error: PATHS })], {
        error: PATHS,
      })
      .optional()
      .describe('Path in the record: `attributes.name`, `issues[].attributes.classes.0.id`.'),
    const: constant.optional().describe('A value that is the same in every document.'),
    fn: z
      .enum(MAP_FUNCTIONS.map((fn) => fn.name))
      .optional()
      .describe('A named function, with `args`, and `from` where it reads one place.'),
    args: z
      .record(z.string(), z.unknown(), { error: 'allowed: a mapping' })
      .optional()
      .describe('Arguments of the function.'),
    expr: z
      .string({ error: 'allowed: a JMESPath expression as text' })
      .optional()
      .describe('JMESPath; `@` is the finding (elsewhere the record), `$` is the record.'),
    required: z
      .boolean({ error: YES_NO })
      .optional()
      .describe('Without a value the finding, or the whole document, is rejected.'),
    default: constant.optional().describe('Stands in when there is no value.'),
    values: z
      .record(z.string(), scalarOrNull, { error: 'allowed: a mapping of values' })
      .optional()
      .describe('Translates values; what is not listed passes, unless `otherwise` is given.'),
    otherwise: scalarOrNull.optional().describe('For values that `values` does not list.'),
    type: z
      .enum(VALUE_TYPES)
      .optional()
      .describe('Converts the value; one that cannot be converted is a rejection.'),
    extra: z
      .boolean({ error: YES_NO })
      .optional()
      .describe('Marks a row that goes beyond those that Qualys publishes.'),
  })
  .describe('One value: where it comes from and where it goes.');

export type RawRow = z.output<typeof rowSchema>;

/** The map around its rows; they are checked one by one, so that each is told its own mistakes. */
export const headSchema = z.strictObject({
  version: z.literal(1).describe('Version of the map language.'),
  name: z.string({ error: TEXT }).min(1, { error: TEXT }).describe('Shown in logs.'),
  'asset-type': z.enum(ASSET_TYPES).describe('What kind of asset the map makes.'),
  rows: z
    .array(z.unknown(), { error: 'allowed: a list of rows' })
    .min(1, { error: 'allowed: one row or more' })
    .max(MAX_ROWS, { error: `allowed: at most ${MAX_ROWS} rows` }),
});

const mapSchema = headSchema.extend({
  rows: z.array(rowSchema).min(1).max(MAX_ROWS).describe('In the order of the document.'),
});

/** JSON Schema (2020-12) of a transform map, for editors; `docs/transform-map.schema.json`. */
export function mapJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(mapSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === rowSchema) Object.assign(jsonSchema, rowRules());
    },
  });
  return { title: 'Transform map of snyk-connector', ...schema };
}

/** What zod's flat row does not say: one source a row, and what each function takes. */
function rowRules(): object {
  return {
    oneOf: [
      { required: ['from'], not: { required: ['fn'] } },
      { required: ['const'] },
      { required: ['fn'] },
      { required: ['expr'] },
    ],
    dependentRequired: { args: ['fn'], otherwise: ['values'] },
    allOf: MAP_FUNCTIONS.map((fn) => ({
      if: { required: ['fn'], properties: { fn: { const: fn.name } } },
      then: { description: fn.summary, properties: { args: argsSchema(fn.args) } },
    })),
  };
}

function argsSchema(args: z.ZodType): object {
  return { ...z.toJSONSchema(args, { io: 'input' }), $schema: undefined };
}
