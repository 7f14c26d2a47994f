import { createHmac } from 'node:crypto';
import { createHttpClient } from '../../../http/client.js';
import type { Credential } from '../../../http/credentials.js';
import { SECRET_HEADERS } from '../../../http/headers.js';
import type { Redactor } from '../../../http/redact.js';
import { checkedUrl, secretSegments } from '../../../http/url.js';
import { digest } from '../../../model/digest.js';
import type { TargetDocument } from '../../../model/document.js';
import { ConfigError } from '../../../model/errors.js';
import type { ProjectRecord } from '../../../model/record.js';
import type { Platform } from '../../platform.js';
import type { BodyRules } from '../../webhook/body.js';
import { bodyOf, contentTypeOf, limitsOf } from '../../webhook/body.js';
import type { Cures } from '../../webhook/exchange.js';
import { exchange } from '../../webhook/exchange.js';
import type { Network } from '../../webhook/network.js';
import { tooLong } from '../../webhook/too-long.js';
import { cloudEvent } from './cloud-event.js';
import type { HttpOptions } from './options.js';

export interface HttpPlatformOptions {
  /** The setting `platform-url`. */
  readonly url: string;
  /** The setting `platform-token`; sent as `Authorization: Bearer` to the URL's origin only. */
  readonly token?: string | undefined;
  readonly options: HttpOptions;
  /** By `options.document`; by default the target document of a record. */
  readonly contents?: Contents;
}

/** The documents of a record, each with the key of the project or finding that it is about. */
export type Contents = (
  record: ProjectRecord,
  document: TargetDocument | null,
) => readonly { readonly key: string; readonly payload: object }[];

const targetDocument: Contents = ({ key }, document) =>
  document === null ? [] : [{ key, payload: document }];

/** Names of headers by which services take secrets. */
const SECRET_NAME = /auth|token|secret|key|password|credential|cookie|signature/i;

const CURES: Cures = {
  401: 'Is platform-token (or the header of platform-options that stands for it) right, and not expired?',
  403: 'The endpoint knows the sender but does not let it write here: give its token that right.',
  404: 'Is platform-url right, with its path?',
  405: 'Does the endpoint want another platform-options.method?',
  409: 'The endpoint sees a conflict with what it has; its own log may tell which.',
  410: 'The endpoint was given up and wants nothing more: set another platform-url.',
  415: 'Does the endpoint want another platform-options.encoding, or a content-type in platform-options.headers?',
};

/**
 * Any endpoint that takes target documents as JSON: one request a batch, whose digest is the
 * `Idempotency-Key`; 2xx acknowledges it.
 *
 * @throws ConfigError for an address or headers that may not be used.
 */
export function httpPlatform(
  { url: address, token, options, contents = targetDocument }: HttpPlatformOptions,
  network: Network,
): Platform {
  const url = checkedAddress(address);
  const { hmac, method, concurrency } = options;
  for (const segment of secretSegments(url)) network.redactor.add(segment);
  const body: BodyRules = {
    encoding: options.encoding,
    envelope: options.envelope,
    maxDocuments: options['max-documents'],
    maxBytes: options['max-bytes'],
  };
  if (hmac !== undefined) network.redactor.add(hmac.secret);
  const client = createHttpClient({
    ...network,
    service: `The endpoint at ${url.host}`,
    credentials: credentialsFor(url.origin, { token, headers: options.headers }),
    limits: { windows: [], concurrency },
  });
  const headers = {
    'content-type': contentTypeOf(body),
    ...Object.fromEntries(Object.entries(options.headers).filter(([name]) => !isSecret(name))),
  };
  return {
    name: 'http',
    destination: destinationOf(url, options, network.redactor),
    limits: limitsOf(body),
    absent: 'kept',
    concurrency,
    encode: (record, document) => {
      const isEvent = options.encoding === 'cloudevents';
      return contents(record, document).map(({ key, payload }) => ({
        key,
        group: '',
        payload: isEvent ? cloudEvent(options.event, key, payload) : payload,
      }));
    },
    send: async (batch, { signal }) => {
      const content = Buffer.from(bodyOf(body, batch));
      if (content.length > body.maxBytes) return tooLong(content.length, body.maxBytes);
      const request = {
        method,
        url,
        signal,
        body: content,
        headers: {
          ...headers,
          'idempotency-key': batch.id,
          ...(hmac === undefined ? {} : { [hmac.header]: signatureOf(content, hmac) }),
        },
      };
      const { redactor } = network;
      const { answers } = options;
      return exchange({ client, redactor, answers, cures: CURES }, request, batch.entries.length);
    },
  };
}

/** Without secrets, and with whatever else makes the documents of a journal what they are. */
function destinationOf(url: URL, { document, encoding }: HttpOptions, redactor: Redactor): string {
  const whole = url.origin + url.pathname;
  const shown = redactor.redact(whole);
  const variants = [
    ...(shown === whole ? [] : [digest(whole).slice(0, 8)]),
    ...(document === 'target' ? [] : [document]),
    ...(encoding === 'cloudevents' ? [encoding] : []),
  ];
  return variants.length === 0 ? shown : `${shown} (${variants.join(', ')})`;
}

function checkedAddress(address: string): URL {
  try {
    return checkedUrl(address);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new ConfigError(`platform-url: ${error.message}`, { cause: error });
  }
}

/** Bound to the origin, and redacted wherever they come back. */
function credentialsFor(
  origin: string,
  { token, headers }: { token: string | undefined; headers: HttpOptions['headers'] },
): Credential[] {
  const secret = Object.entries(headers).filter(([name]) => isSecret(name));
  if (token !== undefined && secret.some(([name]) => name === 'authorization'))
    throw new ConfigError(
      'platform-options.headers.authorization: platform-token is sent in this header; give one of them.',
    );
  return [
    ...(token === undefined ? [] : [['authorization', `Bearer ${token.trim()}`] as const]),
    ...secret,
  ].map(([header, value]) => ({ origin, header, value: () => value }));
}

function isSecret(name: string): boolean {
  return SECRET_HEADERS.has(name) || SECRET_NAME.test(name);
}

/** Of the bytes that are sent, in the form of GitHub's webhooks. */
function signatureOf(
  content: Buffer,
  { algorithm, secret }: NonNullable<HttpOptions['hmac']>,
): string {
  return `${algorithm}=${createHmac(algorithm, secret).update(content).digest('hex')}`;
}
