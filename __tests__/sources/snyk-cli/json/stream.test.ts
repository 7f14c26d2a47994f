import { describe, expect, it } from '@jest/globals';
import { MAX_DEPTH } from '../../../../src/sources/snyk-cli/json/limits.js';
import { JsonDocuments } from '../../../../src/sources/snyk-cli/json/stream.js';
import { cut, read, readText } from './reading.js';

const RESULT = '{"ok":false,"vulnerabilities":[{"id":"SNYK-1"}]}';
const RESULT_VALUE = { ok: false, vulnerabilities: [{ id: 'SNYK-1' }] };

describe('documents and the text around them', () => {
  it('reads one document', () => {
    expect(readText(RESULT)).toEqual({
      values: [RESULT_VALUE],
      problems: [],
      offsets: [0],
      documents: 1,
      text: '',
    });
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \r\n\t\n'],
    ['a root scalar', 'true'],
    ['a root string', '"{}"'],
    ['a lone bracket', '{'],
    ['prose with brackets', 'call foo(){} with [0] and {x} in args[] or [1/3]'],
  ])('finds no document in %s', (_, text) => {
    expect(readText(text)).toEqual({
      values: [],
      problems: [],
      offsets: [],
      documents: 0,
      text: text.trim(),
    });
  });

  it.each([
    ['line breaks', '\n'],
    ['Windows line breaks', '\r\n'],
    ['nothing', ''],
    ['a log line', '\n[INFO] second project\n'],
  ])('reads several documents with %s between them', (_, between) => {
    const { values, problems } = readText(`${RESULT}${between}[{"a":1}]${between}{}`);
    expect(values).toEqual([RESULT_VALUE, [{ a: 1 }], {}]);
    expect(problems).toEqual([]);
  });

  it.each([
    '[INFO] x',
    'WARN {something}',
    '{not json',
    '{ "a" = 1 }',
    '{"key with no end',
    "['python', None]",
    '[1, 2, None]',
    '["a" is deprecated]',
    '\u001b[32mgreen\u001b[0m {"unclosed}',
    '[2024-11-21T10:00:00Z] {"',
    '[-] [x] [ ] []',
    'über {"ü" – “{',
    'the list: [',
    'lists: [ [ ',
  ])('reads the document behind, and the one before, the text %j', (line) => {
    const { values, problems, text } = readText(`${RESULT}\n${line}\n${RESULT}\r\nend`);
    expect(values).toEqual([RESULT_VALUE, RESULT_VALUE]);
    expect(problems).toEqual([]);
    expect(text).toContain(line);
  });

  it('reads a document that begins behind text on its line', () => {
    const { values, offsets, text } = readText(`Testing... ${RESULT} done`);
    expect(values).toEqual([RESULT_VALUE]);
    expect(offsets).toEqual([11]);
    expect(text).toBe('Testing...  done');
  });

  it.each(['Testing... ', ''])('reads an array with indented elements behind %j', (lead) => {
    expect(readText(`${lead}[\n  {\n    "a": 1\n  }\n]`).values).toEqual([[{ a: 1 }]]);
  });

  it('takes an array without names for a document only where it begins a line', () => {
    expect(readText('[]').values).toEqual([[]]);
    expect(readText('  ["a", 1, null]\n{}').values).toEqual([['a', 1, null], {}]);
    expect(readText('see [1] and {}').values).toEqual([]);
  });

  it('keeps the first 2,000 characters of the text and none of blank gaps', () => {
    const { text } = readText(`${'\n'.repeat(9000)}{"a":1}\n${'ü'.repeat(3000)}`);
    expect(text).toBe('ü'.repeat(2000));
  });
});

