import { ManifestLocator } from '../../formats/manifest/locator.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import { RepositoryFiles } from './repository-files.js';

/** Gives findings in packages the line of the manifest that brings the package in. */
export class ManifestLines {
  private readonly locator: ManifestLocator;

  /** @param root absolute path of the checkout; nothing outside it is read */
  constructor(root: string | null) {
    this.locator = new ManifestLocator(new RepositoryFiles(root));
  }

  /** The record with the line in the first location of each issue, where it was found. */
  locate(record: ProjectRecord): ProjectRecord {
    return { ...record, issues: record.issues.map((issue) => this.located(record, issue)) };
  }

  private located(record: ProjectRecord, issue: Issue): Issue {
    const [known, ...others] = issue.facts.locations;
    if (known?.startLine !== undefined) return issue;
    const found = this.locator.locate(record, issue);
    if (found === undefined) return issue;
    return { ...issue, facts: { ...issue.facts, locations: [found, ...others] } };
  }
}
