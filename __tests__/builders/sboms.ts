/** A small CycloneDX document: app → express → qs, and lodash beside it. */
export function cyclonedx(overrides: Readonly<Record<string, unknown>> = {}): object {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
    version: 1,
    metadata: {
      component: {
        'bom-ref': 'app',
        type: 'application',
        name: 'app',
        version: '1.0.0',
        purl: 'pkg:npm/app@1.0.0',
      },
    },
    components: [
      component('express', '4.17.1', { 'bom-ref': 'express' }),
      component('qs', '6.7.0', { 'bom-ref': 'qs' }),
      component('lodash', '4.17.15', { 'bom-ref': 'lodash' }),
    ],
    dependencies: [
      { ref: 'app', dependsOn: ['express', 'lodash'] },
      { ref: 'express', dependsOn: ['qs'] },
    ],
    ...overrides,
  };
}

export function component(
  name: string,
  version: string,
  others: Readonly<Record<string, unknown>> = {},
): object {
  return { type: 'library', name, version, purl: `pkg:npm/${name}@${version}`, ...others };
}

/** The same as SPDX 2.3. */
export function spdx(overrides: Readonly<Record<string, unknown>> = {}): object {
  const pkg = (name: string, versionInfo: string) => ({
    SPDXID: `SPDXRef-${name}`,
    name,
    versionInfo,
    downloadLocation: 'NOASSERTION',
    externalRefs: [
      {
        referenceCategory: 'PACKAGE-MANAGER',
        referenceType: 'purl',
        referenceLocator: `pkg:npm/${name}@${versionInfo}`,
      },
    ],
  });
  const relation = (spdxElementId: string, relationshipType: string, to: string) => ({
    spdxElementId,
    relationshipType,
    relatedSpdxElement: to,
  });
  return {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: 'app',
    documentNamespace: 'https://example.org/app',
    creationInfo: { creators: ['Tool: test'], created: '2026-01-01T00:00:00Z' },
    packages: [pkg('app', '1.0.0'), pkg('express', '4.17.1'), pkg('qs', '6.7.0')],
    relationships: [
      relation('SPDXRef-DOCUMENT', 'DESCRIBES', 'SPDXRef-app'),
      relation('SPDXRef-app', 'DEPENDS_ON', 'SPDXRef-express'),
      relation('SPDXRef-qs', 'DEPENDENCY_OF', 'SPDXRef-express'),
    ],
    ...overrides,
  };
}

const NOT_FIXED: readonly object[] = [];

/** Results of a test: qs is vulnerable and is mended by express, lodash has a licence. */
export function testResults(
  overrides: { included?: readonly object[]; summary?: object; links?: object } = {},
): object {
  return {
    data: {
      id: 'job',
      type: 'sbom_test_results',
      attributes: {
        sbom: { format: 'CycloneDX JSON' },
        test_summary: {
          tested: ['1-app@1.0.0'],
          untested: [],
          total_issues: 2,
          total_license_issues: 1,
          total_vulnerabilities: 1,
          document_warnings: null,
          ...overrides.summary,
        },
      },
    },
    jsonapi: { version: '1.0' },
    links: overrides.links ?? {},
    included: overrides.included ?? [
      vulnerability('SNYK-JS-QS-3153490'),
      {
        type: 'license_issues',
        id: 'snyk:lic:npm:lodash:GPL-3.0',
        attributes: { title: 'GPL-3.0 license', severity: 'medium', license: 'GPL-3.0' },
      },
      packageOf('qs', '6.7.0'),
      packageOf('lodash', '4.17.15'),
      remedy('qs@6.7.0', 'SNYK-JS-QS-3153490', {
        is_fixable: true,
        upgrade_paths: [
          {
            path: [
              { name: 'app', version: '1.0.0' },
              { name: 'express', version: '4.17.1', new_version: '4.17.3' },
              { name: 'qs', version: '6.7.0', new_version: '6.9.7' },
            ],
          },
        ],
      }),
      remedy('lodash@4.17.15', 'snyk:lic:npm:lodash:GPL-3.0', {
        is_fixable: false,
        upgrade_paths: NOT_FIXED,
      }),
    ],
  };
}

export function vulnerability(
  id: string,
  overrides: Readonly<Record<string, unknown>> = {},
): object {
  return {
    type: 'vulnerabilities',
    id,
    attributes: {
      title: 'Prototype Poisoning',
      description: '## Overview',
      created_at: '2022-12-22T08:00:00Z',
      updated_at: '2024-03-11T09:53:02Z',
      effective_severity_level: 'high',
      problems: [
        { id: 'CVE-2022-24999', source: 'CVE' },
        { id: 'CWE-1321', source: 'CWE' },
      ],
      coordinates: [
        {
          remedies: [{ type: 'indeterminate', details: { upgrade_package: '6.9.7, 6.10.3' } }],
          representation: [{ resource_path: '<6.9.7' }],
        },
        { remedies: null, representation: [] },
      ],
      severities: [
        {
          source: 'Snyk',
          level: 'high',
          score: 7.5,
          vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H',
        },
      ],
      slots: [
        {
          disclosure_time: '2022-12-21T08:00:00Z',
          publication_time: '2022-12-22T09:00:00Z',
          exploit: 'Proof of Concept',
          references: [{ url: 'https://example.org/1', title: 'Advisory' }],
        },
      ],
      ...overrides,
    },
  };
}

export function packageOf(name: string, version: string): object {
  return {
    type: 'packages',
    id: `${name}@${version}`,
    attributes: { name, version, purl: `pkg:npm/${name}@${version}` },
  };
}

/** @param problem of a licence when it begins with `snyk:lic:`. */
export function remedy(pkg: string, problem: string, attributes: object): object {
  const isLicense = problem.startsWith('snyk:lic:');
  return {
    type: 'remedies',
    id: `${pkg}:${problem}`,
    attributes,
    relationships: {
      affected_package: { data: { type: 'packages', id: pkg } },
      [isLicense ? 'license_issue' : 'vulnerability']: {
        data: { type: isLicense ? 'license_issues' : 'vulnerabilities', id: problem },
      },
    },
  };
}
