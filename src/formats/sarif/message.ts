import { cvesOf, severityOf } from '../../model/finding.js';
import type { Issue } from '../../model/record.js';
import { compare, introductionOf } from './paths.js';
import { listed, message, plain, sentence } from './text.js';

const MAX_MESSAGE = 1_000;
const MAX_TITLE = 250;
const MAX_PART = 300;

/**
 * What a person reads first, and often all that they read: what it is and where, how it came in,
 * what to do. GitHub shows the first sentence as the title of an alert.
 */
export function resultMessage(issue: Issue): string {
  const introduction = introductionOf(issue, 1);
  const [path = ''] = introduction.shown;
  const more = introduction.total - 1;
  const ways = more > 0 ? ` and ${more} more ${more === 1 ? 'path' : 'paths'}` : '';
  return message(
    [
      sentence(`${headline(issue)} (${attribution(issue)})`),
      path === '' ? '' : sentence(`Introduced through ${path}${ways}`),
      sentence(remedy(issue)),
    ]
      .filter((part) => part !== '')
      .join(' '),
    MAX_MESSAGE,
  );
}

/** `Prototype Pollution in lodash@4.17.15`. */
function headline(issue: Issue): string {
  const title = titleOf(issue);
  const { message: said, resourcePath } = issue.facts;
  const packages = packagesOf(issue);
  if (packages.length > 0) return `${title} in ${listed(packages, 3)}`;
  if (resourcePath) return `${title} at ${plain(resourcePath, MAX_PART)}`;
  // A code result's own message names the variables and calls, where the title is the rule's.
  return said ? plain(said, MAX_PART).replace(/\.$/, '') : title;
}

function attribution(issue: Issue): string {
  const severity = `${severityOf(issue)} severity`;
  const cves = cvesOf(issue).map((cve) => plain(cve, 30));
  return cves.length === 0 ? severity : `${severity}, ${listed(cves, 3)}`;
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
