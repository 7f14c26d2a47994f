import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '../../src/model/errors.js';
import { MAX_MAP_LENGTH, parseTransformMap } from '../../src/transform/parse.js';
import { MAX_ROWS } from '../../src/transform/schema.js';
import { mapText } from '../builders/transform-maps.js';

async function problemsOf(text: string): Promise<readonly string[]> {
  try {
    await parseTransformMap(text, { file: 'map.yml' });
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

const HEAD = 'version: 1\nname: Test\nasset-type: code-repository\nrows:\n';

/** Problems of rows that begin in line 5. */
async function rowProblems(...rows: string[]): Promise<readonly string[]> {
  return problemsOf(HEAD + rows.map((row) => `  - ${row}\n`).join(''));
}

describe('parseTransformMap', () => {
  it('reads a map', async () => {
    const text = `${HEAD}  - to: asset.name\n    from: attributes.name\n    required: true\n`;
    const map = await parseTransformMap(text, { file: 'map.yml' });
    expect(map).toMatchObject({ name: 'Test', assetType: 'code-repository', file: 'map.yml' });
    expect(map.rows).toHaveLength(1);
    expect(map.rows[0]).toMatchObject({
      to: { text: 'asset.name' },
      required: true,
      extra: false,
      at: { to: { line: 5, column: 9 }, source: { line: 6, column: 11 } },
    });
  });

  it('reads a map with a byte order mark and Windows line ends', async () => {
    const text = `\uFEFF${HEAD}  - { to: a, from: id }\n`.replaceAll('\n', '\r\n');
    expect((await parseTransformMap(text, { file: 'map.yml' })).rows).toHaveLength(1);
  });

  it('tells all mistakes at once, in the order of the file', async () => {
    const problems = await problemsOf(
      [
        'version: 2',
        'name: Test',
        'asset-type: code-repo',
        'rows:',
        '  - to: a.b',
        '    form: attributes.name',
        '  - { to: c, fn: severty5 }',
        "  - { to: d, expr: 'a[' }",
        '  - { to: e, from: atributes.name }',
      ].join('\n'),
    );
    expect(problems).toEqual([
      'map.yml:1:10: `version` is 2; allowed: 1.',
      'map.yml:3:13: `asset-type` is "code-repo"; allowed: code-repository, generic-application.',
      'map.yml:6:5: unknown key "form"; allowed: to, from, const, fn, args, expr, required, default, values, otherwise, type, extra. Did you mean `from`?',
      expect.stringMatching(/^map\.yml:7:18: `fn` is "severty5"; .* Did you mean `severity5`\?$/),
      expect.stringMatching(/^map\.yml:8:20: this is no JMESPath expression: /),
      expect.stringMatching(
        /^map\.yml:9:20: `atributes` is nothing .* Did you mean `attributes`\?$/,
      ),
    ]);
  });

  it.each([
    ['', 'seen null; allowed: a mapping of version, name, asset-type, rows.'],
    ['just text', 'seen "just text"; allowed: a mapping'],
    ['- 1', 'seen a list; allowed: a mapping'],
    ['a: [', 'map.yml:1:5: Flow sequence'],
    ['a: 1\na: 2', 'map.yml:2:1: Map keys must be unique'],
    ['a: !!js/function x', 'Unresolved tag'],
    ['a: 1\n---\nb: 2', 'multiple documents'],
    ['['.repeat(2_000), 'map.yml:1:'],
  ])('refuses text that is no map: %j', async (text, wanted) => {
    expect((await problemsOf(text)).join('\n')).toContain(wanted);
  });

  it('refuses aliases that multiply', async () => {
    const levels = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de']) {
      levels.push(
        `${to ?? ''}: &${to ?? ''} [${Array(9)
          .fill(`*${from ?? ''}`)
          .join(', ')}]`,
      );
    }
    expect((await problemsOf(levels.join('\n'))).join()).toContain('cannot be read');
  });

  it(`takes ${MAX_ROWS} rows and not one more`, async () => {
    const rows = Array.from({ length: MAX_ROWS }, (_, index) => ({ to: `a${index}`, from: 'id' }));
    expect(await problemsOf(mapText(rows))).toEqual([]);
    expect(await problemsOf(mapText([...rows, { to: 'x', from: 'id' }]))).toEqual([
      expect.stringContaining(`allowed: at most ${MAX_ROWS} rows`),
    ]);
    expect(await problemsOf(mapText([]))).toEqual([
      expect.stringContaining('allowed: one row or more'),
    ]);
  });

  it(`takes ${MAX_MAP_LENGTH} characters and not one more`, async () => {
    const text = `${HEAD}  - { to: a, from: id }\n#`;
    const full = text.padEnd(MAX_MAP_LENGTH, '#');
    expect(await problemsOf(full)).toEqual([]);
    expect(await problemsOf(`${full}#`)).toEqual([
      expect.stringContaining(`at most ${MAX_MAP_LENGTH} are allowed`),
    ]);
  });
});

describe('a row', () => {
  it.each([
    ['{ from: id }', '5:5: `to` is missing; allowed: text.'],
    ['{ to: a }', '5:5: the row says no source; allowed: one of `from`, `const`, `fn`, `expr`.'],
    ['{ to: a, from: id, const: 1 }', 'has both `from` and `const`; allowed: one of them.'],
    ['{ to: a, fn: assetStatus, expr: id }', 'has both `fn` and `expr`'],
    ['{ to: a, from: id, args: {} }', '`args` are for a function; the row has no `fn`.'],
    ['{ to: a, from: [] }', '`from` is a list; allowed: a path, or a list of paths'],
    ['{ to: a, from: [id, 5] }', '`from` is a list; allowed: a path'],
    [
      '{ to: a, const: { b: 1 } }',
      '`const` is a mapping; allowed: text, a number, true or false, or a',
    ],
    ['{ to: a, const: 1, type: string }', 'a `const` is written as it is; drop `type`.'],
    [
      '{ to: a, from: id, type: intger }',
      '`type` is "intger"; allowed: string, integer, number, boolean, date-time. Did you mean `integer`?',
    ],
    [
      '{ to: a, from: id, type: integer, default: five }',
      '"five" is no integer, which `type` asks for.',
    ],
    ['{ to: a, from: id, otherwise: x }', '`otherwise` is for what `values` does not list'],
    ['{ to: a, from: id, values: { b: [1] } }', '`values.b` is a list; allowed: text, a number'],
    ['{ to: a, from: id, required: yes }', '`required` is "yes"; allowed: true or false.'],
    [
      '{ to: a, fn: externalAssetId, args: { parts: [repo] } }',
      '`args.parts.0` is "repo"; allowed: repository, target-file, type, reference, name, org.',
    ],
    [
      '{ to: a, fn: criticality, args: { az: raw } }',
      'unknown key "az"; allowed: as. Did you mean `as`?',
    ],
    [
      "{ to: 'f[].a', fn: cvss }",
      '`args.field` is missing; allowed: score, vector, version, source.',
    ],
    [
      "{ to: 'f[].a', fn: findingStatus, from: 'issues[].id' }",
      '`findingStatus` reads the finding as a whole and takes no `from`.',
    ],
    [
      '{ to: a, from: org.attribute.name }',
      '`attribute` is nothing that `org` has: id, attributes. Did you mean `attributes`?',
    ],
    [
      "{ to: 'f[].a', from: 'issues[].atributes.title' }",
      '`atributes` is nothing that `issues[]` has',
    ],
    ["{ to: 'f[].a', from: 'issues[].facts.licence' }", '`licence` is nothing that `facts` has'],
    ['{ to: a, from: constructor.name }', '`constructor` is refused'],
    ['{ to: __proto__.polluted, const: 1 }', '`__proto__` is refused'],
    ['{ to: a, expr: "attributes.constructor" }', '`constructor` is refused'],
    ['{ to: a, expr: "attributes.{__proto__: name}" }', '`__proto__` is refused'],
    ['{ to: a, expr: "attributes.[name, tags[?toString]]" }', '`toString` is refused'],
    ['text', 'seen "text"; allowed: a mapping of to, from'],
  ])('%s', async (row, wanted) => {
    const problems = await rowProblems(row);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(wanted);
  });

  it('is quoted in one line and cut, whatever it says', async () => {
    const key = 'x\n::error::'.repeat(100);
    const [problem = ''] = await problemsOf(mapText([{ to: 'a', from: 'id', [key]: 1 }]));
    expect(problem).not.toContain('\n');
    expect(problem.length).toBeLessThan(300);
  });
});

describe('rows together', () => {
  it.each([
    ['{ to: a, from: id }', '{ to: a, from: key }', '6:11: `a` is filled already, in line 5'],
    [
      '{ to: a.b, from: id }',
      '{ to: a.b.c, from: id }',
      '`a.b.c` cannot stand beside `a.b` of line 5',
    ],
    [
      '{ to: a.b.c, from: id }',
      '{ to: a.b, from: id }',
      '`a.b` cannot stand beside `a.b.c` of line 5',
    ],
    [
      "{ to: 'a[].b', from: 'issues[].id' }",
      '{ to: a.c, from: id }',
      '`a.c` cannot stand beside `a[].b`',
    ],
    [
      "{ to: 'a[].b', from: 'issues[].id' }",
      "{ to: 'a[]', from: 'attributes.environment[]' }",
      '`a[]` cannot stand beside `a[].b`',
    ],
    [
      "{ to: 'a[].b', from: 'issues[].id' }",
      "{ to: 'a[].c', from: 'attributes.tags[].key' }",
      '`a[]` is filled from `issues[]` (line 5); this row would fill it from `attributes.tags[]`.',
    ],
    [
      "{ to: 'a[].b', from: 'issues[].id' }",
      "{ to: 'c[].b', from: 'issues[].id' }",
      '`c[]` would be filled from `issues[]` like `a[]`; findings go to one list.',
    ],
    [
      "{ to: 'a[].b', from: 'issues[].id' }",
      "{ to: 'c[].b', const: 1 }",
      'no row says what `c[]` is filled from',
    ],
    [
      "{ to: 'a[].b', from: 'issues[].id' }",
      "{ to: c, from: 'issues[].id' }",
      '`issues[].id` goes through one list, its target `c` through no list',
    ],
    [
      "{ to: 'a[].b', from: 'issues[].id' }",
      "{ to: 'a[].c', from: 'issues[].attributes.problems[].id' }",
      'goes through 2 lists, its target `a[].c` through one list',
    ],
    [
      "{ to: 'a[].b', from: 'attributes.tags[].key' }",
      "{ to: 'a[].c', fn: findingStatus }",
      '`findingStatus` speaks of a finding',
    ],
    [
      '{ to: a, from: id }',
      '{ to: c, fn: severity5 }',
      'goes through one list, its target `c` through no list',
    ],
  ])('%s and %s', async (first, second, wanted) => {
    const problems = await rowProblems(first, second);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(wanted);
  });

  it('may append to one list', async () => {
    expect(await rowProblems("{ to: 'a[]', from: id }", "{ to: 'a[]', const: x }")).toEqual([]);
  });
});
