import { manifestOf, normalisePath, normaliseRepository } from '../../../model/identity.js';
import type { ProjectResource } from '../../../snyk/api/resources/project.js';
import { productOf } from '../../product.js';
import { identityOf } from '../../project-identity.js';

/** What is scanned. */
export interface Scanned {
  /** Address of its repository; null when it is not known. */
  readonly repository: string | null;
  /** The branch; for a pull request the one that it goes to. Empty when it is not known. */
  readonly branch: string;
  /** Images, without their tags. */
  readonly images: readonly string[];
}

/** Whether a project is of what is scanned. */
export function isOf(project: ProjectResource, { repository, images }: Scanned): boolean {
  const product = productOf(project.attributes);
  const known = normaliseRepository(identityOf(project, product).repository ?? '');
  const own = normaliseRepository(repository ?? '');
  if (known === '') return false;
  if (known === own) return true;
  if (product === 'container') return images.some((image) => normaliseRepository(image) === known);
  // Of some that were uploaded Snyk knows no address, only `acme/app`.
  const told = project.relationships.target.data.attributes?.url;
  return told === undefined && own.slice(own.indexOf('/') + 1) === known;
}

/** Remarks name so many files. */
const MAX_NAMED = 3;

/**
 * Of each file and type the project of the branch; where Snyk has none, the one without a branch,
 * and else those of all branches. Several of one branch count together.
 */
export function chooseProjects(
  projects: readonly ProjectResource[],
  branch: string,
): { readonly chosen: readonly ProjectResource[]; readonly remarks: readonly string[] } {
  const chosen: ProjectResource[] = [];
  const others: string[] = [];
  const several: string[] = [];
  for (const [file, group] of byFile(projects)) {
    const best = [branch, '']
      .map((wanted) => group.filter((one) => one.attributes.target_reference === wanted))
      .find((some) => some.length > 0);
    if (best === undefined) others.push(file);
    else if (best.length > 1) several.push(file);
    chosen.push(...(best ?? group));
  }
  return {
    chosen,
    remarks: [
      ...told(
        others,
        (files) =>
          `baseline: Snyk has no project of the branch ${branch} for ${files}; those of its other branches stand for it.`,
      ),
      ...told(
        several,
        (files) =>
          `baseline: Snyk has several projects of one branch for ${files}; what any of them has is not new.`,
      ),
    ],
  };
}

function byFile(projects: readonly ProjectResource[]): Map<string, ProjectResource[]> {
  const groups = new Map<string, ProjectResource[]>();
  for (const project of projects) {
    const file = fileOf(project);
    groups.set(file, [...(groups.get(file) ?? []), project]);
  }
  return groups;
}

/** `package.json (npm)`; the name of what is no file. */
function fileOf({ attributes: { target_file: file, type, name } }: ProjectResource): string {
  const manifest = manifestOf(normalisePath(file));
  return `${manifest === '' ? name : manifest} (${type})`;
}

function told(files: readonly string[], sentence: (files: string) => string): string[] {
  if (files.length === 0) return [];
  const more = files.length - MAX_NAMED;
  const named = files.slice(0, MAX_NAMED).join(', ');
  return [sentence(more > 0 ? `${named} and ${more} more` : named)];
}
