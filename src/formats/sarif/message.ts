import { cvesOf, severityOf } from '../../model/finding.js';
import type { Issue } from '../../model/record.js';
import type { Introduction } from './paths.js';
import { compare } from './paths.js';
import { plain } from '../../model/text.js';
import { listed, message, sentence } from './text.js';

const MAX_MESSAGE = 1_000;
const MAX_TITLE = 250;
const MAX_PART = 300;

/**
 * What a person reads first, and often all that they read: what it is and where, how it came in,
 * what to do. GitHub shows the first sentence as the title of an alert.
 */
export function resultMessage(issue: Issue, introduction: Introduction): string {
  const sentences = [
    `${headline(issue)} (${attribution(issue)})`,
    plain(issue.facts.message ?? '', MAX_PART),
    introducedThrough(introduction),
    remedy(issue),
  ];
  const told = sentences.filter((text) => text !== '').map(sentence);
  return message(told.join(' '), MAX_MESSAGE);
}

/** `Prototype Pollution in lodash@4.17.15`. */
function headline(issue: Issue): string {
  const { resourcePath } = issue.facts;
  const packages = packagesOf(issue);
  const title = titleOf(issue).replace(/\.$/, '');
  if (packages.length > 0) return `${title} in ${listed(packages, 3)}`;
  return resourcePath ? `${title} at ${plain(resourcePath, MAX_PART)}` : title;
}

/** Severity and CVE ids, but for those that are the title already. */
function attribution(issue: Issue): string {
  const title = titleOf(issue);
  const cves = cvesOf(issue)
    .map((cve) => plain(cve, 30))
    .filter((cve) => !title.includes(cve));
  const severity = `${severityOf(issue)} severity`;
  return cves.length === 0 ? severity : `${severity}, ${listed(cves, 3)}`;
}

function introducedThrough({ shown, total }: Introduction): string {
  const [path = ''] = shown;
  const more = total - 1;
  const ways = more > 0 ? ` and ${more} more ${more === 1 ? 'path' : 'paths'}` : '';
  return path === '' ? '' : `Introduced through ${path}${ways}`;
}

/** What to do, in one line; '' when nothing is known. */
export function remedy(issue: Issue): string {
  const { remedy: said, packages } = issue.facts;
  if (said) return plain(said, MAX_PART);
  const fixedIn = [...new Set(packages.flatMap((pkg) => pkg.fixedIn))];
  return fixedIn.length === 0 ? '' : `Fixed in ${plain(listed(fixedIn, 3), MAX_PART)}`;
}

export function titleOf(issue: Issue): string {
  return plain(issue.attributes.title, MAX_TITLE) || plain(issue.attributes.key, MAX_TITLE);
}

/** The affected packages, each `name@version` once, sorted. */
export function packagesOf(issue: Issue): string[] {
  const names = issue.facts.packages.map(({ name, version }) =>
    plain(version === '' ? name : `${name}@${version}`, 200),
  );
  return [...new Set(names)].filter((name) => name !== '').sort(compare);
}
