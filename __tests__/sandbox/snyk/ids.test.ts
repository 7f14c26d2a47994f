import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createIds, MAX_ISSUES, MAX_ORGS, MAX_PROJECTS } from '../../../src/sandbox/snyk/ids.js';

const places = fc.record({
  kind: fc.constantFrom('group', 'org', 'project', 'target', 'issue', 'token'),
  org: fc.nat(MAX_ORGS - 1),
  project: fc.nat(MAX_PROJECTS - 1),
  issue: fc.nat(MAX_ISSUES - 1),
});

describe('ids', () => {
  it('are UUIDs that tell what they stand for, in any letters', () => {
    fc.assert(
      fc.property(fc.nat(), places, (seed, place) => {
        const ids = createIds(seed);
        const id = ids.of(place);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(ids.read(id.toUpperCase())).toEqual(place);
      }),
    );
  });

  it('of strangers and of other seeds are none', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(createIds(1).read(id)).toBeUndefined();
      }),
    );
    expect(createIds(2).read(createIds(1).of({ kind: 'org' }))).toBeUndefined();
    expect(createIds(1).read('no id')).toBeUndefined();
  });
});
