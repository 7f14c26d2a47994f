import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readLine, writeLine } from '../../../src/sources/export/line.js';

const value = fc.oneof(
  fc.string(),
  fc
    .array(fc.constantFrom('\u001f', '\u001b', '\n', '\r', 'e', 'u', 'n', ''))
    .map((all) => all.join('')),
);

describe('a row as a line', () => {
  it('is one line, and comes back as it was', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(value, { minLength: 1 }), (header, values) => {
        const line = writeLine(header, values);
        expect(line).not.toContain('\n');
        expect(readLine(line)).toEqual({ header, values });
      }),
    );
  });
});
