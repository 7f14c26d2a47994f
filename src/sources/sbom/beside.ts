import type { Collection } from '../../model/collection.js';
import { ConfigError, describeError } from '../../model/errors.js';
import { findingKey } from '../../model/identity.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import type { Source } from '../source.js';
import { familyOf, MIXED_TYPE } from './lift/ecosystem.js';
import type { SbomSource } from './source.js';

/** A project of the scan, as far as findings of an SBOM need it. */
interface Scanned {
  readonly head: ProjectRecord;
  readonly findings: Set<string>;
  nextPage: number;
}

/**
 * A scan and an SBOM as one source, one after the other: what makes SBOMs works on the same files
 * as what scans. Their findings are one set: what the scan found is not found again,
 * and what only the SBOM has joins the scan's project, under the key that a scan would give it.
 */
export function besideScan(scan: Source, sbom: SbomSource): Source {
  return {
    records: async function* (collection) {
      const projects: Scanned[] = [];
      const document = await orMissing(collection, () => sbom.begin(collection));
      for await (const record of scan.records(collection)) {
        note(projects, record);
        yield record;
      }
      if (document === undefined) return;
      const records = await orMissing(collection, () => all(sbom.test(document, collection)));
      for (const record of records ?? []) yield* merged(record, projects);
    },
  };
}

/** Only what has packages can be in an SBOM. */
function note(projects: Scanned[], record: ProjectRecord): void {
  if (record.product !== 'open-source' && record.product !== 'container') return;
  let known = projects.find(({ head }) => head.key === record.key);
  if (known === undefined) {
    known = { head: { ...record, issues: [] }, findings: new Set(), nextPage: 0 };
    projects.push(known);
  }
  for (const { findingKey: key } of record.issues) known.findings.add(key);
  known.nextPage = Math.max(known.nextPage, record.page + 1);
}

/** The scan goes on without the SBOM; only a setting that is wrong ends the run. */
async function orMissing<T>(
  collection: Collection,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    collection.missing('the SBOM', describeError(error));
    return undefined;
  }
}

/** Results are whole before the first is lifted, so nothing is saved by giving them one by one. */
async function all(records: AsyncIterable<ProjectRecord>): Promise<ProjectRecord[]> {
  const list: ProjectRecord[] = [];
  for await (const record of records) list.push(record);
  return list;
}

function* merged(record: ProjectRecord, projects: readonly Scanned[]): Generator<ProjectRecord> {
  const additions = new Map<Scanned, Issue[]>();
  const others: Issue[] = [];
  for (const issue of record.issues) {
    const owners = ownersOf(issue, record, projects);
    if (owners.size === 0) others.push(issue);
    for (const [owner, packages] of owners) {
      const key = findingKey(owner.head.key, issue.attributes.key);
      if (owner.findings.has(key)) continue;
      owner.findings.add(key);
      additions.set(owner, [...(additions.get(owner) ?? []), part(issue, key, packages)]);
    }
  }
  for (const [owner, issues] of additions)
    yield { ...owner.head, issues, page: owner.nextPage++, source: record.source };
  // A project of its own only for what belongs to none of the scan's.
  const isOwn =
    record.page === 0 &&
    others.length === record.issues.length &&
    ownerOf([record.attributes.name], record, projects) === undefined;
  if (others.length > 0 || isOwn) yield { ...record, issues: others };
}

/** The scan's projects that an issue is in, each with the packages that it has there. */
function ownersOf(
  { facts }: Issue,
  record: ProjectRecord,
  projects: readonly Scanned[],
): Map<Scanned, number[]> {
  const owners = new Map<Scanned, number[]>();
  facts.packages.forEach(({ paths }, index) => {
    const [root, application] = (paths[0] ?? []).map((step) => nameIn(step));
    // An SBOM of several projects has a root of its own above theirs.
    const names = [application, root, record.attributes.name].filter((name) => name !== undefined);
    const owner = ownerOf(names, record, projects);
    if (owner !== undefined) owners.set(owner, [...(owners.get(owner) ?? []), index]);
  });
  return owners;
}

/** The project of one of these names, else the only one of the ecosystem. */
function ownerOf(
  names: readonly string[],
  { attributes }: ProjectRecord,
  projects: readonly Scanned[],
): Scanned | undefined {
  const wanted = familyOf(attributes.type);
  const candidates = projects.filter(
    ({ head }) => wanted === MIXED_TYPE || familyOf(head.attributes.type) === wanted,
  );
  const named = names
    .map((name) => candidates.find(({ head }) => head.attributes.name === name))
    .find((found) => found !== undefined);
  return named ?? (candidates.length === 1 ? candidates[0] : undefined);
}

/** An issue as far as it is about some of its packages; coordinates go with them. */
function part(issue: Issue, key: string, packages: readonly number[]): Issue {
  const { attributes, facts } = issue;
  const isHere = (_: unknown, index: number): boolean => packages.includes(index);
  return {
    ...issue,
    findingKey: key,
    attributes: { ...attributes, coordinates: attributes.coordinates.filter(isHere) },
    facts: { ...facts, packages: facts.packages.filter(isHere) },
  };
}

function nameIn(step: string): string {
  const at = step.lastIndexOf('@');
  return at <= 0 ? step : step.slice(0, at);
}
