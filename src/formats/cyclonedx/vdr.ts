import { digest } from '../../model/digest.js';
import type { PackageFacts } from '../../model/facts.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import { plain } from '../sarif/text.js';
import { vulnerabilityOf } from './vulnerability.js';

interface Component {
  readonly type: 'library' | 'application' | 'container';
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version?: string;
  readonly purl?: string;
  readonly licenses?: readonly object[];
}

const MAX_NAME = 1_000;
/** Of `version` in the schema. */
const MAX_VERSION = 1_024;

/**
 * A vulnerability disclosure report: a CycloneDX 1.6 BOM of the packages that are affected, the
 * projects that they are in, and their vulnerabilities. Code and configuration affect the project
 * itself. A licence is no vulnerability; it stands at its package.
 *
 * @param records whole projects, in any number of pages
 * @param context `version` is of this program
 */
export function cyclonedxVdr(
  records: readonly ProjectRecord[],
  context: { readonly now: Date; readonly version: string },
): object {
  const components = new Map<string, Component>();
  const vulnerabilities = new Map<string, object>();
  const projects = new Map<string, Component>();
  const tools = new Map<string, object>();
  for (const record of records) {
    projects.set(record.key, projectOf(record));
    tools.set(record.tool.name, toolOf(record.tool));
    for (const issue of record.issues) {
      const licences = attributesOf(issue);
      const refs = issue.facts.packages.map((pkg) => {
        const ref = referenceOf(pkg);
        components.set(ref, { ...packageOf(pkg), ...components.get(ref), ...licences });
        return { ref, version: pkg.version };
      });
      if (issue.attributes.type === 'license') continue;
      const affected = refs.length > 0 ? refs : [{ ref: record.key, version: '' }];
      vulnerabilities.set(issue.findingKey, vulnerabilityOf(issue, affected));
    }
  }
  const [only] = projects.size === 1 ? projects.values() : [];
  const listed = only === undefined ? [...projects.values()] : [];
  const timestamp = context.now.toISOString();
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(digest(timestamp, ...projects.keys()))}`,
    version: 1,
    metadata: {
      timestamp,
      tools: {
        components: [
          { type: 'application', name: 'snyk-connector', version: context.version },
          ...tools.values(),
        ],
      },
      ...(only === undefined ? {} : { component: only }),
    },
    components: [...listed, ...components.values()],
    vulnerabilities: [...vulnerabilities.values()],
  };
}

function projectOf({ key, attributes, product }: ProjectRecord): Component {
  return {
    type: product === 'container' ? 'container' : 'application',
    'bom-ref': key,
    name: plain(attributes.name, MAX_NAME) || key,
    ...(attributes.target_reference === ''
      ? {}
      : { version: plain(attributes.target_reference, MAX_VERSION) }),
  };
}

function packageOf(pkg: PackageFacts): Component {
  return {
    type: 'library',
    'bom-ref': referenceOf(pkg),
    name: plain(pkg.name, MAX_NAME) || 'unknown',
    version: plain(pkg.version, MAX_VERSION),
    ...(pkg.purl === undefined ? {} : { purl: pkg.purl }),
  };
}

/** The licence, by name: Snyk's are not always of SPDX's list. */
function attributesOf({ attributes, facts }: Issue): { licenses?: object[] } {
  if (attributes.type !== 'license' || !facts.license) return {};
  return { licenses: [{ license: { name: plain(facts.license, MAX_NAME) } }] };
}

/** Of the package, never of its place: it is one component in all projects of a BOM. */
function referenceOf({ name, version, purl }: PackageFacts): string {
  return purl ?? `${name}@${version}`;
}

function toolOf({ name, version }: ProjectRecord['tool']): object {
  return { type: 'application', name, ...(version === undefined ? {} : { version }) };
}

/** 32 hexadecimal characters as a UUID of version 8, which is for digests (RFC 9562). */
function uuidOf(hex: string): string {
  const variant = `a${hex.slice(17, 20)}`;
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant, hex.slice(20)].join(
    '-',
  );
}
