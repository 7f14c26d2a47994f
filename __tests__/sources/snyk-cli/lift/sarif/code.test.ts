import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Issue } from '../../../../../src/model/record.js';
import { CHECKOUT, lift, only, onlyIssue } from '../../../../builders/lifted.js';
import { codeResult, codeRule, location, run, sarif } from '../../../../builders/sarif.js';

type Parts = Parameters<typeof run>[1];

const code = (parts: Parts = {}): Record<string, unknown> =>
  sarif(run('SnykCode', { rules: [codeRule()], results: [codeResult()], ...parts }));

const issueOf = async (result: Record<string, unknown>): Promise<Issue> =>
  onlyIssue(await lift(code({ results: [codeResult(result)] })));

describe('a run of Snyk Code', () => {
  it('is a project of the repository', async () => {
    expect(only(await lift(code()))).toMatchObject({
      source: 'sarif',
      product: 'code',
      tool: { name: 'SnykCode', version: '1.1307.4' },
      id: null,
      org: null,
      attributes: {
        name: 'acme/app',
        type: 'sast',
        target_file: '',
        target_reference: 'main',
      },
    });
  });

  it('is the same project with any name of the file and at any time', async () => {
    const id = (time: string): Record<string, unknown> =>
      code({ automationDetails: { id: `Snyk/Code/${time}` } });
    const [first, second] = [
      only(await lift(id('2025-11-17T19:37:22Z'))),
      only(await lift([id('2026-01-01T00:00:00Z')])),
    ];

    expect(first.key).toBe(second.key);
    expect(first.key).toBe(only(await lift(code())).key);
  });

  it('knows its project in Snyk when it was reported', async () => {
    const uploadResult = {
      projectId: '123',
      reportUrl: 'https://app.eu.snyk.io/org/a/project/123',
    };
    const record = only(await lift(code({ properties: { coverage: [], uploadResult } })));

    expect(record.id).toBe('123');
    expect(record.issues[0]?.findingUrl).toBe(`${uploadResult.reportUrl}#issue-a1b2`);
  });

  it('reads its rules before or after its results', async () => {
    const log = run('SnykCode', { rules: [codeRule()], results: [codeResult()] });
    const turned = sarif(Object.fromEntries(Object.entries(log).reverse()));

    expect((await lift(turned)).records).toEqual((await lift(sarif(log))).records);
  });

  it('that did not succeed is not complete', async () => {
    const said = { message: { text: 'Out of memory' } };
    const failed = [{ executionSuccessful: false, toolExecutionNotifications: [said] }];
    const { collection } = await lift(code({ invocations: failed }));
    const mute = await lift(code({ invocations: [{ executionSuccessful: false }, {}] }));

    expect(collection.gaps).toEqual([{ what: 'scan-0.json', why: 'Out of memory' }]);
    expect(mute.collection.gaps[0]?.why).toBe('the tool says that it did not finish');
  });
});

