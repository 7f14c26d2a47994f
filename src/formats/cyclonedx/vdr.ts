import { digest } from '../../model/digest.js';
import type { PackageFacts } from '../../model/facts.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import { plain } from '../../model/text.js';
import type { End, StreamedFormat } from '../streamed.js';
import { JsonItems, rest } from '../streamed.js';
import { uuidOf } from './uuid.js';
import { vulnerabilityOf } from './vulnerability.js';

interface Component {
  readonly type: 'library' | 'application' | 'container';
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version?: string;
  readonly purl?: string;
  readonly licenses?: readonly object[];
}

const SCHEMA = 'http://cyclonedx.org/schema/bom-1.6.schema.json';

const MAX_NAME = 1_000;
/** Of `version` in the schema. */
const MAX_VERSION = 1_024;

/**
 * A vulnerability disclosure report: a CycloneDX 1.6 BOM of the packages that are affected, the
 * projects that they are in, and their vulnerabilities. Code and configuration affect the project
 * itself. A licence is no vulnerability; it stands at its package.
 *
 * Vulnerabilities are written as they come. Projects and packages, each once, wait for the end:
 * whatever else is said of a package is said of the same component.
 */
export class VulnerabilityDisclosureReport implements StreamedFormat {
  readonly start =
    `{"$schema":"${SCHEMA}","bomFormat":"CycloneDX","specVersion":"1.6","version":1,` +
    '"vulnerabilities":[';
  private readonly vulnerabilities = new JsonItems();
  private readonly components = new Map<string, Component>();
  private readonly projects = new Map<string, Component>();
  private readonly tools = new Map<string, object>();

  /** @param version of this program */
  constructor(private readonly version: string) {}

  *record(record: ProjectRecord): Generator<string> {
    this.projects.set(record.key, projectOf(record));
    this.tools.set(record.tool.name, toolOf(record.tool));
    for (const issue of record.issues) {
      const licences = attributesOf(issue);
      const refs = issue.facts.packages.map((pkg) => {
        const ref = referenceOf(pkg);
        const known = this.components.get(ref);
        if (known === undefined || licences.licenses !== undefined)
          this.components.set(ref, { ...packageOf(pkg), ...known, ...licences });
        return { ref, version: pkg.version };
      });
      if (issue.attributes.type === 'license') continue;
      const affected = refs.length > 0 ? refs : [{ ref: record.key, version: '' }];
      yield this.vulnerabilities.next(vulnerabilityOf(issue, affected));
    }
  }

  *end({ at }: End): Generator<string> {
    const [only] = this.projects.size === 1 ? this.projects.values() : [];
    yield '\n],\n"components":[';
    const items = new JsonItems();
    if (only === undefined)
      for (const component of this.projects.values()) yield items.next(component);
    for (const component of this.components.values()) yield items.next(component);
    yield '\n]';
    const timestamp = at.toISOString();
    yield rest({
      serialNumber: `urn:uuid:${uuidOf(digest(timestamp, ...this.projects.keys()))}`,
      metadata: {
        timestamp,
        tools: {
          components: [
            { type: 'application', name: 'snyk-connector', version: this.version },
            ...this.tools.values(),
          ],
        },
        ...(only === undefined ? {} : { component: only }),
      },
    });
  }
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
