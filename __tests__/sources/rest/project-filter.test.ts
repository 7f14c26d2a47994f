import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '../../../src/model/errors.js';
import { parseProjectFilter, passes } from '../../../src/sources/rest/project-filter.js';
import { project } from '../../builders/records.js';

const web = project({
  attributes: {
    name: 'Web Shop',
    type: 'npm',
    origin: 'github',
    tags: [{ key: 'team', value: 'web' }],
    lifecycle: ['production'],
    environment: ['frontend', 'external'],
    business_criticality: ['high'],
  },
}).attributes;

describe('filters of projects', () => {
  it.each([
    ['', true],
    ['type=npm', true],
    ['type=NPM', true],
    ['type=maven', false],
    ['type=maven,npm', true],
    ['type=npm origin=gitlab', false],
    ['type=npm\norigin=github', true],
    ['tag=team:web', true],
    ['tag=team', true],
    ['tag=team:api', false],
    ['lifecycle=production', true],
    ['environment=external', true],
    ['environment=external environment=frontend', true],
    ['environment=external environment=backend', false],
    ['criticality=critical,high', true],
    ['criticality=low', false],
    ['name=web*', true],
    ['name=*shop', true],
    ['name=w*b*s*p', true],
    ['name=web', false],
    ['name=Web Shop', true],
    ['name=Web Shop type=npm', true],
    ['name=web*web shop', false],
    ['name=*', true],
  ])('%j lets the web shop pass: %j', (text, expected) => {
    expect(passes(web, parseProjectFilter(text))).toBe(expected);
  });

  it('tells every condition that cannot be read', () => {
    const parse = (): unknown => parseProjectFilter('typ=npm\nname=\nwhatever\n__proto__=x');
    expect(parse).toThrow(ConfigError);
    expect(parse).toThrow(/`typ` cannot be filtered by.*Did you mean `type`/);
    expect(parse).toThrow(/`name=` has no value/);
    expect(parse).toThrow(/`whatever` is no filter/);
    expect(parse).toThrow(/`__proto__` cannot/);
  });

  it('does not choke on a pattern of stars', () => {
    const long = { ...web, name: 'a'.repeat(50_000) };
    expect(passes(long, parseProjectFilter(`name=${'*a'.repeat(200)}b`))).toBe(false);
  });
});