describe('a result of Snyk Code', () => {
  it('has everything that Snyk says of it', async () => {
    const step = { location: { id: 0, ...location('routes/in.js', { startLine: 3 }) } };
    const issue = await issueOf({
      codeFlows: [{ threadFlows: [{ locations: [step, step] }] }],
      properties: { priorityScore: 578, isAutofixable: true },
      fingerprints: { '0': 'e', '1': 's', identity: 'i', 'snyk/asset/finding/v1': 'asset' },
    });

    expect(issue).toMatchObject({
      attributes: {
        key: 'asset',
        key_asset: 'asset',
        title: 'Cross-site Scripting (XSS)',
        description: 'Unsanitized input flows into send.',
        type: 'code',
        effective_severity_level: 'medium',
        classes: [{ id: 'CWE-79', source: 'CWE', type: 'weakness' }],
        problems: [{ id: 'javascript/XSS', source: 'SNYK', type: 'rule' }],
        coordinates: [
          {
            state: 'open',
            is_fixable_snyk: true,
            representations: [
              {
                sourceLocation: {
                  file: 'routes/index.js',
                  region: { start: { line: 7, column: 3 }, end: { line: 7, column: 9 } },
                },
              },
            ],
          },
        ],
        risk: { score: { model: 'Snyk priority score', value: 578 } },
      },
      facts: {
        packages: [],
        locations: [
          { file: 'routes/index.js', startLine: 7, endLine: 7, startColumn: 3, endColumn: 9 },
        ],
        fixable: true,
        codeFlow: [
          { file: 'routes/in.js', startLine: 3 },
          { file: 'routes/in.js', startLine: 3 },
        ],
        message: 'Unsanitized input flows into send.',
        fingerprints: { '0': 'e', '1': 's', identity: 'i' },
      },
    });
  });

  it.each([
    [{ level: 'error' }, 'high'],
    [{ level: 'warning' }, 'medium'],
    [{ level: 'note' }, 'low'],
    [{ level: 'none' }, 'info'],
    [{ level: undefined }, 'medium'],
    [{ level: 'unheard-of' }, 'medium'],
    [{ level: 'note', properties: { severity: 'CRITICAL' } }, 'critical'],
  ])('with %p is %s', async (overrides, severity) => {
    expect((await issueOf(overrides)).attributes.effective_severity_level).toBe(severity);
  });

  it('may have a rule with a severity, and one before a policy changed it', async () => {
    const rule = codeRule({ properties: { severity: 'low' } });
    const result = codeResult({ properties: { 'snykPolicy/v1': { originalSeverity: 'high' } } });
    const issue = onlyIssue(await lift(code({ rules: [rule], results: [result] })));

    expect(issue.attributes.effective_severity_level).toBe('low');
    expect(issue.facts.originalSeverity).toBe('high');
  });

  it.each([
    ['a rule index out of range', { ruleIndex: 99 }],
    ['no rule index', { ruleIndex: undefined }],
    ['only a rule index', { ruleId: undefined }],
    ['a rule object', { ruleId: undefined, ruleIndex: undefined, rule: { id: 'javascript/XSS' } }],
  ])('finds its rule with %s', async (_what, overrides) => {
    const { attributes } = await issueOf(overrides);

    expect(attributes.title).toBe('Cross-site Scripting (XSS)');
    expect(attributes.problems[0]?.id).toBe('javascript/XSS');
  });

  it('has its rule’s id for a title when there is no such rule', async () => {
    const issue = await issueOf({ ruleId: 'go/PT', message: undefined });

    expect(issue.attributes.title).toBe('go/PT');
    expect(issue.facts).not.toHaveProperty('message');
  });

  it('may be in no file', async () => {
    const { facts, attributes } = await issueOf({ locations: [location('')] });

    expect(facts.locations).toEqual([]);
    expect(attributes.coordinates[0]?.representations).toEqual([]);
  });
});

describe('suppressions', () => {
  const properties = {
    category: 'temporary-ignore',
    expiration: '2025-02-11T23:00:00Z',
    ignoredOn: '2024-10-11T12:26:17.028Z',
    ignoredBy: { name: 'Ada', email: 'ada@example.com' },
  };

  it.each([
    [null, false],
    [undefined, false],
    [[], false],
    [[{ kind: 'external' }], true],
    [[{ kind: 'external', status: null }], true],
    [[{ kind: 'external', status: 'accepted' }], true],
    [[{ kind: 'external', status: 'underReview' }], false],
    [[{ kind: 'external', status: 'rejected' }], false],
    [[{ status: 'rejected' }, { status: 'accepted' }], true],
  ])('%p make a result ignored: %p', async (suppressions, ignored) => {
    expect((await issueOf({ suppressions })).attributes.ignored).toBe(ignored);
  });

  it('say who ignored it, why and until when', async () => {
    const suppression = { kind: 'external', justification: 'by design', properties };

    expect((await issueOf({ suppressions: [suppression] })).facts.ignore).toEqual({
      reason: 'by design',
      expires: '2025-02-11T23:00:00Z',
      created: '2024-10-11T12:26:17.028Z',
      ignoredBy: 'Ada',
      reasonType: 'temporary-ignore',
      source: 'external',
    });
  });
});

