import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { MAX_DETAILS, MAX_NAME } from '../../../src/formats/junit/limits.js';
import { JunitReport } from '../../../src/formats/junit/report.js';
import type { ProjectRecord } from '../../../src/model/record.js';
import { anyText } from '../../builders/any-text.js';
import { issue, project } from '../../builders/records.js';
import { written } from '../written.js';

interface Element {
  readonly name: string;
  readonly attributes: Record<string, string>;
  text: string;
}

/** The elements in the order in which they begin; throws for what is no XML. */
function elements(records: readonly ProjectRecord[], complete = true): Element[] {
  const found: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    found.push({ name, attributes, text: '' });
  });
  parser.on('text', (text) => {
    const last = found.at(-1);
    if (last?.name === 'failure') last.text += text.trim();
  });
  parser.write(written(new JunitReport(), records, { complete })).close();
  return found;
}

describe('a JUnit report', () => {
  it('is a suite for each project, a test for each finding', () => {
    const ignored = issue({
      attributes: { key: 'b', ignored: true },
      facts: { ignore: { reason: 'no "way"', expires: null } },
    });
    const resolved = issue({ attributes: { key: 'c', status: 'resolved' } });
    const [root, suite, failing, failure, skipping, skipped, ...more] = elements([
      project({ issues: [issue(), ignored, resolved] }),
    ]);
    expect(more).toEqual([]);
    expect(root?.name).toBe('testsuites');
    expect(suite?.attributes).toEqual({
      name: 'goof:package.json',
      tests: '2',
      failures: '1',
      errors: '0',
      skipped: '1',
    });
    expect(failing?.attributes).toEqual({
      name: 'high: Prototype Pollution in lodash@4.17.15 (SNYK-JS-LODASH-590103)',
      classname: 'goof:package.json',
      file: 'package.json',
    });
    expect(failure).toMatchObject({
      name: 'failure',
      attributes: { message: 'Prototype Pollution (SNYK-JS-LODASH-590103)', type: 'high' },
      text: 'CVE-2020-8203\nIntroduced through goof@1.0.0 > lodash@4.17.15\nUpgrade lodash to 4.17.21',
    });
    expect(skipping?.name).toBe('testcase');
    expect(skipped?.attributes).toEqual({ message: 'no "way"' });
  });

  it('of a project without findings is a test that passed', () => {
    const empty = project();
    expect(elements([empty, { ...empty, page: 1 }]).map(({ name }) => name)).toEqual([
      'testsuites',
      'testsuite',
      'testcase',
    ]);
  });

  it('of an incomplete collection has an error', () => {
    const names = elements([], false).map(({ name }) => name);
    expect(names).toEqual(['testsuites', 'testsuite', 'testcase', 'error']);
    expect(elements([]).map(({ name }) => name)).toEqual(['testsuites']);
  });

  it('tells places in code apart', () => {
    const at = (startLine: number) =>
      issue({
        attributes: { title: 'SQL' },
        facts: { packages: [], locations: [{ file: 'a.js', startLine }] },
      });
    const cases = elements([project({ issues: [at(3), at(9)] })]);
    expect(cases.flatMap(({ attributes }) => attributes['line'] ?? [])).toEqual(['3', '9']);
    expect(cases.map(({ attributes }) => attributes['name'])).toContain('high: SQL in a.js:9');
  });

  it.each([0, 1])('keeps texts within their bounds (%i over)', (over) => {
    const long = issue({
      attributes: { title: 'a'.repeat(MAX_NAME + over), problems: [] },
      facts: { packages: [], message: 'b'.repeat(MAX_DETAILS + over), remedy: '', locations: [] },
    });
    const [, , test, failure] = elements([project({ issues: [long] })]);
    expect(test?.attributes['name']).toHaveLength(MAX_NAME);
    expect(failure?.attributes['message']).toHaveLength(MAX_NAME);
    expect(failure?.text).toHaveLength(MAX_DETAILS);
  });

  it('is XML whatever is in it', () => {
    const hostile = fc.oneof(
      anyText,
      fc.constantFrom(']]>', '</failure>', '<!--', '&', '"', '\uFFFE', '\uFFFF\u{1FFFF}', '\u0085'),
    );
    fc.assert(
      fc.property(hostile, hostile, (title, message) => {
        const one = issue({ attributes: { title, key: title }, facts: { message } });
        expect(elements([project({ issues: [one], attributes: { name: title } })])).toHaveLength(4);
      }),
    );
  });
});
