import type { ProjectIdentity } from '../../../model/identity.js';
import type { Issue, Org, Product, ProjectRecord, SourceName } from '../../../model/record.js';

/** Issues of a record at most; a large project comes in pages. */
const PAGE_SIZE = 1000;

/** A page also ends with the issue that reaches so many dependency paths: they take the memory. */
const PAGE_PATHS = 10_000;

/** A scanned project whose part of the document is complete. */
export interface ScannedProject {
  readonly source: SourceName;
  readonly product: Product;
  readonly tool: { readonly name: string; readonly version?: string };
  readonly identity: ProjectIdentity;
  readonly name: string;
  /** Relative to the repository root (in an image: to its root). */
  readonly targetFile: string;
  readonly target: { readonly displayName: string; readonly url: string | null };
  readonly id: string | null;
  /** Slug and id of the org, as far as they are told. */
  readonly org: { readonly name: string | undefined; readonly id?: string | undefined };
  /** Makes the issues one after another, with the key of this project in their own. */
  readonly issues: (projectKey: string) => Iterable<Issue>;
}

/** The records of a project: page 0 always, also without issues. */
export function* projectRecords(project: ScannedProject, key: string): Generator<ProjectRecord> {
  const head = headOf(project, key);
  let page = 0;
  let issues: Issue[] = [];
  let paths = 0;
  for (const issue of project.issues(key)) {
    if (issues.length === PAGE_SIZE || paths >= PAGE_PATHS) {
      yield { ...head, issues, page: page++ };
      issues = [];
      paths = 0;
    }
    issues.push(issue);
    for (const pkg of issue.facts.packages) paths += pkg.paths.length;
  }
  yield { ...head, issues, page };
}

function headOf(project: ScannedProject, key: string): Omit<ProjectRecord, 'issues' | 'page'> {
  const { source, product, tool, target, id } = project;
  return {
    key,
    id,
    type: 'project',
    attributes: {
      name: project.name,
      type: project.identity.type,
      origin: 'cli',
      target_file: project.targetFile,
      target_reference: project.identity.targetReference,
    },
    relationships: {
      target: { data: { attributes: { display_name: target.displayName, url: target.url } } },
    },
    org: orgOf(project.org),
    source,
    product,
    tool,
  };
}

/** The CLI tells an org by its slug; sometimes, when it was given so, by its id. */
function orgOf({ name, id }: ScannedProject['org']): Org | null {
  if (name === undefined) return null;
  if (isUuid(name)) return { id: name, attributes: { name } };
  return { id: id ?? null, attributes: { name, slug: name } };
}

function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

/** The project in Snyk's web interface, when the output carries enough to know its address. */
export function projectUrl(org: string | undefined, id: string | undefined): string | undefined {
  if (org === undefined || id === undefined || isUuid(org)) return undefined;
  return `https://app.snyk.io/org/${encodeURIComponent(org)}/project/${encodeURIComponent(id)}`;
}
