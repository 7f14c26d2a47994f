import { describe, expect, it } from '@jest/globals';
import { parseFileOptions } from '../../../src/delivery/platforms/file/options.js';

describe('parseFileOptions', () => {
  it('takes gzip, off unless it is asked for', () => {
    expect(parseFileOptions(undefined)).toEqual({ gzip: false });
    expect(parseFileOptions('gzip: true')).toEqual({ gzip: true });
    expect(parseFileOptions('{"gzip":true}')).toEqual({ gzip: true });
  });

  it('says what else is wrong', () => {
    expect(() => parseFileOptions({ gzip: 'yes' })).toThrow(
      'platform-options.gzip: "yes" is not allowed. Give true or false.',
    );
    expect(() => parseFileOptions({ gzp: true })).toThrow('Did you mean `gzip`?');
  });
});
