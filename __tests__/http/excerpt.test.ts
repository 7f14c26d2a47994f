import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { excerpt, MAX_EXCERPT_LENGTH } from '../../src/http/excerpt.js';
import { createRedactor } from '../../src/http/redact.js';

describe('excerpt', () => {
  it('puts everything on one line', () => {
    const text = ' <h1>\r\n  Bad\u2028Gateway</h1>\u0000\u001b[31m::error::x\n';
    expect(excerpt(text, createRedactor())).toBe('<h1> Bad Gateway</h1> [31m::error::x');
  });

  it('keeps 500 characters and cuts 501', () => {
    const redactor = createRedactor();
    const exact = 'a'.repeat(MAX_EXCERPT_LENGTH);
    expect(excerpt(exact, redactor)).toBe(exact);
    expect(excerpt(`${exact}a`, redactor)).toBe(`${exact.slice(1)}…`);
  });

  it('does not leave half of a secret at the cut', () => {
    const secret = 's3cr3t'.repeat(10);
    const text = 'a'.repeat(MAX_EXCERPT_LENGTH - 20) + secret;
    expect(excerpt(text, createRedactor([secret]))).not.toContain('s3');
  });

  it('is always short, on one line and well-formed', () => {
    const piece = fc.constantFrom('a', ' ', '\n', '\0', '\x1b[1m', '\u2028', '\u202e', 'é', '😀');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 200, maxLength: 800 }), (pieces) => {
        const text = pieces.join('');
        const line = excerpt(text, createRedactor());
        expect(line.length).toBeLessThanOrEqual(MAX_EXCERPT_LENGTH);
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(Buffer.from(line).toString()).toBe(line); // no half of a surrogate pair
      }),
    );
  });
});
