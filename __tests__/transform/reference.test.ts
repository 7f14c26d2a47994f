import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ProjectRecord } from '../../src/model/record.js';
import { issue, project } from '../builders/records.js';
import { compiledMap } from '../builders/transform-maps.js';
import type { PlainRow } from './naive-interpreter.js';
import { interpret } from './naive-interpreter.js';

/** Where a record may hold anything: Snyk does not type it. */
const DATA = 'relationships.target.data.meta.integration_data';

const word = fc.constantFrom('a', 'b', '', '7', 'npm', '-3', '1.5', 'true');
const leaf = fc.oneof(word, fc.integer({ min: -9, max: 9 }), fc.boolean(), fc.constant(null));
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('tree'), { noNullPrototype: true }),
  ),
}));

const finding = fc
  .record({
    title: word,
    ids: fc.array(word, { maxLength: 2 }),
    packages: fc.array(fc.record({ name: word, fixedIn: fc.array(word, { maxLength: 2 }) }), {
      maxLength: 2,
    }),
  })
  .map(({ title, ids, packages }) =>
    issue({
      id: 'i',
      attributes: { title, problems: ids.map((id) => ({ id, source: 'S', type: 'rule' })) },
      facts: { packages: packages.map((pkg) => ({ ...pkg, version: '1', paths: [] })) },
    }),
  );

const record: fc.Arbitrary<ProjectRecord> = fc
  .record({
    name: word,
    issues: fc.array(finding, { maxLength: 3 }),
    data: fc.dictionary(fc.constantFrom('a', 'b', 'list'), tree, { noNullPrototype: true }),
    list: fc.array(tree, { maxLength: 3 }),
  })
  .map(({ name, issues, data, list }) =>
    project({
      id: 'p',
      attributes: { name },
      issues,
      relationships: {
        target: {
          data: {
            attributes: { display_name: '', url: null },
            meta: { integration_data: { list, ...data } },
          },
        },
      },
    }),
  );

const dataPath = fc
  .array(fc.constantFrom('a', 'b', 'c', '0', '1', 'list', 'length', 'toString'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((names) => `${DATA}.${names.join('.')}`);

const outer = fc.oneof(dataPath, fc.constantFrom('attributes.name', 'attributes.created', 'id'));

/** Targets, each with the paths that may fill it. */
const places: readonly { to: string; from: fc.Arbitrary<string>; append?: boolean }[] = [
  { to: 't', from: outer },
  { to: 'o.t', from: outer },
  { to: 'o.deep.t', from: outer },
  { to: 'o.all[]', from: fc.oneof(outer, fc.constant(`${DATA}.list[]`)), append: true },
  { to: 'o.all[]', from: fc.constantFrom(`${DATA}.list[].a`, `${DATA}.a[].b`), append: true },
  { to: 'list[].t', from: fc.oneof(outer, fc.constantFrom(`${DATA}.list[].a`)) },
  { to: 'list[].o.t', from: fc.constantFrom(`${DATA}.list[].a.b`, `${DATA}.list[].b`) },
  { to: 'list[].x[].t', from: fc.constantFrom(`${DATA}.list[].a[].b`, `${DATA}.list[].c`) },
  { to: 'list[].x[].u', from: fc.constant(`${DATA}.list[].a[].c`) },
  { to: 'f[].title', from: fc.oneof(outer, fc.constant('issues[].attributes.title')) },
  { to: 'f[].o.id', from: fc.constantFrom('issues[].id', 'issues[].facts.packages.0.name') },
  { to: 'f[].ids[]', from: fc.constant('issues[].attributes.problems[].id'), append: true },
  { to: 'f[].fixed[]', from: fc.constant('issues[].facts.packages[].fixedIn'), append: true },
  { to: 'f[].p[].name', from: fc.constant('issues[].facts.packages[].name') },
  { to: 'f[].p[].title', from: fc.constantFrom('issues[].attributes.title', 'attributes.name') },
  { to: 'f[].p[].fix[]', from: fc.constant('issues[].facts.packages[].fixedIn[]'), append: true },
];

/** Rows that give each list its source, so that every choice of the others is a sound map. */
const BINDING: readonly PlainRow[] = [
  { to: 'list[].bound', from: `${DATA}.list[].c` },
  { to: 'list[].x[].bound', from: `${DATA}.list[].a[].a` },
  { to: 'f[].bound', from: 'issues[].attributes.status' },
  { to: 'f[].p[].bound', from: 'issues[].facts.packages[].version' },
];

function rowsAt(to: string, from: fc.Arbitrary<string>): fc.Arbitrary<PlainRow> {
  const refinement = fc.record(
    {
      required: fc.boolean(),
      default: fc.constantFrom(5, 6),
      values: fc.constantFrom({ a: 'A', true: 'yes', 7: null }, { '-3': '3' }),
      type: fc.constantFrom('string' as const, 'integer' as const),
    },
    { requiredKeys: [] },
  );
  return fc
    .record({
      paths: fc.array(from, { minLength: 1, maxLength: 2 }),
      constant: fc.option(word, { freq: 8, nil: undefined }),
      refined: fc.option(refinement, { nil: undefined }),
      otherwise: fc.option(fc.constantFrom('1', 'z'), { nil: undefined }),
    })
    .map(({ paths, constant, refined, otherwise }) => {
      if (constant !== undefined) return { to, const: constant };
      const row: PlainRow = { to, from: paths, ...refined };
      const { default: fallback, ...rest } = row;
      return {
        ...rest,
        ...(fallback === undefined
          ? {}
          : { default: row.type === 'string' ? String(fallback) : fallback }),
        ...(row.values !== undefined && otherwise !== undefined ? { otherwise } : {}),
      };
    });
}

const rows = fc
  .tuple(...places.map(({ to, from }) => fc.option(rowsAt(to, from), { nil: undefined })))
  .map((chosen) => [...BINDING, ...chosen.filter((row) => row !== undefined)]);

describe('a compiled map', () => {
  it('makes what the obvious interpreter makes, for any map and record', async () => {
    await fc.assert(
      fc.asyncProperty(rows, record, async (map, subject) => {
        const compiled = await compiledMap(map);
        const { document, rejected } = compiled.apply(subject);
        const wanted = interpret(map, subject);
        expect(document).toEqual(wanted.document);
        expect(rejected).toHaveLength(wanted.rejected);
      }),
      { numRuns: 150 },
    );
  });

  it('tells in explain what it makes', async () => {
    await fc.assert(
      fc.asyncProperty(rows, record, async (map, subject) => {
        const compiled = await compiledMap(map);
        const { document } = compiled.apply(subject);
        const told = compiled.explain(subject);
        expect(told.some(({ how }) => how === 'rejected')).toBe(document === null);
        const top = told.find(({ to }) => to === 't');
        if (document !== null) expect(document['t']).toEqual(top?.result);
      }),
      { numRuns: 50 },
    );
  });
});
