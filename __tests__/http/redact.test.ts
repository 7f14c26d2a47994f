import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRedactor, MIN_SECRET_LENGTH, secretForms } from '../../src/http/redact.js';
import { anyText } from '../builders/any-text.js';

describe('createRedactor', () => {
  it.each([
    ['as it is', 'x pa"ss w/rd+é= y', 'x *** y'],
    ['trimmed', 'x pa"ss w/rd+é=', 'x ***'],
    ['in base64', `x ${Buffer.from('pa"ss w/rd+é=').toString('base64')} y`, 'x *** y'],
    ['in URL-safe base64', `x ${Buffer.from('pa"ss w/rd+é=').toString('base64url')} y`, 'x *** y'],
    ['URL-encoded', `?q=${encodeURIComponent('pa"ss w/rd+é=')}&b`, '?q=***&b'],
    ['URL-encoded in lower case', '?q=pa%22ss%20w%2frd%2b%c3%a9%3d&b', '?q=***&b'],
    ['form-encoded', 'q=pa%22ss+w%2Frd%2B%C3%A9%3D&b', 'q=***&b'],
    ['JSON-escaped', JSON.stringify({ a: 'pa"ss w/rd+é=' }), '{"a":"***"}'],
  ])('finds a secret %s', (_form, text, clean) => {
    expect(createRedactor(['pa"ss w/rd+é=\n']).redact(text)).toBe(clean);
  });

  it('replaces the longest secret first', () => {
    expect(createRedactor(['abcd', 'abcdefgh']).redact('abcdefgh abcd')).toBe('*** ***');
  });

  it('finds each line of a key file', () => {
    const redactor = createRedactor(['-----BEGIN KEY-----\nMIIEvQ\r\nIBADAN\n']);
    expect(redactor.redact('got MIIEvQ, IBADAN')).toBe('got ***, ***');
  });

  it('learns later secrets', () => {
    const redactor = createRedactor();
    redactor.add('token-1');
    redactor.add('token-2');
    expect(redactor.redact('token-1 token-2')).toBe('*** ***');
  });

  it('leaves text alone when there are no secrets', () => {
    expect(createRedactor(['', '  ']).redact('a  b')).toBe('a  b');
  });

  it('does not replace what is too short to be a secret', () => {
    const [short, enough] = ['x'.repeat(MIN_SECRET_LENGTH - 1), 'y'.repeat(MIN_SECRET_LENGTH)];
    expect(createRedactor([short, enough]).redact(`${short} ${enough}`)).toBe(`${short} ***`);
  });

  it('leaves no form of any secret in any text', () => {
    const secret = fc.string({ unit: 'grapheme', minLength: 4 }).filter((s) => !s.includes('*'));
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (value, before, after) => {
        const redactor = createRedactor([value]);
        const forms = secretForms(value);
        const clean = forms.map((form) => redactor.redact(before + form + after)).join('\0\0');
        expect(forms.filter((form) => clean.includes(form))).toEqual([]);
      }),
    );
  });
});

describe('secretForms', () => {
  it('knows a secret as given, trimmed, in base64 and in addresses', () => {
    const bytes = Buffer.from('p&ss w/rd+');
    expect(secretForms(' p&ss w/rd+\n')).toEqual(
      expect.arrayContaining([
        ' p&ss w/rd+\n',
        'p&ss w/rd+',
        'p%26ss%20w%2Frd%2B',
        'p%26ss+w%2Frd%2B',
        bytes.toString('base64').replace(/=+$/, ''),
        bytes.toString('base64url'),
      ]),
    );
  });

  it('knows each line of a key, but the short ones', () => {
    const forms = secretForms('-----BEGIN KEY-----\r\n  abcd\nefgh\nab');
    expect(forms).toEqual(expect.arrayContaining(['-----BEGIN KEY-----', 'abcd', 'efgh']));
    expect(forms).not.toContain('ab');
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(anyText, (secret) => {
        for (const form of secretForms(secret))
          expect(form.length).toBeGreaterThanOrEqual(MIN_SECRET_LENGTH);
      }),
    );
  });

  it('takes half of a surrogate pair', () => {
    expect(secretForms('abc\ud800')).toContain('abc\ud800');
  });

  it('gives none for stars, which are what a mask looks like', () => {
    expect(secretForms('******')).toEqual([]);
  });
});
