import { describe, expect, it } from '@jest/globals';
import { issue, project } from '../builders/records.js';
import { compiledMap } from '../builders/transform-maps.js';

const record = project({
  attributes: { tags: [{ key: 'team', value: 'blue' }] },
  issues: [issue(), issue({ attributes: { title: 'XSS' } })],
});

describe('an expression', () => {
  it('sees the record, and in findings the finding with the record as root', async () => {
    const map = await compiledMap([
      { to: 'team', expr: "attributes.tags[?key=='team'].value | [0]" },
      { to: 'open', expr: 'length(issues)' },
      { to: 'f[].id', from: 'issues[].id' },
      { to: 'f[].text', expr: "join(': ', [$.attributes.name, attributes.title])" },
      { to: 'f[].ids[]', expr: 'attributes.problems[].id' },
    ]);
    expect(map.apply(record).document).toMatchObject({
      team: 'blue',
      open: 2,
      f: [
        { text: 'goof: Prototype Pollution', ids: ['SNYK-JS-LODASH-590103', 'CVE-2020-8203'] },
        { text: 'goof: XSS' },
      ],
    });
  });

  it('takes part in defaults, values and types like a path', async () => {
    const map = await compiledMap([
      { to: 'a', expr: 'attributes.nothing', default: 'none' },
      { to: 'b', expr: 'length(issues)', values: { 2: '20' }, type: 'integer' },
    ]);
    expect(map.apply(record).document).toEqual({ a: 'none', b: 20 });
  });

  it('that fails rejects, and says why in one line', async () => {
    const map = await compiledMap([{ to: 'a', expr: 'abs(attributes.name)' }]);
    const { document, rejected } = map.apply(record);
    expect(document).toBeNull();
    expect(rejected[0]?.reason).toContain('abs');
    expect(rejected[0]?.reason).toContain('(expr abs(attributes.name))');
  });

  it('gives data only, whatever names it makes while it runs', async () => {
    const map = await compiledMap([
      { to: 'a', expr: "from_items([['__proto__', 'x'], ['b', 'y']])" },
      { to: 'c', expr: "group_by([{k: 'z'}], &k)" },
      { to: 'd', expr: '`{"__proto__": {"e": 1}, "f": 2}`' },
    ]);
    const { document } = map.apply(record);
    expect(JSON.stringify(document)).toBe('{"a":{"b":"y"},"c":{"z":[{"k":"z"}]},"d":{"f":2}}');
    expect(Object.getPrototypeOf(document?.['d'])).toBe(Object.prototype);
  });
});