describe('candidates', () => {
  it('is text when it breaks before a named value begins', () => {
    expect(readText('{"a" 1}').documents).toBe(0);
    expect(readText('{"a": b}').documents).toBe(0);
  });

  it('is a broken document when it breaks afterwards', () => {
    expect(readText('{"a": [b]}', { depth: 9 }).problems).toEqual([
      { message: 'b where a value should be, in a', offset: 7, line: 1 },
    ]);
  });

  it('is text when it breaks in its first 1,000 bytes, a document when in the next', () => {
    const numbers = (bytes: number) => `[1,${' '.repeat(bytes - 3)}x`;
    expect(readText(numbers(999)).documents).toBe(0);
    expect(readText(numbers(1000)).problems).toHaveLength(1);
  });

  it('reads a first name that is longer than what is looked at', () => {
    const name = 'n'.repeat(5000);
    expect(readText(`x {"${name}":1}`).values).toEqual([{ [name]: 1 }]);
  });
});

describe('broken documents', () => {
  it.each([
    ['{"a":1,}', '} where a property name in quotes should be', 7],
    ['{"a":1 "b":2}', '" where "," or "}" should be', 7],
    ['{"a":[1,]}', '] where a value should be, in a', 8],
    ['{"a":[1 2]}', '2 where "," or "]" should be, in a', 8],
    ['{"a":[1}}', '} where "," or "]" should be, in a', 7],
    ['{"a":1]', '] where "," or "}" should be', 6],
    ['{"a":01}', 'not a JSON value: "01", in a', 5],
    ['{"a":"\\x"}', 'not a JSON value: "\\"\\\\x\\"", in a', 5],
    ['{"a":"\t"}', 'not a JSON value: "\\"\\t\\"", in a', 5],
    ['{"a":"x\ny"}', 'a line break inside a string, in a', 7],
    ['{"a":tru}', 'not a JSON value: "tru", in a', 5],
    ['{"a":1,\u00a0"b":2}', 'byte 194 where a property name in quotes should be', 7],
  ])('says where %j is broken', (text, message, offset) => {
    const line = 3;
    const lead = 'log ü\n\n';
    expect(readText(lead + text, { depth: 9 }).problems).toEqual([
      { message, offset: Buffer.byteLength(lead) + offset, line },
    ]);
  });

  it('says the same of a value that is taken whole, over chunks', () => {
    const text = '{\n"list": [\n{"x": "ü", "y": [1,\n2 3]}\n]}';
    const expected = [{ message: '3 where "," or "]" should be, in list[0]', offset: 35, line: 4 }];
    for (const size of [1, 7, 100]) {
      expect(read(cut(Buffer.from(text), [size]), { depth: 2 }).problems).toEqual(expected);
    }
  });

  it('reports the first fault when its consequences show first', () => {
    const text = '{"a": {"b": [1, 2}, "c": "no end}\n}';
    expect(readText(text, { depth: 1 }).problems).toEqual([
      { message: '} where "," or "]" should be, in a', offset: 17, line: 1 },
    ]);
  });

  it('says in the middle of what the input ends', () => {
    const whole = '{\n  "ok": true,\n  "vulnerabilities": [\n    {},\n    {"id": "S';
    const expected = { message: 'ends in the middle of vulnerabilities[1]', offset: 60, line: 5 };
    expect(readText(whole, { depth: 2 }).problems).toEqual([expected]);
    expect(readText('{"ok"').problems).toEqual([
      { message: 'ends in the middle of the document', offset: 5, line: 1 },
    ]);
  });

  it('reads the document that follows a cut one on the next line', () => {
    const { values, problems } = readText(`{"a": {"description": "half a sen\n${RESULT}`);
    expect(values).toEqual([RESULT_VALUE]);
    expect(problems).toHaveLength(1);
  });

  it('takes no part of a broken document for another one', () => {
    const broken = '{"ok": true,\n  "a": oops,\n  "b": [\n    {"ok": false}\n  ]\n}';
    const { values, problems, documents, text } = readText(`${broken}\n${RESULT}`);
    expect(values).toEqual([RESULT_VALUE]);
    expect(problems).toHaveLength(1);
    expect(documents).toBe(2);
    expect(text).toBe('');
  });

  it('quotes little of what is hostile', () => {
    const name = '::error::\n</script>'.repeat(1000);
    const [problem] = readText(`{${JSON.stringify(name)}: {"x": ${'y'.repeat(9999)}}}`, {
      depth: 2,
    }).problems;
    expect(problem?.message.length).toBeLessThan(400);
    expect(problem?.message).not.toContain('\n');
  });
});

