import * as z from 'zod';
import { parsePlatformOptions } from '../../platform-options.js';
import { unknownPlaceholders } from './context.js';

const template = z
  .string('Give a text.')
  .trim()
  .min(1, 'Give a text.')
  .superRefine((text, context) => {
    for (const name of unknownPlaceholders(text))
      context.addIssue({ code: 'custom', message: `There is no placeholder {${name}}.` });
  });

const flag = z.boolean('Give true or false.');

const schema = z.strictObject({
  /** Name of the product; templates know `{project}`, `{target}` and others, see context.ts. */
  product: template.default('{target}'),
  /** Needed by DefectDojo to make a product that is not there; an existing one must be of it. */
  'product-type': template.optional(),
  engagement: template.default('Snyk'),
  /** By default one test a project, told apart by the project's key also when names are equal. */
  'test-title': template.default('{project} [{key}]'),
  'auto-create': flag.default(true),
  /** Close what a whole push no longer has. DefectDojo would do so unasked; here it is asked for. */
  'close-old-findings': flag.default(false),
});

/** `platform-options` of the platform `defectdojo`, defaults filled in. */
export type DefectDojoOptions = z.output<typeof schema>;

/** @throws ConfigError with all problems. */
export function parseDefectDojoOptions(value: unknown): DefectDojoOptions {
  return parsePlatformOptions(schema, value);
}
