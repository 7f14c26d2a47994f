import { describe, expect, it } from '@jest/globals';
import { issue, project } from '../builders/records.js';
import { compiledMap } from '../builders/transform-maps.js';

const rows = [
  { to: 'name', from: 'attributes.name', required: true },
  { to: 'owner', from: 'org.id', default: 'nobody', extra: true },
  { to: 'kind', const: 'snyk' },
  { to: 'created', from: 'attributes.created' },
  { to: 'f[].id', from: 'issues[].id' },
  { to: 'f[].severity', fn: 'severity5' },
  { to: 'f[].text', expr: 'attributes.title' },
  { to: 'f[].line', from: 'issues[].attributes.title', type: 'integer' },
  { to: 'f[].packages[].name', from: 'issues[].facts.packages[].name' },
];

describe('explain', () => {
  it('tells for each row what was read and what it became', async () => {
    const map = await compiledMap(rows);
    const subject = issue();
    const record = project({ issues: [issue({ project: 'other' }), subject] });
    const told = map
      .explain(record, subject)
      .map(({ to, source, result, how }) => [to, source, result, how]);
    expect(told).toEqual([
      ['name', 'goof', 'goof', 'source'],
      ['owner', undefined, 'nobody', 'default'],
      ['kind', 'snyk', 'snyk', 'const'],
      ['created', undefined, undefined, 'absent'],
      ['f[].id', subject.findingKey, subject.findingKey, 'source'],
      ['f[].severity', 'high', 4, 'function'],
      ['f[].text', 'Prototype Pollution', 'Prototype Pollution', 'expression'],
      ['f[].line', 'Prototype Pollution', undefined, 'rejected'],
      ['f[].packages[0].name', 'lodash', 'lodash', 'source'],
    ]);
  });

  it('names the row and why it rejects', async () => {
    const map = await compiledMap(rows);
    const told = map.explain(project({ attributes: { name: '' } }), issue());
    expect(told[0]).toEqual({
      to: 'name',
      from: 'attributes.name',
      line: 1,
      required: true,
      extra: false,
      source: undefined,
      result: undefined,
      how: 'rejected',
      reason: '`name` is required and has no value (attributes.name)',
    });
    expect(told[1]).toMatchObject({ extra: true });
    expect(told.find(({ to }) => to === 'f[].line')?.reason).toContain('is no integer');
  });

  it('explains the asset alone without a finding', async () => {
    const map = await compiledMap(rows);
    expect(map.explain(project()).map(({ to }) => to)).toEqual([
      'name',
      'owner',
      'kind',
      'created',
    ]);
  });

  it('agrees with what apply makes', async () => {
    const map = await compiledMap(rows.filter((row) => row.to !== 'f[].line'));
    const subject = issue();
    const record = project({ issues: [subject] });
    const results = map.explain(record, subject).map(({ result }) => result);
    expect(map.apply(record).document).toEqual({
      name: results[0],
      owner: results[1],
      kind: results[2],
      f: [
        {
          id: results[4],
          severity: results[5],
          text: results[6],
          packages: [{ name: results[7] }],
        },
      ],
    });
  });
});
