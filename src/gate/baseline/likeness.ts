/**
 * What a finding looks like apart from its project's key, which names the repository and the
 * branch: a fork, another branch and a renamed repository have other keys for the same finding.
 */
import { problemOf } from '../../model/finding.js';
import { manifestOf, normalisePath } from '../../model/identity.js';
import type { Issue, ProjectRecord } from '../../model/record.js';

/** Type and problem: the words that stand in findings.ndjson, too. */
export function likenessOf(issue: Issue): string {
  return likeness(issue.attributes.type, problemOf(issue));
}

export function likeness(type: string, problem: string): string {
  return `${type} ${problem}`;
}

/** The file that a finding is in, a manifest for its lock file; for an image, its name. */
export function placeOf(record: ProjectRecord, issue: Issue): string {
  const { target_file: targetFile, name } = record.attributes;
  return place({ targetFile, file: issue.facts.locations[0]?.file ?? '', name });
}

export function placeOfProject({ attributes }: ProjectRecord): string {
  return place({ targetFile: attributes.target_file, file: '', name: attributes.name });
}

export function place(told: {
  readonly targetFile: string;
  /** Of the finding's first location. */
  readonly file: string;
  /** Of the project. */
  readonly name: string;
}): string {
  const file = manifestOf(normalisePath(told.targetFile === '' ? told.file : told.targetFile));
  return file === '' ? untagged(told.name) : file;
}

export function basenameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** An image without its tag, which changes with every build. */
function untagged(name: string): string {
  return name.replace(/:[^/:]*$/, '');
}
