import { describe, expect, it } from '@jest/globals';
import type { Result } from 'sarif';
import { issue, project } from '../../builders/records.js';
import { logOf, resultOf, runOf } from './logs.js';

const place = (result: Result) => result.locations?.[0]?.physicalLocation;

describe('a result', () => {
  it('says what it is, how it came in and what to do', () => {
    const { result } = resultOf({});
    expect(result.ruleId).toBe('SNYK-JS-LODASH-590103');
    expect(result.level).toBe('error');
    expect(result.message.text).toBe(
      'Prototype Pollution in lodash@4.17.15 (high severity, CVE-2020-8203). ' +
        'Introduced through goof@1.0.0 > lodash@4.17.15. Upgrade lodash to 4.17.21.',
    );
  });

  it('names the shortest of several paths, whatever order they come in', () => {
    const paths = [
      ['goof@1.0.0', 'b@1', 'lodash@4.17.15'],
      ['goof@1.0.0', 'lodash@4.17.15'],
      ['goof@1.0.0', 'a@1', 'lodash@4.17.15'],
    ];
    for (const order of [paths, paths.toReversed()]) {
      const pkg = { name: 'lodash', version: '4.17.15', fixedIn: ['4.17.21'], paths: order };
      const { result } = resultOf({ facts: { packages: [pkg], remedy: '' } });
      expect(result.message.text).toContain(
        'Introduced through goof@1.0.0 > lodash@4.17.15 and 2 more paths. Fixed in 4.17.21.',
      );
    }
  });

  it('says of code what the tool says of this place', () => {
    const { result } = resultOf(
      {
        attributes: { title: 'SQL Injection', type: 'code', problems: [], key: 'abc' },
        facts: { packages: [], message: 'Input flows into query.', remedy: '' },
      },
      project({ product: 'code' }),
    );
    expect(result.message.text).toBe('SQL Injection (high severity). Input flows into query.');
  });

  it('says of configuration which property it is', () => {
    const { result } = resultOf({
      attributes: { title: 'Runs as root', type: 'config', problems: [] },
      facts: { packages: [], resourcePath: 'spec > containers[0]', remedy: 'Set runAsNonRoot.' },
    });
    expect(result.message.text).toBe(
      'Runs as root at spec > containers[0] (high severity). Set runAsNonRoot.',
    );
    expect(result.locations?.[0]?.logicalLocations).toEqual([
      { fullyQualifiedName: 'spec > containers[0]' },
    ]);
  });

  it.each([
    ['critical', 'error'],
    ['high', 'error'],
    ['medium', 'warning'],
    ['low', 'note'],
    ['info', 'note'],
    ['something new', 'note'],
  ])('has for %s the level %s', (severity, level) => {
    const { result } = resultOf({ attributes: { effective_severity_level: severity } });
    expect(result.level).toBe(level);
  });

  it('carries what readers sort by', () => {
    const { result } = resultOf({ facts: { epss: { probability: 0.5, percentile: 0.9 } } });
    expect(result.properties).toEqual({
      severity: 'high',
      type: 'package_vulnerability',
      project: 'goof',
      fixable: true,
      packages: [
        {
          name: 'lodash',
          version: '4.17.15',
          purl: 'pkg:npm/lodash@4.17.15',
          fixedIn: ['4.17.21'],
          paths: 1,
        },
      ],
      cve: ['CVE-2020-8203'],
      cvss: { score: 8.2, vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:L' },
      epss: 0.5,
      exploit: 'Proof of Concept',
    });
  });

  it('is suppressed when it is ignored, and then all of its run say so', () => {
    const ignored = issue({
      attributes: { key: 'A', ignored: true },
      facts: { ignore: { reason: 'not\nreachable', expires: '2030-01-01T00:00:00Z' } },
    });
    const results = runOf(logOf([project({ issues: [ignored, issue()] })])).results;
    expect(results?.map((result) => result.suppressions)).toEqual([
      [],
      [
        {
          kind: 'external',
          status: 'accepted',
          justification: 'not reachable',
          properties: { expires: '2030-01-01T00:00:00Z' },
        },
      ],
    ]);
    expect(resultOf({}).result).not.toHaveProperty('suppressions');
  });

  it('is left out when it is resolved', () => {
    const resolved = issue({ attributes: { status: 'resolved', ignored: true } });
    expect(runOf(logOf([project({ issues: [resolved] })])).results).toEqual([]);
  });

  it('links to the finding on the web, and to nothing else', () => {
    expect(resultOf({ findingUrl: 'https://app.snyk.io/org/x' }).result.hostedViewerUri).toBe(
      'https://app.snyk.io/org/x',
    );
    expect(resultOf({ findingUrl: 'javascript:alert(1)' }).result.hostedViewerUri).toBeUndefined();
  });
});

describe('the place of a result', () => {
  it('is that of the locator, else that of the source, else the file of the project', () => {
    const told = { facts: { locations: [{ file: 'told.json', startLine: 4 }] } };
    const record = project({ issues: [issue(told)] });
    expect(place(resultOf(told).result)).toEqual({
      artifactLocation: { uri: 'told.json', uriBaseId: '%SRCROOT%' },
      region: { startLine: 4 },
    });
    expect(place(resultOf({ facts: { locations: [] } }).result)?.artifactLocation?.uri).toBe(
      'package.json',
    );
    expect(record.issues).toHaveLength(1);
  });

  it('is the manifest for a lock file without a line', () => {
    const { result } = resultOf({ facts: { locations: [{ file: 'app/yarn.lock' }] } });
    expect(place(result)?.artifactLocation?.uri).toBe('app/package.json');
    const { result: exact } = resultOf({
      facts: { locations: [{ file: 'app/yarn.lock', startLine: 9 }] },
    });
    expect(place(exact)?.artifactLocation?.uri).toBe('app/yarn.lock');
  });

  it('is the name of an image that has no file, without its tag', () => {
    const record = (name: string) =>
      project({
        product: 'container',
        attributes: { name, type: 'deb', target_file: '' },
        relationships: { target: { data: { attributes: { display_name: name, url: null } } } },
      });
    const of = (name: string) =>
      place(resultOf({ facts: { locations: [] } }, record(name)).result)?.artifactLocation?.uri;
    expect(of('nginx:1.21')).toBe('nginx');
    expect(of('localhost:5000/acme/app:1.2')).toBe('localhost_5000/acme/app');
    expect(of(`acme/app@sha256:${'a'.repeat(64)}`)).toBe('acme/app');
  });

  it('is there whatever is missing', () => {
    const record = project({
      attributes: { name: '', target_file: '' },
      relationships: { target: { data: { attributes: { display_name: '', url: null } } } },
    });
    const { result } = resultOf({ facts: { locations: [{ file: '../..' }] } }, record);
    expect(place(result)).toEqual({
      artifactLocation: { uri: 'unknown', uriBaseId: '%SRCROOT%' },
      region: { startLine: 1 },
    });
  });

  it('keeps exact regions', () => {
    const { result } = resultOf({
      facts: {
        locations: [
          { file: 'a.js', startLine: 3, startColumn: 5, endLine: 4, endColumn: 2 },
          { file: 'b.js', startLine: 1, message: 'see here' },
        ],
      },
    });
    expect(place(result)?.region).toEqual({
      startLine: 3,
      startColumn: 5,
      endLine: 4,
      endColumn: 2,
    });
    expect(result.relatedLocations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'b.js', uriBaseId: '%SRCROOT%' },
          region: { startLine: 1 },
        },
        message: { text: 'see here' },
      },
    ]);
  });

  it.each([
    [{ startLine: -1 }, { startLine: 1 }],
    [{ startLine: 0, startColumn: 0 }, { startLine: 1 }],
    [{ startLine: 5, endLine: 3, endColumn: 9 }, { startLine: 5 }],
    [
      { startLine: 5, startColumn: 9, endColumn: 2 },
      { startLine: 5, startColumn: 9 },
    ],
    [{ startLine: Number.NaN, endLine: 1.5 }, { startLine: 1 }],
  ])('makes no impossible region of %j', (given, region) => {
    const { result } = resultOf({ facts: { locations: [{ file: 'a.js', ...given }] } });
    expect(place(result)?.region).toEqual(region);
  });

  it('comes with the way from source to sink', () => {
    const { result } = resultOf({
      facts: {
        codeFlow: [
          { file: 'a.js', startLine: 1 },
          { file: 'b.js', startLine: 2 },
        ],
      },
    });
    const uris = result.codeFlows?.[0]?.threadFlows[0]?.locations.map(
      (step) => step.location?.physicalLocation?.artifactLocation?.uri,
    );
    expect(uris).toEqual(['a.js', 'b.js']);
  });
});

