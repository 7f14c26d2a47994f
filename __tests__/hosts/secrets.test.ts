import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Redactor, secretForms } from '../../src/hosts/secrets.js';
import { anyText } from '../builders/any-text.js';

describe('secretForms', () => {
  it('knows a secret as given, trimmed, in base64 and in addresses', () => {
    const forms = secretForms(' p&ss w/rd+\n');
    expect(forms).toEqual(
      expect.arrayContaining([
        ' p&ss w/rd+\n',
        'p&ss w/rd+',
        'p%26ss%20w%2Frd%2B',
        'p%26ss+w%2Frd%2B',
        Buffer.from('p&ss w/rd+').toString('base64').replace(/=+$/, ''),
        Buffer.from('p&ss w/rd+').toString('base64url'),
      ]),
    );
  });

  it('knows each line of a key', () => {
    expect(secretForms('-----BEGIN KEY-----\r\nabcd\nefgh')).toEqual(
      expect.arrayContaining(['-----BEGIN KEY-----', 'abcd', 'efgh']),
    );
  });

  it('leaves values of 3 characters and takes those of 4', () => {
    expect(secretForms('abc')).toEqual([]);
    expect(secretForms('abcd')).toContain('abcd');
    expect(secretForms('abcd\nab')).not.toContain('ab');
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(anyText, (secret) => {
        for (const form of secretForms(secret)) expect(form.length).toBeGreaterThan(3);
      }),
    );
    expect(secretForms('abc\ud800')).not.toEqual([]);
  });
});

describe('Redactor', () => {
  it('replaces every form, the longest first', () => {
    const redactor = new Redactor();
    redactor.add('token');
    redactor.add('token-and-more');
    const text = `a token, token-and-more, ${Buffer.from('token').toString('base64')}`;
    expect(redactor.redact(text)).toBe('a ***, ***, ***=');
  });
});
