import { describe, expect, it } from '@jest/globals';
import { JSONParser } from '@streamparser/json';
import fc from 'fast-check';
import { CHUNK_BYTES } from '../../../../src/sources/snyk-cli/json/limits.js';
import { cut, read } from './reading.js';

const jsonText = fc
  .tuple(
    fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())),
    fc.constantFrom(undefined, 2, '\t'),
  )
  .map(([value, indent]) => JSON.stringify(value, null, indent));
/** Strings that are hard to find the end of. */
const trickyText = fc
  .array(fc.constantFrom('\\', '"', '\\"', '\\\\', '{', ']', 'ü', '😀', '\u0000', '\n', '\u2028'))
  .map((parts) => JSON.stringify({ [parts.join('')]: [parts.join('')] }));
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
const depth = fc.integer({ min: 0, max: 5 });
const cuts = fc.record({ text: jsonText, pieces: sizes, levels: depth });

describe('any document in any chunks', () => {
  it.each([
    ['JSON', jsonText],
    ['tricky strings', trickyText],
  ])('equals JSON.parse: %s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, sizes, depth, (text, pieces, levels) => {
        const { values, problems } = read(cut(Buffer.from(text), pieces), { depth: levels });
        expect(problems).toEqual([]);
        expect(values).toEqual([JSON.parse(text)]);
        expect(JSON.stringify(values[0])).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it('is read alike when cut at every single byte', () => {
    const text = '{"a\\"\\\\":[-1.5e+3,true,null,"\\u00fc😀"], "b" : {"c":[{}]}}\n{"x":0}';
    const bytes = Buffer.from(text);
    const whole = read([bytes], { depth: 2 });
    expect(whole.values).toHaveLength(2);
    for (let at = 0; at <= bytes.length; at += 1) {
      expect(read([bytes.subarray(0, at), bytes.subarray(at)], { depth: 2 })).toEqual(whole);
    }
  });

  it('is read alike across the boundaries of what is looked at together', () => {
    for (const shift of [0, 1, 2, 3, 4, 5, 6, 7, 8]) {
      const text = JSON.stringify({ pad: 'x'.repeat(CHUNK_BYTES - 20 + shift), a: ['\\"ü', 12] });
      expect(read([Buffer.from(text)], { depth: 3 }).values).toEqual([JSON.parse(text)]);
    }
  });

  it('gives the elements that @streamparser/json gives', () => {
    const text = fc
      .record({
        ok: fc.boolean(),
        vulnerabilities: fc.array(fc.jsonValue(), { maxLength: 8 }),
        path: fc.string(),
      })
      .map((value) => JSON.stringify(value, null, 2));
    fc.assert(
      fc.property(text, sizes, (json, pieces) => {
        const oracle: unknown[] = [];
        const parser = new JSONParser({ paths: ['$.vulnerabilities.*'], keepStack: false });
        parser.onValue = ({ value }) => oracle.push(value);
        parser.write(json);
        const [value] = read(cut(Buffer.from(json), pieces), { depth: 2 }).values;
        expect(value).toMatchObject({ vulnerabilities: oracle });
      }),
    );
  });

  it('is found among any lines of a log', () => {
    const noise = fc
      .array(fc.constantFrom('[INFO]', '{', '[', '}', ']', 'x', ' ', '[1/3]', '{a', 'ü', ':', '\t'))
      .map((parts) => `>${parts.join(' ')}`);
    const gaps = fc.array(noise, { minLength: 1, maxLength: 3 });
    const named = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(gaps, named)), sizes, (parts, pieces) => {
        const lines = parts.flatMap(([gap, value]) => [...gap, JSON.stringify(value, null, 2)]);
        const { values, problems, documents } = read(cut(Buffer.from(lines.join('\n')), pieces));
        expect(problems).toEqual([]);
        expect(values).toEqual(parts.map(([, value]) => parsed(JSON.stringify(value))));
        expect(documents).toBe(parts.length);
      }),
    );
  });

  it('is reported wherever it is cut off', () => {
    fc.assert(
      fc.property(cuts, fc.nat(), ({ text, pieces, levels }, at) => {
        const bytes = Buffer.from(text);
        const part = bytes.subarray(0, at % bytes.length);
        const { values, problems, documents } = read(cut(part, pieces), { depth: levels });
        expect(values).toEqual([]);
        expect(problems).toHaveLength(documents);
        // A lone bracket is text like any other.
        if (part.toString().trim().length > 1) expect(documents).toBe(1);
        for (const problem of problems) {
          expect(problem.message).toMatch(/^ends in the middle of /);
          expect(problem.offset).toBe(part.length);
        }
      }),
    );
  });

  it('is never accepted where JSON.parse refuses it, and never throws', () => {
    const put = fc.constantFrom('', '"', '\\', '{', ']', ',', ':', '0', 'x', '\n', '\u0000');
    fc.assert(
      fc.property(cuts, fc.record({ put, at: fc.nat() }), ({ text, pieces, levels }, damage) => {
        const position = damage.at % text.length;
        const damaged = text.slice(0, position) + damage.put + text.slice(position + 1);
        const { values, offsets } = read(cut(Buffer.from(damaged), pieces), { depth: levels });
        const whole = parsed(damaged);
        if (whole !== undefined) expect(values).toEqual([whole]);
        values.forEach((value, index) => {
          expect(prefixes(Buffer.from(damaged), offsets[index] ?? 0)).toContainEqual(value);
        });
      }),
    );
  });
});

/** Whatever JSON.parse finds from an offset on to any closing bracket. */
function prefixes(bytes: Buffer, offset: number): unknown[] {
  const rest = bytes.subarray(offset).toString();
  return [...rest.matchAll(/[\]}]/g)].map(({ index }) => parsed(rest.slice(0, index + 1)));
}

/** The object or array that JSON.parse finds in a text, if it does. */
function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}
