import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '../../src/model/errors.js';
import type { ProjectRecord } from '../../src/model/record.js';
import { compileTransformMap } from '../../src/transform/compile.js';
import { parseTransformMap } from '../../src/transform/parse.js';
import { issue, project } from '../builders/records.js';
import { compiledMap, mapText } from '../builders/transform-maps.js';

async function documentOf(rows: readonly object[], record: ProjectRecord = project()) {
  return (await compiledMap(rows)).apply(record).document;
}

const TAGS = [
  { key: 'team', value: 'blue' },
  { key: 'tier', value: '1' },
];

describe('a value', () => {
  it('comes from a path, a constant or a function', async () => {
    expect(
      await documentOf([
        { to: 'b.name', from: 'attributes.name' },
        { to: 'a', const: ['x', 1, true] },
        { to: 'b.status', fn: 'assetStatus' },
      ]),
    ).toEqual({ b: { name: 'goof', status: 'ACTIVE' }, a: ['x', 1, true] });
  });

  it('leaves its target out when it is absent, with the objects around it', async () => {
    expect(
      await documentOf(
        [
          { to: 'a.b.c', from: 'attributes.created' },
          { to: 'd', from: 'attributes.target_file' },
        ],
        project({ attributes: { target_file: '' } }),
      ),
    ).toEqual({});
  });

  it('comes from the first path that has one', async () => {
    const rows = [{ to: 'a', from: ['attributes.created', 'org.id', 'attributes.name'] }];
    expect(await documentOf(rows)).toEqual({ a: 'goof' });
    expect(await documentOf(rows, project({ attributes: { created: '2020' } }))).toEqual({
      a: '2020',
    });
  });

  it('is translated, then converted, then replaced by the default when there is none', async () => {
    const row = {
      to: 'a',
      from: 'attributes.type',
      values: { npm: '1', maven: null },
      type: 'integer',
      default: 9,
    };
    expect(await documentOf([row])).toEqual({ a: 1 });
    expect(await documentOf([row], project({ attributes: { type: 'maven' } }))).toEqual({ a: 9 });
    expect(await documentOf([row], project({ attributes: { type: '' } }))).toEqual({ a: 9 });
  });

  it('passes `values` unless they list it; `otherwise` takes the rest', async () => {
    const row = { to: 'a', from: 'attributes.type', values: { maven: 'M' } };
    expect(await documentOf([row])).toEqual({ a: 'npm' });
    expect(await documentOf([{ ...row, otherwise: 'other' }])).toEqual({ a: 'other' });
    expect(await documentOf([{ ...row, otherwise: null }])).toEqual({});
    expect(await documentOf([{ to: 'a', from: 'page', values: { 0: 'first' } }])).toEqual({
      a: 'first',
    });
  });

  it('is not shared between documents', async () => {
    const map = await compiledMap([
      { to: 'a', const: ['x'] },
      { to: 'b', from: 'org.id', default: ['y'] },
      { to: 'c', from: 'relationships.target.data.attributes' },
    ]);
    const first = map.apply(project()).document;
    const second = map.apply(project()).document;
    expect(first).toEqual(second);
    for (const name of ['a', 'b', 'c']) expect(first?.[name]).not.toBe(second?.[name]);
  });
});