describe('the fingerprint of a result', () => {
  const hash = (result: Result) => result.partialFingerprints?.primaryLocationLineHash;

  it('has the key of the finding', () => {
    const { result } = resultOf({});
    expect(result.partialFingerprints?.['snykConnector/v1']).toBe(issue().findingKey);
    expect(hash(result)).toMatch(/^[0-9a-f]{16}:1$/);
  });

  it('is the same on every branch and line, in manifest and lock file', () => {
    const { result } = resultOf({});
    const branch = project({ key: 'other', attributes: { target_reference: 'release' } });
    expect(hash(resultOf({ project: 'other' }, branch).result)).toBe(hash(result));
    const lock = project({ attributes: { target_file: './package-lock.json' } });
    const moved = { facts: { locations: [{ file: 'package.json', startLine: 99 }] } };
    expect(hash(resultOf(moved, lock).result)).toBe(hash(result));
  });

  it('differs between problems, files and repositories', () => {
    const hashes = [
      resultOf({}),
      resultOf({ attributes: { key: 'OTHER' } }),
      resultOf({}, project({ attributes: { target_file: 'app/package.json' } })),
      resultOf({}, project({ attributes: { type: 'yarn' } })),
      resultOf(
        {},
        project({
          relationships: {
            target: { data: { attributes: { display_name: 'x', url: 'https://github.com/b/c' } } },
          },
        }),
      ),
    ].map(({ result }) => hash(result));
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('numbers findings that only their branch tells apart', () => {
    const records = ['main', 'dev'].map((name) =>
      project({ key: name, issues: [issue({ project: name })] }),
    );
    const [first, second] = runOf(logOf(records)).results?.map(hash) ?? [];
    expect(first).toMatch(/:1$/);
    expect(second).toBe(first?.replace(/1$/, '2'));
  });

  it("keeps the tool's own", () => {
    const { result } = resultOf({ facts: { fingerprints: { '0': 'abc' } } });
    expect(result.fingerprints).toEqual({ '0': 'abc' });
  });
});