describe('limits', () => {
  const nested = (levels: number) => `{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;

  it.each([0, 1, MAX_DEPTH])('reads %d walked levels up to the limit and not beyond', (depth) => {
    expect(readText(nested(MAX_DEPTH), { depth }).problems).toEqual([]);
    const [problem] = readText(nested(MAX_DEPTH + 1), { depth }).problems;
    expect(problem?.message).toContain('nested deeper than 1000 levels');
    expect(problem?.offset).toBe(5 + MAX_DEPTH - 1);
  });

  it('survives a hundred thousand levels', () => {
    expect(readText('['.repeat(100_000), { depth: Infinity }).problems).toHaveLength(1);
    expect(readText(nested(100_000)).problems).toHaveLength(1);
    const ends: unknown[] = [];
    const reader = new JsonDocuments({
      begin: () => ({
        enter: (key) => (key === null ? 'walk' : 'skip'),
        take: () => undefined,
        leave: () => undefined,
      }),
      end: (problem) => ends.push(problem),
    });
    reader.write(Buffer.from(nested(100_000)));
    reader.close();
    expect(ends).toEqual([null]);
  });

  it('takes a value of the largest size and none of a byte more', () => {
    const value = (bytes: number) => Buffer.from(`{"a":"${'x'.repeat(bytes - 2)}"}`);
    for (const size of [7, 1000]) {
      const small = { depth: 1, maxTakenBytes: 50 };
      expect(read(cut(value(50), [size]), small).problems).toEqual([]);
      const [problem] = read(cut(value(51), [size]), small).problems;
      expect(problem?.message).toBe('a value of more than 50 bytes, in a');
    }
  });
});

describe('the visitor', () => {
  it('is asked about every value that is walked to, and told of every end', () => {
    const log: unknown[] = [];
    const reader = new JsonDocuments({
      begin: () => ({
        enter(key, kind) {
          log.push(['enter', key, kind]);
          return key === 'skipped' ? 'skip' : key === 'taken' ? 'take' : 'walk';
        },
        take: (key, value) => log.push(['take', key, value]),
        leave: (key) => log.push(['leave', key]),
      }),
      end: (problem) => log.push(['end', problem]),
    });
    reader.write(Buffer.from('{"a":[1,{}],"skipped":[[tru,}],"taken":{"b":[null]},"a":"x"}'));
    reader.close();
    expect(log).toEqual([
      ['enter', null, 'object'],
      ['enter', 'a', 'array'],
      ['enter', 0, 'scalar'],
      ['take', 0, 1],
      ['enter', 1, 'object'],
      ['leave', 1],
      ['leave', 'a'],
      ['enter', 'skipped', 'array'],
      ['enter', 'taken', 'object'],
      ['take', 'taken', { b: [null] }],
      ['enter', 'a', 'scalar'],
      ['take', 'a', 'x'],
      ['leave', null],
      ['end', null],
    ]);
  });

  it('may throw, and its error comes out of write', () => {
    const reader = new JsonDocuments({
      begin: () => {
        throw new Error('mine');
      },
      end: () => undefined,
    });
    expect(() => {
      reader.write(Buffer.from('{"a":1}'));
    }).toThrow('mine');
  });

  it('gets __proto__ as a property like any other', () => {
    const [value] = readText('{"__proto__":{"x":1},"a":{"__proto__":2}}', { depth: 1 }).values;
    expect(JSON.stringify(value)).toBe('{"__proto__":{"x":1},"a":{"__proto__":2}}');
    expect(Object.prototype).not.toHaveProperty('x');
  });
});
