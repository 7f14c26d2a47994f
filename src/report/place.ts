import type { CodeLocation } from '../model/facts.js';
import type { Finding } from '../model/finding.js';
import { normaliseRepository } from '../model/identity.js';
import type { Report } from './report.js';

/** Where a finding is, as text and, when it is known, as an address. */
export interface Place {
  readonly label: string;
  readonly url: string | null;
}

/** The primary location; without one the manifest, and without that the project's name. */
export function placeOf(finding: Finding, report: Pick<Report, 'repository' | 'codeUrl'>): Place {
  const { project } = finding;
  const location: CodeLocation | undefined =
    finding.locations[0] ?? (project.targetFile === '' ? undefined : { file: project.targetFile });
  if (location === undefined) return { label: project.name, url: null };
  const { file, startLine } = location;
  const here = isIn(project.repoUrl, report.repository.url);
  return {
    label: startLine === undefined ? file : `${file}:${startLine}`,
    url: here ? (report.codeUrl?.(location) ?? null) : null,
  };
}

/** The end of a path that is longer than `max`: `…/controllers/Contacts.java:104`. */
export function pathEnd(path: string, max: number): string {
  if (path.length <= max) return path;
  const cut = path.slice(path.length - max + 1);
  const slash = cut.indexOf('/');
  return `…${slash < 0 ? cut : cut.slice(slash)}`;
}

/** A poll brings findings of other repositories, whose files are not at our commit. */
function isIn(findingRepository: string | null, repository: string | null): boolean {
  if (findingRepository === null || repository === null) return true;
  return normaliseRepository(findingRepository) === normaliseRepository(repository);
}

/** `lodash@4.17.15`, and how many others; null for findings that are in no package. */
export function packageOf(finding: Finding): { name: string; others: number } | null {
  const [first, ...others] = finding.packages;
  if (first === undefined) return null;
  const name = first.version === '' ? first.name : `${first.name}@${first.version}`;
  return { name, others: others.length };
}

/** What to do about a finding; empty where Snyk tells nothing, as of code. */
export function cureOf(finding: Finding): string {
  return finding.remedy ?? (finding.packages.length > 0 ? 'No fix is known yet' : '');
}

/** Highest CVSS score of any source, as `8.2`; null without one. */
export function cvssOf(finding: Finding): string | null {
  const scores = finding.cvss.flatMap(({ score }) => score ?? []).filter(Number.isFinite);
  return scores.length === 0 ? null : Math.max(...scores).toFixed(1);
}
