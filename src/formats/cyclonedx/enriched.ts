import { digest } from '../../model/digest.js';
import type { PackageFacts } from '../../model/facts.js';
import type { ProjectRecord } from '../../model/record.js';
import { plain } from '../../model/text.js';
import type { StreamedFormat } from '../streamed.js';
import { JsonItems, rest } from '../streamed.js';
import { uuidOf } from './uuid.js';
import type { Affected } from './vulnerability.js';
import { vulnerabilityOf } from './vulnerability.js';

/** An SBOM of any format, as far as it becomes a CycloneDX document. */
export interface BaseBom {
  readonly format: 'CycloneDX' | 'SPDX';
  readonly text: string;
  readonly root: BaseComponent | undefined;
  readonly components: readonly BaseComponent[];
  readonly dependencies: ReadonlyMap<string, readonly string[]>;
}

interface BaseComponent {
  readonly ref: string;
  readonly name: string;
  readonly version: string;
  readonly purl: string | undefined;
}

type Json = Record<string, unknown>;

const SPEC_VERSION = '1.6';
const SCHEMA = 'http://cyclonedx.org/schema/bom-1.6.schema.json';
const MAX_NAME = 1_000;
/** Of `version` in the schema. */
const MAX_VERSION = 1_024;

/**
 * An SBOM with the vulnerabilities that were found in it, as CycloneDX 1.6: all of the document,
 * and for each vulnerability which components it affects and what was decided about it. SPDX has
 * no place for them, so its packages become components.
 *
 * Vulnerabilities of packages that the SBOM does not list are left out, and so are licences.
 */
export class EnrichedBom implements StreamedFormat {
  readonly start =
    `{"$schema":"${SCHEMA}","bomFormat":"CycloneDX","specVersion":"${SPEC_VERSION}",` +
    '"vulnerabilities":[';
  private readonly items = new JsonItems();
  private readonly refs = new Map<string, string>();

  constructor(private readonly base: BaseBom) {
    const { root, components } = base;
    for (const { ref, name, version, purl } of root === undefined
      ? components
      : [root, ...components])
      for (const key of [purl, purl && bare(purl), `${name}@${version}`])
        if (key !== undefined && !this.refs.has(key)) this.refs.set(key, ref);
  }

  *record(record: ProjectRecord): Generator<string> {
    for (const issue of record.issues) {
      if (issue.attributes.type !== 'package_vulnerability') continue;
      const affected = issue.facts.packages.flatMap((pkg) => this.affectedBy(pkg));
      if (affected.length > 0) yield this.items.next(vulnerabilityOf(issue, affected));
    }
  }

  *end(): Generator<string> {
    const { vulnerabilities = [], ...others } =
      this.base.format === 'CycloneDX' ? whole(this.base) : converted(this.base);
    // What the document knew already.
    if (Array.isArray(vulnerabilities))
      for (const known of vulnerabilities) if (isObject(known)) yield this.items.next(known);
    yield '\n]';
    yield rest(others);
  }

  private affectedBy(pkg: PackageFacts): Affected[] {
    const { name, version, purl } = pkg;
    const ref =
      this.refs.get(purl ?? '') ??
      this.refs.get(bare(purl ?? '')) ??
      this.refs.get(`${name}@${version}`);
    return ref === undefined ? [] : [{ ref, version }];
  }
}

/** A package URL without what makes no other package of it. */
function bare(purl: string): string {
  return purl.replace(/[?#].*$/s, '');
}

/** The document itself, one version further; every component has a reference. */
function whole(base: BaseBom): Json {
  const bom: unknown = JSON.parse(base.text);
  if (!isObject(bom)) return {};
  const begun = new Set(['$schema', 'bomFormat', 'specVersion']);
  const others = Object.fromEntries(Object.entries(bom).filter(([key]) => !begun.has(key)));
  const refs = [...(base.root === undefined ? [] : [base.root]), ...base.components];
  let next = 0;
  const name = (component: unknown): void => {
    if (!isObject(component)) return;
    component['bom-ref'] ??= refs[next]?.ref;
    next += 1;
    for (const inner of listOf(component['components'])) name(inner);
  };
  const metadata = others['metadata'];
  if (isObject(metadata)) name(metadata['component']);
  for (const component of listOf(others['components'])) name(component);
  const version = typeof others['version'] === 'number' ? others['version'] : 0;
  return { ...others, version: version + 1 };
}

function converted({ text, root, components, dependencies }: BaseBom): Json {
  return {
    serialNumber: `urn:uuid:${uuidOf(digest(text))}`,
    version: 1,
    ...(root === undefined ? {} : { metadata: { component: componentOf(root, 'application') } }),
    components: components.map((component) => componentOf(component, 'library')),
    dependencies: [...dependencies].map(([ref, dependsOn]) => ({
      ref,
      dependsOn: [...new Set(dependsOn)],
    })),
  };
}

function componentOf({ ref, name, version, purl }: BaseComponent, type: string): Json {
  return {
    type,
    'bom-ref': ref,
    name: plain(name, MAX_NAME) || ref,
    ...(version === '' ? {} : { version: plain(version, MAX_VERSION) }),
    ...(purl === undefined ? {} : { purl }),
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
