import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Issue } from '../../src/model/record.js';
import { NOTHING_IMPLIED, packIssue, unpackIssue } from '../../src/state/issue-line.js';
import { anyText } from '../builders/any-text.js';
import { issue, project } from '../builders/records.js';

const PROJECT = project();

/** As it comes back from a file. */
function kept(one: Issue, implied = NOTHING_IMPLIED, read = implied) {
  const known = { id: one.id ?? one.findingKey, digest: 'digest', issue: one };
  const line: unknown = JSON.parse(JSON.stringify(packIssue(known, PROJECT, implied)));
  return { known, line, found: unpackIssue(line, PROJECT, read) };
}

describe('an issue in a ledger', () => {
  it('comes back as it was, whatever it says', () => {
    const text = fc.oneof(anyText, fc.constantFrom('SNYK-KEY', '', '0', '__proto__', 'null'));
    const code = fc.record({ id: text, source: text, type: text });
    const place = fc.record(
      { file: text, startLine: fc.nat(2), endLine: fc.nat(2) },
      { requiredKeys: ['file'] },
    );
    const issues = fc.record({
      key: text,
      title: text,
      asset: fc.option(text),
      url: fc.option(text),
      id: fc.option(text),
      classes: fc.array(code),
      problems: fc.array(code),
      locations: fc.array(place),
      description: fc.option(text),
      fingerprints: fc.option(fc.dictionary(text, text)),
      implied: text,
    });
    fc.assert(
      fc.property(issues, (some) => {
        const { key, title, asset, classes, problems, description, url, id } = some;
        const one = issue({ id, attributes: { key, title, classes, problems } });
        const full: Issue = {
          ...one,
          ...(url === null ? {} : { findingUrl: url }),
          attributes: {
            ...one.attributes,
            ...(asset === null ? {} : { key_asset: asset }),
            ...(description === null ? {} : { description }),
          },
          facts: {
            ...one.facts,
            locations: some.locations,
            ...(some.fingerprints === null ? {} : { fingerprints: some.fingerprints }),
          },
        };
        const implied = () => ({ findingKey: some.implied, findingUrl: some.implied });
        for (const how of [NOTHING_IMPLIED, implied]) {
          const { known, found } = kept(full, how);
          expect(found).toEqual(known);
        }
      }),
    );
  });

  it('is kept without what follows from the rest', () => {
    const one = {
      ...issue({ id: 'i', attributes: { key: 'K' } }),
      findingUrl: 'https://app.example/K',
    };
    const implied = ({ key }: { key: string }, { attributes }: Issue) => ({
      findingKey: one.findingKey,
      findingUrl: `https://app.example/${attributes.key}`,
      ...(key === '' ? {} : { findingDetectionUrl: 'https://db.example' }),
    });
    const { line, known, found } = kept(one, implied);
    expect(found).toEqual(known);
    expect(JSON.stringify(line)).not.toContain(one.findingKey);
    expect(JSON.stringify(line)).not.toContain('https://app.example');
  });

  it.each([
    [null],
    [{}],
    [[]],
    [['id', 'digest']],
    [['id', 'digest', 'key', {}, {}]],
    [['id', 'digest', 'key', ['title'], [false, [], []]]],
    [[1, 'digest', 'key', [], []]],
    [['id', 'digest', 'key', null, null, { attributes: null }]],
  ])('is none: %j', (line) => {
    expect(unpackIssue(line, PROJECT, NOTHING_IMPLIED)).toBeUndefined();
  });
});
