import { describe, expect, it } from '@jest/globals';
import { cureOf, setbackOf } from '../../src/http/setback.js';

const coded = (code: string, options?: ErrorOptions) =>
  Object.assign(new Error('it failed', options), { code });

describe('setbackOf', () => {
  it.each([
    ['EAI_AGAIN', 'unreached'],
    ['ECONNREFUSED', 'unreached'],
    ['UND_ERR_CONNECT_TIMEOUT', 'unreached'],
    ['ECONNRESET', 'broken'],
    ['UND_ERR_SOCKET', 'broken'],
    ['Z_BUF_ERROR', 'broken'],
    ['ENOTFOUND', 'refused'],
    ['CERT_HAS_EXPIRED', 'refused'],
    ['ENOENT', 'refused'],
  ])('%s: %s', (code, setback) => {
    expect(setbackOf(coded(code))).toBe(setback);
    expect(setbackOf(new TypeError('fetch failed', { cause: coded(code) }))).toBe(setback);
  });

  it('takes what it does not know for final', () => {
    for (const thrown of [undefined, null, 'ECONNRESET', {}, new Error('x')]) {
      expect(setbackOf(thrown)).toBe('refused');
    }
  });

  it('ends with causes that go round in circles', () => {
    const error = new Error('a');
    error.cause = error;
    expect(setbackOf(error)).toBe('refused');
  });
});

describe('cureOf', () => {
  it.each([
    ['ENOTFOUND', 'host name'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'known authority'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'known authority'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'known authority'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'another host name'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'https on this port'],
    ['EPROTO', 'https on this port'],
  ])('%s: %s', (code, cure) => {
    expect(cureOf(coded(code))).toContain(cure);
  });

  it('has none for the rest', () => {
    expect(cureOf(coded('ECONNRESET'))).toBe('');
  });
});
