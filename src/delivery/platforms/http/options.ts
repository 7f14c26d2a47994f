import * as z from 'zod';
import { checkedHeaders } from '../../../http/headers.js';
import { ConfigError } from '../../../model/errors.js';
import { parsePlatformOptions } from '../../platform-options.js';
import { envelopeProblem, MAX_DOCUMENTS, webhookShape } from '../../webhook/options.js';

/** These are of the connection or of the delivery, which would break with another value. */
const RESERVED = [
  'connection',
  'content-encoding',
  'content-length',
  'host',
  'idempotency-key',
  'transfer-encoding',
];

const headers = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String))
  .transform((given, context): Record<string, string> => {
    const refuse = (message: string) => {
      context.addIssue({ code: 'custom', message });
    };
    try {
      const checked = checkedHeaders(given);
      for (const name of RESERVED)
        if (Object.hasOwn(checked, name)) refuse(`The header "${name}" cannot be set.`);
      return checked;
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      error.problems.forEach(refuse);
      return z.NEVER;
    }
  });

/** What a signature of the body is made with. The header of GitHub's webhooks, whose form it has. */
const hmac = z.strictObject({
  secret: z.string('Give the secret.').min(1, 'Give the secret.'),
  header: z
    .string()
    .regex(/^[a-z0-9-]+$/i, 'Give the name of a header.')
    .toLowerCase()
    .default('x-hub-signature-256'),
  algorithm: z.literal('sha256', 'Only sha256 is possible.').default('sha256'),
});

/** `source` and `type` of CloudEvents 1.0; what they say is up to the receiver. */
const event = z.strictObject({
  source: z.string().min(1).default('snyk-connector'),
  type: z.string().min(1).optional(),
});

/** More at once would be a load test. */
const MAX_CONCURRENCY = 16;
/** Endpoints that take requests in parallel are many, but none says how many it likes. */
const CONCURRENCY = 4;

const schema = z
  .strictObject({
    ...webhookShape,
    /** What the journal holds and a request brings; see `Contents`. */
    document: z
      .enum(['target', 'finding', 'ocsf'], 'Give target, finding or ocsf.')
      .default('target'),
    concurrency: z
      .int('Give a whole number.')
      .min(1, 'Give 1 or more.')
      .max(MAX_CONCURRENCY, `Give ${MAX_CONCURRENCY} or less.`)
      .default(CONCURRENCY),
    encoding: z
      .enum(
        ['array', 'single', 'ndjson', 'cloudevents'],
        'Give array, single, ndjson or cloudevents.',
      )
      .default('array'),
    headers: headers.default({}),
    hmac: hmac.optional(),
    event: event.prefault({}),
  })
  .superRefine((options, context) => {
    const refuse = (option: string, message: string | undefined) => {
      if (message !== undefined) context.addIssue({ code: 'custom', path: [option], message });
    };
    refuse('envelope', envelopeProblem(options.encoding, options.envelope));
    if (options.encoding === 'single' && (options['max-documents'] ?? 1) !== 1)
      refuse('max-documents', 'With encoding single there is one document in a request.');
    if (options.hmac !== undefined && Object.hasOwn(options.headers, options.hmac.header))
      refuse('hmac', `The header "${options.hmac.header}" is set twice.`);
  })
  .transform((options) => ({
    ...options,
    'max-documents':
      options['max-documents'] ?? (options.encoding === 'single' ? 1 : MAX_DOCUMENTS),
    event: {
      source: options.event.source,
      type:
        options.event.type ??
        (options.document === 'target' ? 'snyk-connector.project' : 'snyk-connector.finding'),
    },
  }));

/** `platform-options` of the platform `http`, defaults filled in. */
export type HttpOptions = z.output<typeof schema>;

/** @throws ConfigError with all problems. */
export function parseHttpOptions(value: unknown): HttpOptions {
  return parsePlatformOptions(schema, value);
}
