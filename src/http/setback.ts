import { isError } from '../model/errors.js';

/**
 * Why a request did not succeed, as far as repeating is concerned:
 * - `throttled`: the service refused to look at it for now;
 * - `unreached`: it never got there;
 * - `broken`: it may have been carried out, but the connection failed;
 * - `unavailable`: it may have been carried out, but the service answered with a passing error;
 * - `refused`: the service said no, or we cannot use what it said.
 */
export type Setback = 'throttled' | 'unreached' | 'broken' | 'unavailable' | 'refused';

/** Codes of Node and undici for failures before the request was sent. */
const UNREACHED = new Set([
  'EAI_AGAIN', // DNS is temporarily unable; ENOTFOUND is final
  'ECONNREFUSED',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Codes for failures after the request may have arrived; a cut gzip stream is one of them. */
const BROKEN = new Set([
  'ECONNABORTED',
  'ECONNRESET',
  'EPIPE',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ETIMEDOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'Z_BUF_ERROR',
]);

/** Reads the code of a connection failure, or of what caused it. */
export function setbackOf(error: unknown): Setback {
  const codes = codesOf(error);
  if (codes.some((code) => UNREACHED.has(code))) return 'unreached';
  return codes.some((code) => BROKEN.has(code)) ? 'broken' : 'refused';
}

/** What a user can do about a failed connection; empty when there is nothing to add. */
export function cureOf(error: unknown): string {
  const codes = codesOf(error);
  const found = CURES.find(({ pattern }) => codes.some((code) => pattern.test(code)));
  return found?.cure ?? '';
}

const CURES: readonly { readonly pattern: RegExp; readonly cure: string }[] = [
  {
    pattern: /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|CERT_UNTRUSTED/,
    cure: 'Its certificate is not signed by a known authority: give the file of your authority (ca-file or NODE_EXTRA_CA_CERTS).',
  },
  { pattern: /ALTNAME/, cure: 'Its certificate is for another host name.' },
  { pattern: /CERT_HAS_EXPIRED/, cure: 'Its certificate has expired.' },
  { pattern: /ENOTFOUND/, cure: 'Is the host name right?' },
  { pattern: /EPROTO|ERR_SSL/, cure: 'Does it speak https on this port?' },
  {
    pattern: /UND_ERR_CONNECT_TIMEOUT/,
    cure: 'Is a proxy needed here (HTTPS_PROXY, NO_PROXY)?',
  },
];

function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  let current: unknown = error;
  // As deep as describeError looks; causes may go round in circles.
  for (let depth = 0; isError(current) && depth < 6; depth += 1) {
    if ('code' in current && typeof current.code === 'string') codes.push(current.code);
    current = current.cause;
  }
  return codes;
}