describe('a list', () => {
  it('is made of the list of its rows, with outer values in each element', async () => {
    expect(
      await documentOf(
        [
          { to: 'x.tags[].name', from: 'attributes.tags[].key' },
          { to: 'x.tags[].deep.value', from: 'attributes.tags[].value' },
          { to: 'x.tags[].of', from: 'attributes.name' },
          { to: 'x.tags[].kind', const: 'tag' },
        ],
        project({ attributes: { tags: TAGS } }),
      ),
    ).toEqual({
      x: {
        tags: [
          { name: 'team', deep: { value: 'blue' }, of: 'goof', kind: 'tag' },
          { name: 'tier', deep: { value: '1' }, of: 'goof', kind: 'tag' },
        ],
      },
    });
  });

  it('is left out when there is nothing in it, unless it holds the findings', async () => {
    expect(
      await documentOf([
        { to: 'tags[].name', from: 'attributes.tags[].key' },
        { to: 'findings[].id', from: 'issues[].id' },
      ]),
    ).toEqual({ findings: [] });
  });

  it('holds lists in turn', async () => {
    expect(
      await documentOf(
        [
          { to: 'f[].packages[].name', from: 'issues[].facts.packages[].name' },
          { to: 'f[].packages[].finding', from: 'issues[].attributes.title' },
          { to: 'f[].packages[].severity', fn: 'severity5' },
          { to: 'f[].cves[]', from: 'issues[].attributes.problems[].id' },
          { to: 'f[].packages[].steps[]', from: 'issues[].facts.packages[].paths[]' },
        ],
        project({ issues: [issue(), issue({ facts: { packages: [] } })] }),
      ),
    ).toEqual({
      f: [
        {
          packages: [
            {
              name: 'lodash',
              finding: 'Prototype Pollution',
              severity: 4,
              steps: ['goof@1.0.0', 'lodash@4.17.15'],
            },
          ],
          cves: ['SNYK-JS-LODASH-590103', 'CVE-2020-8203'],
        },
        { cves: ['SNYK-JS-LODASH-590103', 'CVE-2020-8203'] },
      ],
    });
  });

  it('is appended to by several rows, in their order', async () => {
    expect(
      await documentOf(
        [
          { to: 'a[]', from: 'attributes.tags[].key', values: { team: 'TEAM' } },
          { to: 'a[]', const: ['x', 'y'] },
          { to: 'a[]', from: 'attributes.created' },
          { to: 'a[]', from: 'attributes.name' },
          { to: 'a[]', from: 'org.id', default: 'none' },
        ],
        project({ attributes: { tags: TAGS } }),
      ),
    ).toEqual({ a: ['TEAM', 'tier', 'x', 'y', 'goof', 'none'] });
  });

  it('reads nothing from what is no list', async () => {
    const record = project();
    const odd = { ...record, attributes: { ...record.attributes, environment: 'frontend' } };
    const map = await compiledMap([
      { to: 'a[]', from: 'attributes.environment[]' },
      { to: 'b[].c', from: 'attributes.environment[].d' },
    ]);
    // A record as a hostile file might make it; the reader of types is passed by.
    expect(map.apply(JSON.parse(JSON.stringify(odd)) as ProjectRecord).document).toEqual({});
  });
});

