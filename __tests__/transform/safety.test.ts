import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ConfigError } from '../../src/model/errors.js';
import type { ProjectRecord } from '../../src/model/record.js';
import { issue, project } from '../builders/records.js';
import { compiledMap } from '../builders/transform-maps.js';

const OWNER = 'relationships.target.data.meta.integration_data';

const name = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'polluted',
  'attributes',
  'issues[]',
  'a',
  'a[]',
  '0',
  'length',
  'map',
);
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('.'));
const source = fc.oneof(
  path,
  path.map((text) => `attributes.${text}`),
  path.map((text) => `${OWNER}.${text}`),
  path.map((text) => `issues[].attributes.${text}`),
);
const expression = fc.oneof(
  source,
  source.map((text) => `${text} || @`),
  path.map((text) => `{a: ${text}, "${text}": a}`),
  path.map((text) => `from_items([['${text}', @.attributes], ['__proto__', @.attributes]])`),
  fc.constantFrom('`{"__proto__": {"polluted": 1}}`', 'merge(@, `{"__proto__": {"a": 1}}`)', '&a'),
);
const row = fc.oneof(
  fc.record({ to: path, from: source }),
  fc.record({ to: path, from: fc.array(source, { minLength: 1, maxLength: 2 }) }),
  fc.record({ to: path, const: fc.constant('polluted') }),
  fc.record({ to: path, expr: expression }),
  fc.record({ to: path, from: source, values: fc.constant({ x: 'y' }), otherwise: name }),
);

/** Data with own members of the names that matter, as JSON.parse makes them. */
function hostileRecord(): ProjectRecord {
  const data = JSON.parse(
    '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 2}}, "a": [{"__proto__": {"polluted": 3}, "toString": "own"}]}',
  ) as Record<string, unknown>;
  return project({
    relationships: {
      target: {
        data: {
          attributes: { display_name: '', url: null },
          meta: { integration_data: data },
        },
      },
    },
    issues: [issue(), issue()],
  });
}

const WATCHED = [Object, Array, String, Number, Boolean, Function].map(
  (constructor): object => constructor.prototype,
);

function state(): string[] {
  return WATCHED.flatMap((prototype) => Reflect.ownKeys(prototype).map(String));
}

/** Everything in a document is plain data, all the way down. */
function expectPlain(value: unknown): void {
  if (typeof value === 'object' && value !== null) {
    expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(value));
    Reflect.ownKeys(value).forEach((key) => {
      if (key !== 'length') expectPlain(Object.getOwnPropertyDescriptor(value, key)?.value);
    });
  } else {
    expect(['string', 'number', 'boolean', 'object']).toContain(typeof value);
  }
}

describe('a hostile map', () => {
  it('is refused, or gives plain data and changes no prototype', async () => {
    const before = state();
    const record = hostileRecord();
    const seen = { refused: 0, applied: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
        try {
          const map = await compiledMap(rows);
          const { document } = map.apply(record);
          expectPlain(document);
          for (const told of map.explain(record, issue())) {
            if (told.source !== undefined) expectPlain(told.source);
            if (told.result !== undefined) expectPlain(told.result);
          }
          seen.applied += 1;
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError);
          seen.refused += 1;
        }
        expect(state()).toEqual(before);
        expect('polluted' in {}).toBe(false);
      }),
      { numRuns: 300 },
    );
    expect(Math.min(seen.refused, seen.applied)).toBeGreaterThan(0);
  });

  it.each(['toString', 'attributes.toString', 'attributes.valueOf.call', 'issues.map'])(
    'reads nothing inherited through %s',
    async (from) => {
      const rows = [{ to: 'a', from }];
      const made = await compiledMap(rows).then(
        (map) => map.apply(project({ issues: [issue()] })).document,
        (error: unknown) => error,
      );
      if (made instanceof ConfigError) expect(made.message).toContain('is nothing that');
      else expect(made).toEqual({});
    },
  );
});
