import type { Answer } from '../../exchange.js';
import { jsonAnswer } from '../../exchange.js';
import { coordinatesOf } from '../coordinates.js';
import type { Endpoint } from '../endpoint.js';
import { orgNumber } from '../orgs.js';
import { oneOf } from '../parameters.js';
import { ecosystemOf, kindOf } from '../project-kinds.js';
import { projectResource } from '../project-resource.js';
import type { SnykWorld } from '../world.js';

const FORMATS = [
  'cyclonedx1.4+json',
  'cyclonedx1.4+xml',
  'cyclonedx1.5+json',
  'cyclonedx1.5+xml',
  'cyclonedx1.6+json',
  'cyclonedx1.6+xml',
  'spdx2.3+json',
] as const;

const PURL_TYPES = { npm: 'npm', maven: 'maven', pip: 'pypi', deb: 'deb' } as const;

interface Package {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
}

/** The SBOM of a project: the packages that have issues, below the project. */
const PROJECT_SBOM: Endpoint = {
  path: '/orgs/{org_id}/projects/{project_id}/sbom',
  release: { date: '2024-08-22', stability: 'ga' },
  parameters: { format: oneOf(FORMATS), exclude: oneOf(['licenses']) },
  answer: (call) => {
    const { world, query, ids } = call;
    const org = orgNumber(call);
    if (typeof org !== 'number') return org;
    const place = world.ids.read(ids['project_id'] ?? '');
    const ecosystem = ecosystemOf(kindOf(place?.project ?? 0));
    if (place?.kind !== 'project' || place.org !== org || !world.hasProject(org, place.project))
      return { status: 404, detail: 'Project not found' };
    if (ecosystem === undefined)
      return { status: 404, detail: 'This type of project has no dependencies' };
    const format = query.text('format');
    // Without a format Snyk answers with an empty document of JSON:API.
    if (format === undefined) return jsonAnswer(200, { jsonapi: { version: '1.0' } });
    const extent = { expandTarget: false, issueCounts: false, dependencyTotal: false };
    const { name } = projectResource(world, place, extent).attributes;
    const packages = packagesOf(world, place, PURL_TYPES[ecosystem]);
    return written(format, name, packages);
  },
};

export const PROJECT_SBOM_ENDPOINTS = [PROJECT_SBOM];

function packagesOf(
  world: SnykWorld,
  place: { readonly org: number; readonly project: number },
  type: string,
): Package[] {
  const packages = new Map<string, Package>();
  const count = world.issueCount(place.org, place.project);
  for (let issue = 0; issue < count; issue += 1) {
    const at = { org: place.org, project: place.project, issue };
    for (const { representations } of coordinatesOf(world, at, world.issueFacts(at)))
      for (const representation of representations) {
        if (!('dependency' in representation)) continue;
        const { package_name: name, package_version: version } = representation.dependency;
        const path = name.replace(':', '/');
        packages.set(`${name}@${version}`, {
          name,
          version,
          purl: `pkg:${type}/${path}@${version}`,
        });
      }
  }
  return [...packages.values()];
}

function written(format: string, name: string, packages: readonly Package[]): Answer {
  const [, version = '', encoding] = /^cyclonedx([\d.]+)\+(json|xml)$/.exec(format) ?? [];
  if (encoding === 'json') return jsonAnswer(200, cyclonedx(version, name, packages));
  if (encoding === 'xml')
    return {
      status: 200,
      headers: { 'content-type': 'application/vnd.cyclonedx+xml' },
      body: xml(version, name, packages),
    };
  return jsonAnswer(200, spdx(name, packages));
}

function cyclonedx(specVersion: string, name: string, packages: readonly Package[]): object {
  const root = { 'bom-ref': '1-root', type: 'application', name };
  const refs = packages.map((one, index) => `${index + 2}-${one.name}@${one.version}`);
  return {
    $schema: `http://cyclonedx.org/schema/bom-${specVersion}.schema.json`,
    bomFormat: 'CycloneDX',
    specVersion,
    version: 1,
    metadata: { component: root },
    components: packages.map((one, index) => ({
      'bom-ref': refs[index],
      type: 'library',
      ...one,
    })),
    dependencies: [
      { ref: root['bom-ref'], dependsOn: refs },
      ...refs.map((ref) => ({ ref, dependsOn: [] })),
    ],
  };
}

function xml(version: string, name: string, packages: readonly Package[]): string {
  const component = (type: string, told: string): string =>
    `<component type="${type}">${told}</component>`;
  const components = packages.map((one) =>
    component(
      'library',
      `<name>${escaped(one.name)}</name><version>${escaped(one.version)}</version><purl>${escaped(one.purl)}</purl>`,
    ),
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<bom xmlns="http://cyclonedx.org/schema/bom/${version}" version="1">` +
    `<metadata>${component('application', `<name>${escaped(name)}</name>`)}</metadata>` +
    `<components>${components.join('')}</components></bom>`
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function spdx(name: string, packages: readonly Package[]): object {
  const common = {
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: 'NOASSERTION',
    copyrightText: 'NOASSERTION',
  };
  const idOf = (index: number): string => `SPDXRef-${index + 2}`;
  const relation = (from: string, type: string, to: string) => ({
    spdxElementId: from,
    relationshipType: type,
    relatedSpdxElement: to,
  });
  return {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name,
    documentNamespace: 'https://snyk.example.org/spdx/sandbox',
    creationInfo: { creators: ['Tool: sandbox'], created: '2026-01-01T00:00:00Z' },
    packages: [
      { SPDXID: 'SPDXRef-1', name, ...common },
      ...packages.map((one, index) => ({
        SPDXID: idOf(index),
        name: one.name,
        versionInfo: one.version,
        ...common,
        externalRefs: [
          {
            referenceCategory: 'PACKAGE-MANAGER',
            referenceType: 'purl',
            referenceLocator: one.purl,
          },
        ],
      })),
    ],
    relationships: [
      relation('SPDXRef-DOCUMENT', 'DESCRIBES', 'SPDXRef-1'),
      ...packages.map((_, index) => relation('SPDXRef-1', 'DEPENDS_ON', idOf(index))),
    ],
  };
}