describe('a rejection', () => {
  const rows = [
    { to: 'name', from: 'attributes.name', required: true },
    { to: 'f[].title', from: 'issues[].attributes.title', required: true },
    { to: 'f[].line', from: 'issues[].facts.locations.0.file', type: 'integer' },
  ];

  it('takes a finding out and leaves the others', async () => {
    const good = issue({ facts: { locations: [{ file: '7' }] } });
    const nameless = issue({ id: 'uuid', project: 'q', attributes: { title: '' } });
    const map = await compiledMap(rows);
    const { document, rejected } = map.apply(project({ issues: [nameless, good, issue()] }));
    expect(document).toEqual({ name: 'goof', f: [{ title: 'Prototype Pollution', line: 7 }] });
    expect(rejected).toEqual([
      {
        scope: 'finding',
        key: nameless.findingKey,
        id: 'uuid',
        row: { to: 'f[].title', from: 'issues[].attributes.title', line: 1 },
        reason: '`f[].title` is required and has no value (issues[].attributes.title)',
      },
      {
        scope: 'finding',
        key: issue().findingKey,
        id: null,
        row: { to: 'f[].line', from: 'issues[].facts.locations.0.file', line: 1 },
        reason: '"package.json" is no integer (issues[].facts.locations.0.file)',
      },
    ]);
  });

  it('of an asset takes the document and names each of its findings', async () => {
    const map = await compiledMap(rows);
    const record = project({ attributes: { name: '' }, id: 'p1', issues: [issue(), issue()] });
    const { document, rejected } = map.apply(record);
    expect(document).toBeNull();
    expect(rejected.map(({ scope, key, id }) => ({ scope, key, id }))).toEqual([
      { scope: 'asset', key: record.key, id: 'p1' },
      { scope: 'finding', key: issue().findingKey, id: null },
      { scope: 'finding', key: issue().findingKey, id: null },
    ]);
    expect(rejected[1]?.reason).toBe(
      'its asset was rejected: `name` is required and has no value (attributes.name)',
    );
  });

  it('quotes what was seen in one line, cut', async () => {
    const map = await compiledMap([{ to: 'a', from: 'attributes.name', type: 'number' }]);
    const name = 'x\n::error::'.repeat(100);
    const [rejection] = map.apply(project({ attributes: { name } })).rejected;
    expect(rejection?.reason).not.toContain('\n');
    expect(rejection?.reason.length).toBeLessThan(200);
  });

  it('is made of a value that is nested too deep', async () => {
    let owner: unknown = 'x';
    for (let depth = 0; depth < 200; depth++) owner = { owner };
    const record = project();
    const { data } = record.relationships.target;
    const target = { data: { ...data, meta: { integration_data: { owner } } } };
    const map = await compiledMap([
      { to: 'a', from: 'relationships.target.data.meta.integration_data.owner' },
    ]);
    const { document, rejected } = map.apply({ ...record, relationships: { target } });
    expect(document).toBeNull();
    expect(rejected[0]?.reason).toContain('nested deeper than');
  });

  it('cannot be made of a required value with a default', async () => {
    const map = await compiledMap([{ to: 'a', from: 'org.id', required: true, default: 'none' }]);
    expect(map.apply(project())).toEqual({ document: { a: 'none' }, rejected: [] });
  });
});

describe('identity', () => {
  const rows = [
    { to: 'id', from: 'id' },
    { to: 'key', from: 'key' },
    { to: 'snyk', from: 'snykId' },
    { to: 'f[].id', from: 'issues[].id' },
    { to: 'f[].key', from: 'issues[].findingKey' },
    { to: 'f[].snyk', from: 'issues[].snykId' },
  ];
  const known = project({ id: 'p1', issues: [issue({ id: 'i1' })] });
  const unknown = project({ issues: [issue()] });
  const { key } = known;
  const { findingKey } = issue();

  it("snyk takes Snyk's ids where there are any, else our keys", async () => {
    const map = await compiledMap(rows, { identity: 'snyk' });
    expect(map.apply(known).document).toEqual({
      id: 'p1',
      key,
      snyk: 'p1',
      f: [{ id: 'i1', key: findingKey, snyk: 'i1' }],
    });
    expect(map.apply(unknown).document).toEqual({
      id: key,
      key,
      f: [{ id: findingKey, key: findingKey }],
    });
  });

  it('portable takes our keys', async () => {
    const map = await compiledMap(rows, { identity: 'portable' });
    expect(map.apply(known).document).toEqual({
      id: key,
      key,
      snyk: 'p1',
      f: [{ id: findingKey, key: findingKey, snyk: 'i1' }],
    });
  });

  it('leaves the record as it is', async () => {
    const before = JSON.stringify(known);
    (await compiledMap(rows, { identity: 'portable' })).apply(known);
    expect(JSON.stringify(known)).toBe(before);
  });
});

describe('extra rows', () => {
  const rows = [
    { to: 'a', from: 'attributes.name' },
    { to: 'b', from: 'key', extra: true },
  ];

  it('can be switched off', async () => {
    const map = await compiledMap(rows, { extraRows: false });
    expect(map.apply(project()).document).toEqual({ a: 'goof' });
  });

  it('cannot be what holds the map together', async () => {
    const text = mapText([
      { to: 'f[].id', from: 'issues[].id', extra: true },
      { to: 'f[].kind', const: 'x' },
    ]);
    const map = await parseTransformMap(text, { file: 'map.yml' });
    expect(() => compileTransformMap(map, { identity: 'snyk', extraRows: false })).toThrow(
      ConfigError,
    );
  });
});
