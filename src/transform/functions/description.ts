import type { Issue } from '../../model/record.js';

/** Enough to recognise the finding by; a problem of a base image can concern hundreds. */
const MAX_NAMED_PACKAGES = 10;

/**
 * A description for an issue that came without one: `Prototype Pollution in lodash@4.17.15.`,
 * `SQL Injection in src/db.ts:12.` Snyk's REST API leaves it out for packages.
 */
export function describeIssue(issue: Issue): string {
  const { attributes, facts } = issue;
  const place = placesOf(facts.packages) ?? locationOf(issue);
  const sentence = place === undefined ? attributes.title : `${attributes.title} in ${place}`;
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

function placesOf(packages: Issue['facts']['packages']): string | undefined {
  if (packages.length === 0) return undefined;
  const names = packages
    .slice(0, MAX_NAMED_PACKAGES)
    .map((pkg) => (pkg.version === '' ? pkg.name : `${pkg.name}@${pkg.version}`));
  const more = packages.length - names.length;
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function locationOf(issue: Issue): string | undefined {
  const location = issue.facts.locations[0];
  if (location === undefined) return undefined;
  return location.startLine === undefined
    ? location.file
    : `${location.file}:${location.startLine}`;
}