describe('messages', () => {
  it.each([
    [{ text: 'Plain {0}.' }, 'Plain {0}.'],
    [{ text: 'From {0} to {1}.', arguments: ['[a](0)', '[b](1),(2)'] }, 'From a to b.'],
    [{ markdown: 'See [this](3) and [docs](https://x.io).' }, 'See this and [docs](https://x.io).'],
    [{ id: 'default', arguments: ['eval'] }, 'Do not call eval.'],
    [{}, ''],
  ])('%p read %p', async (message, text) => {
    const rule = codeRule({ messageStrings: { default: { text: 'Do not call {0}.' } } });
    const log = code({ rules: [rule], results: [codeResult({ message })] });

    expect(onlyIssue(await lift(log)).facts.message ?? '').toBe(text);
  });
});

describe('files of results', () => {
  const bases = (uri: string): Parts => ({ originalUriBaseIds: { ROOT: { uri } } });
  const at = (uri: string, uriBaseId?: string): Record<string, unknown> => ({
    physicalLocation: { artifactLocation: { uri, uriBaseId } },
  });

  it.each([
    [at('src/a.ts'), {}, 'web/src/a.ts'],
    [at('src\\b\\a.ts'), {}, 'web/src/b/a.ts'],
    [at('src/a%20b.ts'), {}, 'web/src/a b.ts'],
    [at('src/100%.ts'), {}, 'web/src/100%.ts'],
    [at('src/a.ts', '%SRCROOT%'), {}, 'web/src/a.ts'],
    [at('src/a.ts', 'ROOT'), bases('file:///src/app/'), 'src/a.ts'],
    [at('src/a.ts', 'ROOT'), bases('file:///src/app/lib/'), 'lib/src/a.ts'],
    [at('src/a.ts', 'ROOT'), bases('file:///home/other/'), 'src/a.ts'],
    [at('file:///src/app/src/a.ts'), {}, 'src/a.ts'],
    [at('/src/app/src/a.ts'), {}, 'src/a.ts'],
    [at('file:///C:/other/a.ts'), {}, 'a.ts'],
  ])('%j with %j are %s', async (place, parts, file) => {
    const log = code({ results: [codeResult({ locations: [place] })], ...parts });
    const context = { workingDirectory: '/src/app/web' };

    expect(onlyIssue(await lift(log, context)).facts.locations).toEqual([{ file }]);
  });
});

describe('keys of results', () => {
  const keysOf = async (...results: Record<string, unknown>[]): Promise<string[]> =>
    only(await lift(code({ results }))).issues.map((issue) => issue.findingKey);

  it('depend on the finding of the asset alone', async () => {
    const moved = codeResult({
      ruleId: 'javascript/Other',
      locations: [location('elsewhere.js', { startLine: 99 })],
      fingerprints: { '0': 'x', '1': 'y', identity: 'a1b2' },
    });

    expect(await keysOf(moved)).toEqual(await keysOf(codeResult()));
  });

  it.each([
    [{ '1': 'same', '0': 'a' }, { '1': 'same', '0': 'b' }, true],
    [{ '0': 'same' }, { '0': 'same' }, true],
    [{ '0': 'a' }, { '0': 'b' }, false],
    [{}, {}, true],
  ])('with fingerprints %j and %j are equal: %p', async (a, b, equal) => {
    const [[first], [second]] = [
      await keysOf(codeResult({ fingerprints: a })),
      await keysOf(codeResult({ fingerprints: b })),
    ];

    expect(first === second).toBe(equal);
  });

  it('tell rules apart that fingerprint the same code', async () => {
    const fingerprints = { '1': 'same' };
    const keys = await keysOf(
      codeResult({ fingerprints }),
      codeResult({ fingerprints, ruleId: 'javascript/Other' }),
    );

    expect(new Set(keys).size).toBe(2);
  });

  it('are all different and do not depend on the order of the results', async () => {
    const place = fc.record({
      file: fc.constantFrom('a.js', 'b.js'),
      line: fc.integer({ min: 1, max: 3 }),
      text: fc.constantFrom('x', 'y'),
      fingerprints: fc.constantFrom({}, { identity: 'i' }, { '1': 's' }),
    });
    const distinct = fc.uniqueArray(place, { selector: (value) => JSON.stringify(value) });
    await fc.assert(
      fc.asyncProperty(distinct, async (places) => {
        const results = places.map(({ file, line, text, fingerprints }) =>
          codeResult({
            message: { text },
            fingerprints,
            locations: [location(file, { startLine: line })],
          }),
        );
        const keys = await keysOf(...results);
        expect(new Set(keys).size).toBe(places.length);
        expect((await keysOf(...results.reverse())).reverse()).toEqual(keys);
      }),
      { numRuns: 30 },
    );
  });
});

