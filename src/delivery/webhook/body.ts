import { ConfigError } from '../../model/errors.js';
import type { Batch, Platform } from '../platform.js';
import type { Variables } from './envelope.js';
import { fillEnvelope } from './envelope.js';

/** How the documents of a batch stand in a request. */
export type Encoding = 'array' | 'single' | 'ndjson' | 'cloudevents';

export interface BodyRules {
  readonly encoding: Encoding;
  /** A template around the documents, with `ndjson` and `single` around each one. */
  readonly envelope?: unknown;
  /** What else is replaced in the template. */
  readonly variables?: Variables;
  readonly maxDocuments: number;
  /** Bytes of the whole body. */
  readonly maxBytes: number;
}

/** As long as the id of a batch can be; see the journal. */
const LONGEST_BATCH_ID = 'f'.repeat(40);

/** CloudEvents 1.0, HTTP binding §3.2 and §3.3: one event, or a batch of them. */
export function contentTypeOf({ encoding, maxDocuments }: BodyRules): string {
  if (encoding === 'ndjson') return 'application/x-ndjson';
  if (encoding !== 'cloudevents') return 'application/json';
  return maxDocuments === 1 ? 'application/cloudevents+json' : 'application/cloudevents-batch+json';
}

/** The body of the request that delivers a batch. */
export function bodyOf(rules: BodyRules, { id, entries }: Pick<Batch, 'id' | 'entries'>): string {
  const documents = entries.map(({ payload }) => payload);
  const count = documents.length;
  if (rules.encoding === 'ndjson')
    return documents.map((document) => `${filled(rules, { id, count, document })}\n`).join('');
  if (isOneByOne(rules)) return filled(rules, { id, count, document: documents[0] });
  return filled(rules, { id, count, documents });
}

/**
 * The limits by which the journal makes batches. It counts the bytes of each document and one
 * more; what stands around them is taken off here.
 *
 * @throws ConfigError when the envelope alone is longer than a body may be
 */
export function limitsOf(rules: BodyRules): Platform['limits'] {
  const maxBytes = rules.maxBytes - bytesAround(rules);
  if (maxBytes < 1)
    throw new ConfigError(
      `platform-options.max-bytes: ${rules.maxBytes} bytes leave no room for documents in the envelope. Raise it, or lower max-documents.`,
    );
  return { maxEntries: isOneByOne(rules) ? 1 : rules.maxDocuments, maxBytes };
}

/** One document is the body, without a list around it. */
function isOneByOne({ encoding, maxDocuments }: BodyRules): boolean {
  return encoding === 'single' || (encoding === 'cloudevents' && maxDocuments === 1);
}

function bytesAround(rules: BodyRules): number {
  const about = { id: LONGEST_BATCH_ID, count: rules.maxDocuments };
  const aroundOne = Buffer.byteLength(filled(rules, { ...about, document: 0 })) - 1;
  if (rules.encoding === 'ndjson') return aroundOne * rules.maxDocuments;
  if (isOneByOne(rules)) return aroundOne - 1;
  // One comma less than documents.
  return Buffer.byteLength(filled(rules, { ...about, documents: [] })) - 1;
}

function filled(
  { envelope, variables }: BodyRules,
  values: { id: string; count: number } & ({ document: unknown } | { documents: unknown[] }),
): string {
  const content = 'documents' in values ? values.documents : values.document;
  if (envelope === undefined) return JSON.stringify(content);
  return JSON.stringify(
    fillEnvelope(envelope, {
      ...variables,
      ['documents' in values ? '$documents' : '$document']: content,
      $batch: values.id,
      $count: values.count,
    }),
  );
}
