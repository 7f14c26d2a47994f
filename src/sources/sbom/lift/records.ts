import type { Collection } from '../../../model/collection.js';
import type { Issue, ProjectRecord } from '../../../model/record.js';
import type { SbomDocument } from '../document/document.js';
import type { SbomTestResults } from '../test/results.js';
import { liftFound } from './issue.js';
import { checkResults, joined } from './joined.js';
import type { SbomTarget } from './project.js';
import { ShortestPaths } from './shortest-paths.js';

/** Issues of a record at most; a large project comes in pages. */
const PAGE_SIZE = 1000;

/** The records of an SBOM's project: page 0 always, also when nothing was found. */
export function* liftResults(
  results: SbomTestResults,
  about: {
    readonly target: SbomTarget;
    readonly document: SbomDocument | undefined;
    readonly collection: Collection;
  },
): Generator<ProjectRecord> {
  const { target, document, collection } = about;
  const { project, locations } = target;
  checkResults(results, collection, project.attributes.name);
  const paths = new ShortestPaths(document);
  const found = joined(results, collection);
  for (let from = 0, page = 0; page === 0 || from < found.length; from += PAGE_SIZE, page += 1) {
    const issues: Issue[] = found
      .slice(from, from + PAGE_SIZE)
      .map((one) => liftFound(one, { key: project.key, locations, paths }));
    yield { ...project, issues, page };
  }
}
