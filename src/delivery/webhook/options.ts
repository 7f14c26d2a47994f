import { parse } from 'yaml';
import * as z from 'zod';
import { describeError } from '../../model/errors.js';
import type { AnswerRules } from './answers.js';
import type { Encoding } from './body.js';
import { countVariable } from './envelope.js';
import { parsePath } from './path.js';

/** Fewer than webhooks usually take; more would make the retry of one batch expensive. */
export const MAX_DOCUMENTS = 500;
/** Below the body limits that gateways usually have (10 MB at AWS, 6 MB at functions behind it). */
const MAX_BYTES = 5_000_000;

const GOOD: readonly (string | number | boolean)[] = [
  ...[200, 201, 202, 204, 208, '200', '201', '202', '204', '208', true],
  ...['ok', 'OK', 'success', 'SUCCESS', 'created', 'updated', 'accepted'],
];

const path = z.string().transform(parsePath);

const answers = z
  .strictObject({
    results: path.default([]),
    status: path.optional(),
    ok: z.array(z.union([z.string(), z.number(), z.boolean()])).default([...GOOD]),
    message: path.default([]),
    index: path.optional(),
  })
  .refine(({ status, index }) => status !== undefined || index !== undefined, {
    message: 'Give `status`, or `index` when only refused documents are listed.',
  })
  .transform(({ status, index, ...rest }): AnswerRules => ({ ...rest, status, index }));

const envelope = z.unknown().transform((value, context): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return parse(value, { prettyErrors: false });
  } catch (error) {
    context.addIssue({
      code: 'custom',
      message: `This is neither JSON nor YAML: ${describeError(error)}`,
    });
    return z.NEVER;
  }
});

/** Options that every platform has which takes target documents as JSON. */
export const webhookShape = {
  method: z.enum(['POST', 'PUT', 'PATCH'], 'Give POST, PUT or PATCH.').default('POST'),
  envelope: envelope.optional(),
  'max-documents': z
    .int('Give a whole number.')
    .min(1, 'Give 1 or more.')
    .max(1_000_000, 'Give 1000000 or less.')
    .optional(),
  'max-bytes': z.int('Give a whole number.').min(1, 'Give 1 or more.').default(MAX_BYTES),
  answers: answers.optional(),
};

/** What is wrong with a template for this encoding; undefined when nothing is. */
export function envelopeProblem(encoding: Encoding, template: unknown): string | undefined {
  if (template === undefined) return undefined;
  if (encoding === 'cloudevents') return 'CloudEvents are an envelope already; leave it out.';
  const [wanted, other] =
    encoding === 'array' ? ['$documents', '$document'] : ['$document', '$documents'];
  if (countVariable(template, wanted) === 1 && countVariable(template, other) === 0)
    return undefined;
  return `With encoding ${encoding} the string "${wanted}" must stand in it once, and "${other}" nowhere.`;
}
