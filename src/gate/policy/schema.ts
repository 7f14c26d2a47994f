import { z } from 'zod';
import { CONDITIONS } from './conditions.js';
import { endOf } from './expiry.js';
import { ACTIONS, LIMIT_NAMES } from './policy.js';

/** Above any policy that a person keeps; a list that repeats itself a million times is refused. */
export const MAX_RULES = 200;
export const MAX_IGNORES = 5_000;

/** Conditions that name what an ignore covers. */
export const IGNORE_SCOPES = ['problem', 'package', 'path'] as const;

const TEXT = 'allowed: text';
const EXPIRES = 'allowed: a day such as 2027-01-31, or a time such as 2027-01-31T12:00:00Z';
const COUNT = 'allowed: a whole number, 0 or more';

export const whenSchema = z
  .strictObject(conditionShape())
  .describe('All of these must hold; in a list, one is enough.');

export const ruleSchema = z
  .strictObject({
    name: z
      .string({ error: TEXT })
      .min(1, { error: TEXT })
      .max(200, { error: 'allowed: at most 200 characters' })
      .describe('Named in the verdict.'),
    when: z.unknown().optional().describe('What the rule is about; without it, all findings.'),
    action: z
      .enum(ACTIONS)
      .describe('What becomes of such a finding. The first rule that matches decides.'),
    'when-unknown': z
      .enum(['match', 'skip'])
      .optional()
      .describe(
        'What the rule does where a condition asks for something that nobody tells, such as an EPSS score. By default, a rule that fails matches, and any other is skipped.',
      ),
  })
  .describe('One rule.');

export const limitsSchema = z
  .strictObject(
    Object.fromEntries(
      LIMIT_NAMES.map((name) => [
        name,
        z.int({ error: COUNT }).min(0, { error: COUNT }).optional(),
      ]),
    ),
  )
  .describe('Most open findings, ignored ones left out; one more fails the gate.');

export const ignoreSchema = z
  .strictObject({
    finding: z
      .string({ error: 'allowed: the key of a finding, 32 hexadecimal characters' })
      .regex(/^[0-9a-f]{32}$/i, {
        error: 'allowed: the key of a finding, 32 hexadecimal characters',
      })
      .optional()
      .describe('The key of one finding, as findings.ndjson and `explain` tell it.'),
    problem: CONDITIONS.problem.schema,
    package: CONDITIONS.package.schema,
    path: CONDITIONS.path.schema,
    reason: z
      .string({ error: 'allowed: text that says why this may wait' })
      .regex(/\S/, { error: 'allowed: text that says why this may wait' })
      .max(2_000, { error: 'allowed: at most 2000 characters' })
      .describe('Why this may wait.'),
    expires: z
      .string({ error: EXPIRES })
      .refine((text) => endOf(text) !== undefined, { error: EXPIRES })
      .describe('The last day, such as 2027-01-31 (UTC), or a time such as 2027-01-31T12:00:00Z.'),
  })
  .describe('An exception. All that is named must agree.');

/** The policy around its lists; their elements are checked one by one, so that each is told its own mistakes. */
export const headSchema = z.strictObject({
  version: z.literal(1).describe('Version of the policy language.'),
  rules: z
    .array(z.unknown(), { error: 'allowed: a list of rules' })
    .max(MAX_RULES, { error: `allowed: at most ${MAX_RULES} rules` })
    .optional(),
  limits: z.unknown().optional(),
  ignores: z
    .array(z.unknown(), { error: 'allowed: a list of ignores' })
    .max(MAX_IGNORES, { error: `allowed: at most ${MAX_IGNORES} ignores` })
    .optional(),
});

const policySchema = headSchema.extend({
  rules: z
    .array(ruleSchema.extend({ when: whenSchema.optional() }))
    .max(MAX_RULES)
    .optional()
    .describe('Tried in order; what no rule speaks of is left to the setting `fail-on`.'),
  limits: limitsSchema.optional(),
  ignores: z.array(ignoreSchema).max(MAX_IGNORES).optional(),
});

/** JSON Schema (2020-12) of a gate policy, for editors; `docs/gate-policy.schema.json`. */
export function policyJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(policySchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== ignoreSchema) return;
      Object.assign(jsonSchema, {
        anyOf: ['finding', ...IGNORE_SCOPES].map((name) => ({ required: [name] })),
      });
    },
  });
  return { title: 'Gate policy of snyk-connector', ...schema };
}

function conditionShape(): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(CONDITIONS).map(([name, { schema }]) => [name, schema]));
}
