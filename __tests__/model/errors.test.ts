import { describe, expect, it } from '@jest/globals';
import { ConfigError, describeError } from '../../src/model/errors.js';

describe('describeError', () => {
  it.each(['ENOSPC', 'EDQUOT'])('tells where to make room on %s', (code) => {
    const full = Object.assign(new Error(`${code}: no space left on device, write`), { code });
    expect(describeError(new Error('cannot write', { cause: full }))).toMatch(
      /^cannot write: .*no space left on device, write\. Make room where `output-dir`.*TMPDIR/,
    );
  });

  it('tells the causes behind a message that says nothing', () => {
    const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    expect(describeError(new TypeError('fetch failed', { cause: reset }))).toBe(
      'fetch failed: read ECONNRESET',
    );
  });

  it('ends where causes form a circle', () => {
    const error = new Error('a');
    error.cause = error;
    expect(describeError(error)).toBe('a');
  });

  it('describes what is no error', () => {
    expect(describeError('text')).toBe('text');
    expect(describeError(undefined)).not.toBe('');
  });

  it('lists every problem of a configuration', () => {
    expect(new ConfigError(['a', 'b']).message).toBe('a\nb');
  });
});
