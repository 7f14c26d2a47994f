import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { Gate } from '../../src/gate/gate.js';
import { CONDITIONS } from '../../src/gate/policy/conditions.js';
import { parseGatePolicy } from '../../src/gate/policy/parse.js';
import { policyJsonSchema } from '../../src/gate/policy/schema.js';
import { issue, project } from '../builders/records.js';

const page = (await readFile('docs/gate.md', 'utf8')).replaceAll('\r\n', '\n');
const policies = [...page.matchAll(/^```yaml\n([^]*?)\n```/gm)]
  .map(([, block = '']) => block)
  .filter((block) => /^version: 1$/m.test(block));

describe('the page on the gate', () => {
  it('has a policy that judges as it says', () => {
    expect(policies).toHaveLength(1);
    const policy = parseGatePolicy(policies[0] ?? '', { file: 'docs' });
    const gate = new Gate({
      threshold: 'none',
      onlyFixable: false,
      policy,
      now: new Date('2026-06-15T00:00:00Z'),
    });
    const file = (name: string) => [{ file: name }];
    const recent = { created_at: '2026-06-14T00:00:00Z' };
    const listed = { exploit_details: { sources: ['CISA'], maturity_levels: [] } };
    const unlisted = { exploit_details: { sources: ['Snyk'], maturity_levels: [] } };
    const old = { created_at: '2026-05-01T00:00:00Z' };
    gate.record(
      project({
        issues: [
          issue({ attributes: { key: 'A', ...recent, ...listed } }),
          issue({
            attributes: { key: 'B', ...old, ...unlisted },
            facts: { locations: file('a/test/package.json') },
          }),
          issue({ attributes: { key: 'C', ...old, ...unlisted } }),
          issue({ attributes: { key: 'D', ...recent, ...unlisted } }),
          issue({ attributes: unlisted, facts: { locations: file('web/package.json') } }),
        ],
      }),
    );
    expect(gate.verdict(null)).toMatchObject({ failing: 2, ignored: 2, warned: 1 });
    expect(
      gate
        .verdict(null)
        .reasons.map(({ rule }) => rule)
        .sort(),
    ).toEqual(['exploited in the wild', 'high and fixable for more than 14 days']);
  });

  it('names every condition', () => {
    for (const name of Object.keys(CONDITIONS)) expect(page).toContain(`\`${name}\``);
  });
});

describe('docs/gate-policy.schema.json', () => {
  it('is what the program reads by', async () => {
    const text = await readFile('docs/gate-policy.schema.json', 'utf8');
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(policyJsonSchema())));
  });
});
