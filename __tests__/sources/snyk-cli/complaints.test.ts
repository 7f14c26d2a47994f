/**
 * What users of other readers of Snyk's files complained of in public. Each test names the issue in
 * the tracker of the project that had it.
 */
import { describe, expect, it } from '@jest/globals';
import { lift, only, onlyIssue } from '../../builders/lifted.js';
import { codeResult, codeRule, run, sarif } from '../../builders/sarif.js';
import { scanResult, vulnerability } from '../../builders/scans.js';

/** Of the problem, in the words of Snyk. */
const weaknesses = (issue: ReturnType<typeof onlyIssue>) =>
  issue.attributes.classes.filter(({ source }) => source === 'CWE').map(({ id }) => id);

describe('a vulnerability', () => {
  it('of several weaknesses keeps them all (DefectDojo#7125)', async () => {
    const CWE = ['CWE-1321', 'CWE-400', 'CWE-79'];
    const file = scanResult({ vulnerabilities: [vulnerability({ identifiers: { CWE } })] });
    expect(weaknesses(onlyIssue(await lift(file)))).toEqual(CWE);
  });

  it.each(['cvssScore', 'references', 'CVSSv3', 'identifiers', 'fixedIn', 'upgradePath'])(
    'without `%s` is told like any other (DefectDojo#991, #4277)',
    async (key) => {
      const told = Object.entries(vulnerability()).filter(([name]) => name !== key);
      const bare = Object.fromEntries(told);
      const lifted = await lift(scanResult({ vulnerabilities: [bare] }));
      expect(lifted.collection.gaps).toEqual([]);
      expect(only(lifted).issues).toHaveLength(1);
      expect(onlyIssue(lifted).attributes).toMatchObject({
        key: 'SNYK-JS-LODASH-590103',
        effective_severity_level: 'high',
        status: 'open',
      });
    },
  );

  it('has a way to its fix (DefectDojo#11544)', async () => {
    const { facts } = onlyIssue(await lift(scanResult()));
    expect(facts).toMatchObject({
      fixable: true,
      packages: [{ name: 'lodash', fixedIn: ['4.17.20'] }],
      remedy: expect.stringMatching(/lodash to 4\.17\.20/),
    });
  });
});

describe('a finding of Snyk Code', () => {
  it('has the weaknesses of its rule, where SARIF tells them (DefectDojo#9605)', async () => {
    const rules = [codeRule({ properties: { cwe: ['CWE-79', 'CWE-80'] } })];
    const log = sarif(run('SnykCode', { rules, results: [codeResult()] }));
    expect(weaknesses(onlyIssue(await lift(log)))).toEqual(['CWE-79', 'CWE-80']);
  });
});
