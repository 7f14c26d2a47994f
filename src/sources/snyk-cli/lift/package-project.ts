import type { Issue, Product } from '../../../model/record.js';
import { dependencyIssue } from './dependency-issue.js';
import type { PackageFindings } from './finding.js';
import { applyPins } from './pins.js';
import type { ScannedProject } from './project.js';
import { projectUrl } from './project.js';
import type { ResultParts } from './result.js';
import type { Scan } from './scan.js';
import type { ScanTarget } from './target.js';
import { nameOf } from './told.js';

/** What one kind of package project says about itself. */
export interface PackageProjectKind {
  readonly product: Product;
  readonly tool: string;
  readonly target: ScanTarget;
  readonly type: string;
  readonly targetFile: string;
  readonly identity: { readonly targetFile: string; readonly name: string };
  /** The file in the repository where a person looks for the packages. */
  readonly manifest: string | undefined;
  readonly findings: PackageFindings;
}

/** A project of packages: its open findings, then what is ignored in all of them. */
export function packageProject(
  parts: ResultParts,
  scan: Scan,
  kind: PackageProjectKind,
): ScannedProject {
  const { header, paths, ignored } = parts;
  const { target, type, findings, manifest } = kind;
  const id = header.text('projectId');
  const org = header.text('org');
  const url = projectUrl(org, id);
  applyPins(parts.pins, (problem) => findings.get(problem));
  function* issues(key: string): Generator<Issue> {
    const locations = manifest === undefined ? [] : [{ file: manifest }];
    const project = { key, paths, locations, url };
    // What is ignored on one path and open on another is open.
    const ignoredOnly = ignored.without(findings);
    for (const finding of findings.drain()) yield dependencyIssue(finding, project);
    for (const finding of ignoredOnly.drain()) yield dependencyIssue(finding, project);
  }
  return {
    source: 'snyk-cli',
    product: kind.product,
    tool: { name: kind.tool },
    identity: {
      repository: target.repository,
      targetReference: target.reference,
      type,
      ...kind.identity,
    },
    name: nameOf(header, scan),
    targetFile: kind.targetFile,
    target,
    id: id ?? null,
    org: { name: org },
    issues,
  };
}
