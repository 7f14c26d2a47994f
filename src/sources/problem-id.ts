import type { IssueAttributes } from '../model/record.js';

/** How Snyk's vulnerability database and its licence rules name their entries. */
const DATABASE_ID = /^(?:SNYK-|npm:|snyk:lic:)/;

/** Snyk's id of the vulnerability, licence or rule; undefined when the issue has none. */
export function problemId({ key, problems }: IssueAttributes): string | undefined {
  if (DATABASE_ID.test(key)) return key;
  return problems.find(({ source }) => source.toUpperCase() === 'SNYK')?.id;
}

/**
 * What identifies an issue in its project, as the CLI's outputs do where they know the same: of
 * packages the vulnerability or licence, of infrastructure the rule and the property, of code
 * Snyk's id of the finding in the repository. Else the key that Snyk keeps from test to test.
 */
export function issueIdentity(attributes: IssueAttributes): readonly string[] {
  const { type, key, key_asset: asset } = attributes;
  if (type === 'package_vulnerability' || type === 'license') return [problemId(attributes) ?? key];
  if (type === 'code') return [asset ?? key];
  if (type === 'config') {
    const rule = problemId(attributes);
    const [path, ...others] = resourcePaths(attributes);
    if (rule !== undefined && path !== undefined && others.length === 0) return [rule, path];
  }
  return [key];
}

/** The properties of an infrastructure file that an issue is about, each once. */
export function resourcePaths({ coordinates }: IssueAttributes): readonly string[] {
  const paths = new Set<string>();
  for (const { representations } of coordinates)
    for (const representation of representations)
      if ('resourcePath' in representation) paths.add(representation.resourcePath);
  return [...paths];
}