describe('runs of other tools', () => {
  it.each([
    ['snyk-cli', 'javascript/XSS', 'code', 'code'],
    ['Snyk', 'SNYK-CC-TF-80', 'iac', 'config'],
    ['Snyk Secrets', 'generic-api-key', 'secrets', 'secret'],
    ['CodeQL', 'js/xss', 'unknown', 'custom'],
  ])('%s with rule %s are of product %s', async (...row) => {
    const [driver, id, product, type] = row;
    const log = sarif(
      run(driver, { rules: [codeRule({ id })], results: [codeResult({ ruleId: id })] }),
    );
    const record = only(await lift(log));

    expect(record.product).toBe(product);
    expect(record.tool.name).toBe(driver);
    expect(record.issues[0]?.attributes.type).toBe(type);
  });

  it('of which nothing is known are still read', async () => {
    const record = only(
      await lift(sarif({ results: [{}] }), { repository: { ...CHECKOUT, url: null } }),
    );

    expect(record.tool).toEqual({ name: 'unknown' });
    expect(record.issues).toMatchObject([
      { attributes: { title: 'unknown', effective_severity_level: 'medium' } },
    ]);
  });

  it('find secrets, and say what to do about them', async () => {
    const rule = {
      id: 'generic-api-key',
      shortDescription: { text: 'Detected a Generic API Key.' },
      help: { text: '', markdown: 'Use a secret management system.' },
      properties: { tags: ['security', 'CWE-798'] },
    };
    const result = codeResult({ ruleId: rule.id, level: 'error', message: { text: 'A key.' } });
    const issue = onlyIssue(
      await lift(sarif(run('Snyk Secrets', { rules: [rule], results: [result] }))),
    );

    expect(issue).toMatchObject({
      attributes: {
        title: 'Detected a Generic API Key.',
        description: 'A key.',
        classes: [{ id: 'CWE-798' }],
      },
      facts: { remedy: 'Use a secret management system.' },
    });
  });
});

describe('infrastructure in SARIF', () => {
  const rule = {
    id: 'SNYK-CC-K8S-8',
    shortDescription: { text: 'Low severity - Writable root filesystem' },
    help: {
      text: 'The issue is... \nIt is writable\n\n The impact of this is... \n Abuse\n\n You can resolve this by... \nSet `readOnly` ',
      markdown: '**The issue is...** \nIt is writable',
    },
    properties: { tags: ['security', 'Pod'], documentation: 'https://snyk.io/rules/8' },
  };
  const result = {
    ruleId: rule.id,
    message: { text: 'This line' },
    locations: [location('a.yml')],
  };

  it('says what is wrong and how to fix it', async () => {
    const log = sarif(run('Snyk IaC', { rules: [rule], results: [result] }));
    const issue = onlyIssue(await lift(log));

    expect(issue).toMatchObject({
      findingDetectionUrl: 'https://snyk.io/rules/8',
      attributes: {
        key: 'SNYK-CC-K8S-8 > a.yml',
        title: 'Writable root filesystem',
        description: '**The issue is...** \nIt is writable',
        type: 'config',
        problems: [{ id: 'SNYK-CC-K8S-8', url: 'https://snyk.io/rules/8' }],
        coordinates: [
          {
            remedies: [{ type: 'manual', description: 'Set `readOnly`' }],
            representations: [{ sourceLocation: { file: 'a.yml' } }],
          },
        ],
      },
      facts: { remedy: 'Set `readOnly`' },
    });
  });

  it('is one project a run, of one file where the oldest versions wrote a run for each', async () => {
    const bases = { PROJECTROOT: { uri: 'file:///home/someone/app/' } };
    const whole = run('Snyk IaC', { results: [result], originalUriBaseIds: bases });
    const alone = run('Snyk Infrastructure as Code', { results: [result] });
    const { records } = await lift(sarif(whole, alone));

    expect(records.map(({ attributes }) => attributes)).toMatchObject([
      { type: 'iac', target_file: '' },
      { type: 'iac', target_file: 'a.yml' },
    ]);
  });
});
