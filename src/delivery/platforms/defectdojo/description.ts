import { statusOf } from '../../../model/finding.js';
import type { Issue, ProjectRecord } from '../../../model/record.js';
import { line } from './text.js';

/** Shown of a long list; the rest is counted. */
const MAX_LISTED = 10;

/** What a reader wants first: where it is, how it gets in, why it is ignored; then Snyk's text. */
export function descriptionOf(record: ProjectRecord, issue: Issue): string {
  const { attributes, facts } = issue;
  const { packages, ignore } = facts;
  const versions = packages.map(({ name, version }) => `${name}@${version}`);
  const paths = packages.flatMap((pkg) => pkg.paths).map((path) => path.join(' > '));
  const facets: readonly (readonly [string, string | undefined])[] = [
    ['Project', record.attributes.name],
    ['Target', record.relationships.target.data.attributes.url ?? undefined],
    ['Reference', record.attributes.target_reference],
    ['Packages', listed(versions)],
    ['Introduced through', listed(paths)],
    ['Exploit maturity', facts.exploit],
    ['Reachability', facts.reachability],
    ['Licence', facts.license],
    ['Resource', facts.resourcePath],
    ['Message', facts.message],
  ];
  const head = facets
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `**${name}:** ${line(value ?? '')}`);
  if (statusOf(issue) === 'ignored') {
    const until = ignore?.expires ? ` until ${line(ignore.expires)}` : '';
    head.push(`**Ignored in Snyk${until}:** ${line(ignore?.reason ?? '') || 'no reason given'}`);
  }
  const body = attributes.description?.trim() ?? '';
  return [head.join('\n\n'), ...(body === '' ? [] : [body])].join('\n\n') || attributes.title;
}

function listed(items: readonly string[]): string {
  const shown = items.slice(0, MAX_LISTED).join('; ');
  const more = items.length - MAX_LISTED;
  return more > 0 ? `${shown}; and ${more} more` : shown;
}
