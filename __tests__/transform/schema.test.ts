import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { BUILTIN_MAPS, builtinMapText } from '../../src/transform/builtin.js';
import { mapJsonSchema } from '../../src/transform/schema.js';
import { mapText } from '../builders/transform-maps.js';

const validate = new Ajv2020({ strict: false }).compile(mapJsonSchema());

describe('the JSON Schema of maps', () => {
  it.each(BUILTIN_MAPS)('accepts the built-in map %s', (name) => {
    expect(validate(parse(builtinMapText(name)))).toBe(true);
  });

  it.each([
    { to: 'a', from: 'id' },
    { to: 'a', from: ['id', 'key'], values: { x: null }, otherwise: 1, type: 'string' },
    { to: 'a', fn: 'severity5', from: 'issues[].id' },
    { to: 'a', fn: 'cvss', args: { field: 'score' } },
    { to: 'a', const: ['x', 1, true] },
    { to: 'a', expr: '@' },
  ])('accepts the row %j', (row) => {
    expect(validate(JSON.parse(mapText([row])))).toBe(true);
  });

  it.each([
    { from: 'id' },
    { to: 'a' },
    { to: 'a', from: 'id', const: 1 },
    { to: 'a', fn: 'cvss', expr: '@' },
    { to: 'a', fn: 'unknown' },
    { to: 'a', fn: 'cvss', args: { field: 'x' } },
    { to: 'a', from: 'id', args: {} },
    { to: 'a', from: 'id', otherwise: 1 },
    { to: 'a', from: 'id', type: 'date' },
    { to: 'a', form: 'id' },
    { to: 'a', const: { b: 1 } },
  ])('refuses the row %j', (row) => {
    expect(validate(JSON.parse(mapText([row])))).toBe(false);
  });

  it('stands in docs as it is', async () => {
    const file = await readFile('docs/transform-map.schema.json', 'utf8');
    expect(JSON.parse(file)).toEqual(mapJsonSchema());
  });
});
