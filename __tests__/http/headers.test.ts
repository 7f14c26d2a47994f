import { describe, expect, it } from '@jest/globals';
import { checkedHeaders, joinedHeaders, requestIdOf } from '../../src/http/headers.js';
import { ConfigError } from '../../src/model/errors.js';

describe('checkedHeaders', () => {
  it('lower-cases names and trims values', () => {
    expect(checkedHeaders({ 'X-Api-Key': ' secret\r\n' })).toEqual({ 'x-api-key': 'secret' });
  });

  it.each(['a\r\nX-Evil: 1', 'a\nb', 'a\0b', 'a\u2028b', 'schlüssel €'])(
    'refuses a value that is no header value, without showing it: %j',
    (value) => {
      expect(() => checkedHeaders({ authorization: value })).toThrow(ConfigError);
      expect(() => checkedHeaders({ authorization: value })).toThrow(/"authorization"/);
      expect(() => checkedHeaders({ authorization: value })).not.toThrow(value);
    },
  );

  it('tells all problems at once', () => {
    expect(() => checkedHeaders({ 'a b': '1', c: '1\n2', '': '3' })).toThrow(
      /"a b"[^]*"c"[^]*"" cannot be/,
    );
  });
});

describe('joinedHeaders', () => {
  it('joins repeated headers and keeps hostile names as data', () => {
    const raw = Object.fromEntries<string | string[]>([
      ['Set-Cookie', ['a', 'b']],
      ['__proto__', 'x'],
    ]);
    const headers = joinedHeaders(raw);
    expect(headers['set-cookie']).toBe('a, b');
    expect(Object.keys(headers)).toContain('__proto__');
  });
});

describe('requestIdOf', () => {
  it('prefers the most specific header and refuses what is unsafe to show', () => {
    expect(requestIdOf({ 'x-request-id': 'b', 'snyk-request-id': 'a' })).toBe('a');
    expect(requestIdOf({ 'snyk-request-id': '::error::\t', 'x-github-request-id': 'C0:1' })).toBe(
      'C0:1',
    );
    expect(requestIdOf({ 'x-request-id': 'x'.repeat(129) })).toBeUndefined();
    expect(requestIdOf({})).toBeUndefined();
  });
});
