import fc from 'fast-check';

/** Any text: control characters, all scripts, halves of surrogate pairs. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0x10_ff_ff })))
  .map((codes) => String.fromCodePoint(...codes));
