import * as z from 'zod';
import { parsePlatformOptions } from '../../platform-options.js';
import { countVariable } from '../../webhook/envelope.js';
import { envelopeProblem, MAX_DOCUMENTS, webhookShape } from '../../webhook/options.js';
import type { Columns } from './columns.js';
import { DEFAULT_COLUMNS } from './columns.js';

/** Stands for the id of the connection in `webhook-path`. */
export const CONNECTION_IN_PATH = '{connection}';
/** Stands for the id of the connection in `envelope`. */
export const CONNECTION_VARIABLE = '$connection';

/**
 * Qualys gives the format of its webhook to customers only ("available on request"), so this is
 * no more than a beginning; `envelope` replaces it.
 */
const DEFAULT_ENVELOPE = { connectorUuid: CONNECTION_VARIABLE, documents: '$documents' };

const MISSING_ID = 'Give the UUID that Qualys shows for it.';

/** It becomes a segment of an address. */
const id = z.string(MISSING_ID).regex(/^[\w-]+$/, MISSING_ID);

const RETAIN_CURE =
  'Say true when the connection in Qualys retains the status of missing findings, else false: ' +
  'then Qualys marks as Fixed whatever a push does not have.';

const common = {
  auth: z.enum(['oidc', 'oauth'], 'Give oidc or oauth.').default('oidc'),
};

const columnName = z.string().regex(/^[^=+\-@\t\r\n][^\r\n]*$/, {
  message: 'A column must have a name of one line that is no formula.',
});
const columnPath = z.string().min(1);

const csv = z.strictObject({
  ...common,
  mode: z.literal('csv'),
  connection: id,
  profile: id,
  'retain-missing': z.boolean(RETAIN_CURE),
  columns: z
    .record(columnName, z.union([columnPath, z.array(columnPath).min(1)]))
    .refine((columns) => Object.keys(columns).length > 0, 'Give at least one column.')
    .optional()
    .transform((given): Columns => given ?? DEFAULT_COLUMNS),
});

const webhook = z
  .strictObject({
    ...common,
    ...webhookShape,
    mode: z.literal('webhook'),
    connection: id.optional(),
    profile: id.optional(),
    'webhook-path': z
      .string('Give the path that Qualys shows for the connector.')
      .regex(/^\/(?![/\\])/, 'Give a path on the gateway, which begins with one slash.'),
    'retain-missing': z.boolean(RETAIN_CURE).default(true),
    envelope: webhookShape.envelope.transform((given) => given ?? DEFAULT_ENVELOPE),
    'max-documents': webhookShape['max-documents'].transform((given) => given ?? MAX_DOCUMENTS),
  })
  .superRefine((options, context) => {
    const refuse = (option: string, message: string | undefined) => {
      if (message !== undefined) context.addIssue({ code: 'custom', path: [option], message });
    };
    refuse('envelope', envelopeProblem('array', options.envelope));
    const isNamed =
      options['webhook-path'].includes(CONNECTION_IN_PATH) ||
      countVariable(options.envelope, CONNECTION_VARIABLE) > 0;
    if (isNamed && options.connection === undefined) refuse('connection', MISSING_ID);
  });

const schema = z.preprocess(
  (value) =>
    typeof value === 'object' && value !== null && !('mode' in value)
      ? { mode: 'csv', ...value }
      : value,
  z.discriminatedUnion('mode', [csv, webhook], { error: 'Give csv or webhook.' }),
);

export type CsvOptions = z.output<typeof csv>;
export type WebhookOptions = z.output<typeof webhook>;
/** `platform-options` of the platform `qualys-etm`, defaults filled in. */
export type QualysOptions = CsvOptions | WebhookOptions;

/** @throws ConfigError with all problems. */
export function parseQualysOptions(value: unknown): QualysOptions {
  return parsePlatformOptions(schema, value);
}
