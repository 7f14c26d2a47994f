import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { issue, project } from '../../builders/records.js';
import { collected, findings, logOf, parsed, runOf } from './logs.js';

describe('SarifLog', () => {
  it('is a SARIF 2.1.0 log that says where it comes from', () => {
    const log = logOf([
      project({ issues: [issue()], tool: { name: 'Snyk Open Source', version: '1.1307.4' } }),
    ]);
    expect(log.$schema).toBe('https://json.schemastore.org/sarif-2.1.0.json');
    expect(log.version).toBe('2.1.0');
    const { results, tool, ...rest } = runOf(log);
    expect(results).toHaveLength(1);
    expect({ ...tool.driver, rules: [] }).toEqual({
      name: 'Snyk Open Source',
      version: '1.1307.4',
      organization: 'Snyk',
      informationUri: 'https://snyk.io/',
      rules: [],
    });
    expect(tool.extensions).toEqual([{ name: 'snyk-connector', version: '1.2.3' }]);
    expect(rest).toEqual({
      automationDetails: { id: 'snyk-connector/open-source/' },
      invocations: [{ executionSuccessful: true }],
      originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
      versionControlProvenance: [
        {
          repositoryUri: 'https://github.com/acme/goof',
          revisionId: 'c'.repeat(40),
          branch: 'main',
          mappedTo: { uriBaseId: '%SRCROOT%' },
        },
      ],
      columnKind: 'utf16CodeUnits',
    });
  });

  it('is valid without anything in it', () => {
    const log = logOf([], { repositoryUrl: null, commit: null, branch: '', toolVersion: '' });
    expect(runOf(log)).toMatchObject({
      tool: { driver: { name: 'Snyk', rules: [] } },
      results: [],
    });
    expect(runOf(log)).not.toHaveProperty('versionControlProvenance');
  });

  it('has an empty run for a tool that found nothing, which closes its alerts', () => {
    const run = runOf(logOf([project({ tool: { name: 'Snyk IaC' } })]));
    expect(run.results).toEqual([]);
    expect(run.tool.driver.name).toBe('Snyk IaC');
  });

  it('has one run for each tool, by name, with the newest version', () => {
    const tools = [
      { name: 'SnykCode', version: '1.9.0' },
      { name: 'Snyk Open Source' },
      { name: 'SnykCode', version: '1.10.0' },
      { name: '' },
    ];
    const records = tools.map((tool) => project({ tool, product: 'container' }));
    for (const order of [records, records.toReversed()]) {
      const runs = logOf(order).runs.map(({ automationDetails, tool }) => [
        tool.driver.name,
        tool.driver.version,
        automationDetails?.id,
      ]);
      expect(runs).toEqual([
        ['Snyk Container', undefined, 'snyk-connector/container/'],
        ['Snyk Open Source', undefined, 'snyk-connector/open-source/'],
        ['SnykCode', '1.10.0', 'snyk-connector/code/'],
      ]);
    }
  });

  it('takes the category of the user', () => {
    const log = logOf([project()], { category: '/team a/backend/' });
    expect(runOf(log).automationDetails?.id).toBe('snyk-connector/team a/backend/');
  });

  it.each([
    ['git@github.com:Acme/app.git', 'ssh://git@github.com/Acme/app.git'],
    ['https://user:secret@github.com/acme/app', 'https://github.com/acme/app'],
    ['ssh://git@host:22/acme/app', 'ssh://git@host:22/acme/app'],
    ['acme/app', undefined],
    ['C:\\checkout', undefined],
    ['javascript:alert(1)', undefined],
    ['https://', undefined],
  ])('names the repository %s as %s', (given, uri) => {
    const run = runOf(logOf([], { repositoryUrl: given }));
    expect(run.versionControlProvenance?.[0]?.repositoryUri).toBe(uri);
  });

  it('asks where a finding is, and puts it there', () => {
    const log = collected([]);
    log.add(project({ issues: [issue()] }), () => ({ file: 'app/package.json', startLine: 12 }));
    expect(runOf(parsed(log.finish())).results?.[0]?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'app/package.json', uriBaseId: '%SRCROOT%' },
      region: { startLine: 12 },
    });
  });

  it('sorts open before ignored, and the worst first', () => {
    const levels = ['low', 'critical', 'info', 'medium', 'high'];
    const issues = levels.flatMap((level, n) => [
      issue({ project: `o${n}`, attributes: { effective_severity_level: level } }),
      issue({ project: `i${n}`, attributes: { effective_severity_level: level, ignored: true } }),
    ]);
    const results = runOf(logOf([project({ issues })])).results ?? [];
    const worst = ['critical', 'high', 'medium', 'low', 'info'];
    expect(results.map((result) => result.properties?.severity as unknown)).toEqual([
      ...worst,
      ...worst,
    ]);
    expect(results.map((result) => result.suppressions?.length)).toEqual([
      0, 0, 0, 0, 0, 1, 1, 1, 1, 1,
    ]);
  });

  it('tells a finding that comes twice once, by its worst', () => {
    const twice = ['low', 'high', 'medium'].map((level) =>
      issue({ attributes: { effective_severity_level: level } }),
    );
    const results = runOf(logOf([project({ issues: twice })])).results;
    expect(results?.map((result) => result.level)).toEqual(['error']);
  });

  describe('is the same whatever the order of records', () => {
    const specimen = fc.record({
      key: fc.constantFrom('A', 'B', 'C'),
      project: fc.constantFrom('p', 'q', 'r'),
      level: fc.constantFrom('critical', 'high', 'medium', 'low'),
      ignored: fc.boolean(),
      file: fc.constantFrom('a/package.json', 'b/package.json'),
      tool: fc.constantFrom('Snyk Open Source', 'SnykCode'),
    });
    type Specimen = typeof specimen extends fc.Arbitrary<infer T> ? T : never;
    const record = (one: Specimen) =>
      project({
        tool: { name: one.tool },
        attributes: { target_file: one.file },
        issues: [
          issue({
            project: one.project,
            attributes: { key: one.key, effective_severity_level: one.level, ignored: one.ignored },
            facts: { message: one.file },
          }),
        ],
      });
    const text = (list: readonly Specimen[], limits = {}) =>
      [...collected(list.map(record), { limits }).finish().text()].join('');
    const inTwoOrders = (lists: fc.Arbitrary<Specimen[]>) =>
      lists.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      );

    it('also when findings come twice', () => {
      const lists = inTwoOrders(fc.array(specimen, { maxLength: 15 }));
      fc.assert(
        fc.property(lists, ([list, shuffled]) => {
          expect(text(shuffled)).toBe(text(list));
        }),
      );
    });

    it('also when limits leave some out', () => {
      const selector = (one: Specimen) => `${one.project} ${one.key}`;
      const lists = inTwoOrders(fc.uniqueArray(specimen, { selector }));
      const limits = { results: 3, runs: 1 };
      fc.assert(
        fc.property(lists, ([list, shuffled]) => {
          expect(text(shuffled, limits)).toBe(text(list, limits));
        }),
      );
    });
  });

  it('refers from each result to its rule', () => {
    const issues = findings(50, (n) => ({
      attributes: { effective_severity_level: n % 2 ? 'low' : 'high' },
    }));
    const run = runOf(logOf([project({ issues })]));
    for (const result of run.results ?? []) {
      expect(run.tool.driver.rules?.[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
    }
    expect(new Set(run.tool.driver.rules?.map(({ id }) => id)).size).toBe(50);
  });
});

describe('the text of a log', () => {
  it('comes in pieces, a rule and a result a line', () => {
    const document = collected([project({ issues: findings(300) })]).finish();
    const pieces = [...document.text()];
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces) expect(piece.length).toBeLessThan(128 * 1024);
    const lines = pieces.join('').split('\n');
    expect(lines.filter((line) => line.startsWith('{"ruleId":'))).toHaveLength(300);
    expect(lines.filter((line) => line.startsWith('{"id":'))).toHaveLength(300);
  });

  it('can be had again', () => {
    const document = collected([project({ issues: [issue()] })]).finish();
    expect([...document.text()]).toEqual([...document.text()]);
  });

  it('can be had without what GitHub would show as open', () => {
    const ignored = issue({ project: 'x', attributes: { ignored: true } });
    const document = collected([project({ issues: [ignored, issue()] })]).finish();
    const all = runOf(parsed(document)).results ?? [];
    const open = runOf(parsed(document, { suppressed: false })).results ?? [];
    expect(all).toHaveLength(2);
    expect(open).toEqual(all.slice(0, 1));
  });
});
