import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LINE_CHARACTERS, OutputTail, TAIL_CHARACTERS } from '../../../src/snyk/cli/output-tail.js';

function read(...chunks: Buffer[]): { lines: string[]; text: string } {
  const lines: string[] = [];
  const tail = new OutputTail((line) => lines.push(line));
  for (const chunk of chunks) tail.write(chunk);
  tail.end();
  return { lines, text: tail.text };
}

describe('OutputTail', () => {
  it('gives lines however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), (size) => {
        const bytes = Buffer.from('één\r\ntwo 🙂\n\nthree');
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        );
        expect(read(...chunks).lines).toEqual(['één', 'two 🙂', 'three']);
      }),
    );
  });

  it('takes out colours and control characters', () => {
    expect(read(Buffer.from('\u001b[31mred\u001b[39m\u0007\n')).lines).toEqual(['red']);
  });

  it('ends a line where a spinner repaints it', () => {
    expect(read(Buffer.from('- Analyzing\r\\ Analyzing\rdone\n')).lines).toEqual([
      '- Analyzing',
      '\\ Analyzing',
      'done',
    ]);
  });

  it.each([TAIL_CHARACTERS, TAIL_CHARACTERS + 1])('keeps the end of %d characters', (length) => {
    const { text } = read(Buffer.from('a'.repeat(length - 1)), Buffer.from('z'));
    expect(text).toHaveLength(TAIL_CHARACTERS);
    expect(text.endsWith('az')).toBe(true);
  });

  it.each([LINE_CHARACTERS, LINE_CHARACTERS + 1])('cuts a line of %d characters', (length) => {
    const { lines } = read(Buffer.from(`${'a'.repeat(length)}\nnext\n`));
    expect(lines).toEqual(['a'.repeat(LINE_CHARACTERS), 'next']);
  });
});
