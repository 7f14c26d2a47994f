import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, it } from '@jest/globals';
import type { BaseBom } from '../../../src/formats/cyclonedx/enriched.js';
import { EnrichedBom } from '../../../src/formats/cyclonedx/enriched.js';
import type { ProjectRecord } from '../../../src/model/record.js';
import { readSbom } from '../../../src/sources/sbom/document/read.js';
import { issue, project } from '../../builders/records.js';
import { component, cyclonedx, spdx } from '../../builders/sboms.js';
import { written } from '../written.js';

interface Bom {
  version: number;
  serialNumber: string;
  metadata: { component: object };
  components: { 'bom-ref': string }[];
  vulnerabilities: { id: string; affects: { ref: string }[] }[];
}

function baseOf(sbom: object): BaseBom {
  return readSbom(Buffer.from(JSON.stringify(sbom)), 'bom.json');
}

/** It compiles the schema once. */
const official = new Validation.JsonStrictValidator(Spec.Version.v1dot6);

/** By the official library, which says null of what is valid. */
async function enriched(sbom: object, ...records: ProjectRecord[]): Promise<Bom> {
  const text = written(new EnrichedBom(baseOf(sbom)), records);
  expect(await official.validate(text)).toBeNull();
  return JSON.parse(text) as Bom;
}

const LODASH = project({ issues: [issue()] });

describe('an SBOM with its vulnerabilities', () => {
  it.each(['1.4', '1.5', '1.6'])(
    'is the document itself, from CycloneDX %s on',
    async (specVersion) => {
      const sbom = cyclonedx({ specVersion });
      const bom = await enriched(sbom, LODASH);
      expect(bom).toMatchObject({
        specVersion: '1.6',
        serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
        version: 2,
        vulnerabilities: [{ id: 'SNYK-JS-LODASH-590103', affects: [{ ref: 'lodash' }] }],
      });
      expect(bom.components).toHaveLength(3);
    },
  );

  it('becomes CycloneDX where it was SPDX', async () => {
    const pkg = { name: 'qs', version: '6.7.0', purl: 'pkg:npm/qs@6.7.0', paths: [], fixedIn: [] };
    const bom = await enriched(
      spdx(),
      project({ issues: [issue({ facts: { packages: [pkg] } })] }),
    );
    expect(bom).toMatchObject({
      metadata: { component: { name: 'app', type: 'application' } },
      components: [{ name: 'express' }, { name: 'qs', purl: 'pkg:npm/qs@6.7.0' }],
      dependencies: [{ ref: 'SPDXRef-app', dependsOn: ['SPDXRef-express'] }, {}],
      vulnerabilities: [{ affects: [{ ref: 'SPDXRef-qs' }] }],
    });
  });

  it('names the components that have no reference of their own', async () => {
    const inner = component('lodash', '4.17.15');
    const outer = component('outer', '1', { components: [inner] });
    const bom = await enriched(cyclonedx({ components: [outer], dependencies: [] }), LODASH);
    expect(bom.components).toMatchObject([
      {
        'bom-ref': 'pkg:npm/outer@1',
        components: [{ 'bom-ref': 'pkg:npm/lodash@4.17.15' }],
      },
    ]);
    expect(bom.vulnerabilities[0]?.affects[0]?.ref).toBe('pkg:npm/lodash@4.17.15');
  });

  it('keeps what the document knew, and leaves out other packages and licences', async () => {
    const elsewhere = { name: 'x', version: '1', paths: [], fixedIn: [] };
    const record = project({
      issues: [
        issue({ attributes: { key: 'SNYK-X' }, facts: { packages: [elsewhere] } }),
        issue({ attributes: { key: 'snyk:lic:x', type: 'license' } }),
      ],
    });
    const known = { 'bom-ref': 'v', id: 'CVE-1', affects: [{ ref: 'qs' }] };
    const bom = await enriched(cyclonedx({ vulnerabilities: [known] }), record);
    expect(bom.vulnerabilities).toEqual([known]);
  });

  it('finds a package by its purl without qualifiers, or by name and version', async () => {
    const components = [
      component('lodash', '4.17.15', { 'bom-ref': 'a', purl: 'pkg:npm/lodash@4.17.15?vcs=x' }),
      { type: 'library', 'bom-ref': 'b', name: 'qs', version: '1' },
    ];
    const qs = { name: 'qs', version: '1', purl: 'pkg:npm/qs@1', paths: [], fixedIn: [] };
    const other = issue({ attributes: { key: 'SNYK-QS' }, facts: { packages: [qs] } });
    const bom = await enriched(
      cyclonedx({ components, dependencies: [] }),
      LODASH,
      project({ issues: [other] }),
    );
    expect(bom.vulnerabilities.map(({ affects }) => affects[0]?.ref)).toEqual(['a', 'b']);
  });
});
