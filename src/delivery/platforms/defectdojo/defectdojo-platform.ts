import { createHttpClient } from '../../../http/client.js';
import { checkedUrl } from '../../../http/url.js';
import { ConfigError } from '../../../model/errors.js';
import type { Entry, Platform } from '../../platform.js';
import type { Network } from '../../webhook/network.js';
import { groupOf } from './context.js';
import { genericFinding } from './finding.js';
import type { DefectDojoOptions } from './options.js';
import { Reimport } from './reimport.js';

export interface DefectDojoPlatformOptions {
  /** The setting `platform-url`: `https://dojo.example.com`, with or without `/api/v2`. */
  readonly url: string;
  /** The setting `platform-token`: an API v2 key; sent as `Authorization: Token` to this origin. */
  readonly token: string;
  readonly options: DefectDojoOptions;
}

/** `DD_SCAN_FILE_MAX_SIZE` is 100 MB by default (settings.dist.py); some is left for the envelope. */
export const MAX_FILE_BYTES = 100_000_000;
const ENVELOPE_BYTES = 1_024;
/** 30,000 findings keep one request open for ten minutes (django-DefectDojo #6570). */
const MAX_FINDINGS = 50_000;

/**
 * DefectDojo, by `reimport-scan` of "Generic Findings Import": one upload a test brings the test
 * up to date, and the same upload again changes nothing.
 *
 * Uploads go one by one: the first ones of a product in parallel make its engagement twice
 * (django-DefectDojo #11154).
 *
 * @throws ConfigError for an address or a token that may not be used.
 */
export function defectDojoPlatform(
  { url: address, token, options }: DefectDojoPlatformOptions,
  network: Network,
): Platform {
  const base = baseOf(address);
  if (token.trim() === '')
    throw new ConfigError(
      'platform-token: DefectDojo wants an API v2 key; its users find theirs under "API v2 Key".',
    );
  const client = createHttpClient({
    ...network,
    service: 'DefectDojo',
    credentials: [
      { origin: base.origin, header: 'Authorization', value: () => `Token ${token.trim()}` },
    ],
    limits: { windows: [], concurrency: 1 },
  });
  const reimport = new Reimport({
    client,
    url: new URL('api/v2/reimport-scan/', base),
    options,
    redactor: network.redactor,
    log: network.log,
  });
  return {
    name: 'defectdojo',
    destination: base.href,
    limits: { maxEntries: MAX_FINDINGS, maxBytes: MAX_FILE_BYTES - ENVELOPE_BYTES },
    absent: options['close-old-findings'] ? 'told' : 'kept',
    concurrency: 1,
    encode: (record) => {
      const group = groupOf(record, options);
      const findings: Entry[] = record.issues.map((issue) => ({
        key: issue.findingKey,
        group,
        payload: genericFinding(record, issue),
      }));
      // Stands for the test itself: a project without findings closes its last ones too.
      return record.page === 0
        ? [{ key: record.key, group, payload: null }, ...findings]
        : findings;
    },
    send: (batch, context) => reimport.send(batch, context),
  };
}

function baseOf(address: string): URL {
  try {
    const url = checkedUrl(address);
    const path = url.pathname.replace(/\/+$/, '').replace(/\/api(?:\/v2)?$/, '');
    return new URL(`${path}/`, url.origin);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new ConfigError(`platform-url: ${error.message}`, { cause: error });
  }
}
