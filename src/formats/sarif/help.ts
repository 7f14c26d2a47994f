import type { MultiformatMessageString } from 'sarif';
import { cvesOf, cwesOf, severityOf } from '../../model/finding.js';
import type { Issue } from '../../model/record.js';
import { code, literal, sections, tamed } from './markdown.js';
import { remedy, titleOf } from './message.js';
import { message, plain, sentence } from './text.js';
import { webAddress } from './uri.js';

/**
 * Snyk's descriptions have long general parts (what cross-site scripting is); the page that
 * `helpUri` leads to has them whole. With 25,000 rules in a file each kilobyte here is 25 MB.
 */
const MAX_OVERVIEW = 1_500;
const MAX_REMEDIATION = 800;
const MAX_SUMMARY = 500;
const MAX_REFERENCES = 10;

/** Packages and paths that a rule's help shows; it tells how many more there are. */
export const SHOWN = 10;

/** Help of a rule, but for what its findings have in common only when all of them are known. */
export interface Help {
  readonly text: string;
  /** Markdown that goes before and after the affected packages. */
  readonly before: string;
  readonly after: string;
}

/** What the findings of one rule affect, gathered over all of them. */
export interface Affected {
  readonly packages: readonly string[];
  /** The first dependency paths; `pathCount` is how many there are. */
  readonly paths: readonly string[];
  readonly pathCount: number;
}

export function helpOf(issue: Issue, helpUri: string | undefined): Help {
  const description = issue.attributes.description ?? '';
  const overview = overviewOf(description);
  const fix = remedy(issue);
  return {
    text: message(
      [sentence(titleOf(issue)), summaryOf(overview), sentence(fix), helpUri ?? '']
        .filter((part) => part !== '')
        .join(' '),
      2 * MAX_SUMMARY,
    ),
    before: blocks([
      `**${literal(titleOf(issue), 300)}** (${attributes(issue)})`,
      tamed(overview, MAX_OVERVIEW),
    ]),
    after: blocks([
      fix === '' ? '' : `**Fix:** ${literal(fix, 300)}`,
      tamed(sectionOf(description, /^(remediation|how to fix)/i), MAX_REMEDIATION),
      references(issue, helpUri),
    ]),
  };
}

/** The help with the affected packages and how they came in. */
export function completeHelp(help: Help, affected: Affected): MultiformatMessageString {
  const { packages, paths, pathCount } = affected;
  return {
    text: help.text,
    markdown: blocks([
      help.before,
      bullets('Affected', packages, packages.length),
      bullets('Introduced through', paths, pathCount),
      help.after,
    ]),
  };
}

/** What the problem is: the part under "Overview", else the first part that is not about fixing. */
export function overviewOf(description: string): string {
  const parts = sections(description);
  const named = parts.find(({ heading }) => /^overview/i.test(heading));
  const first = parts.find(({ heading }) => !/^(remediation|references|how to fix)/i.test(heading));
  return (named ?? first)?.body ?? '';
}

/** The beginning of a text, for places that show no Markdown. */
export function summaryOf(overview: string): string {
  return sentence(plain(overview, MAX_SUMMARY));
}

function sectionOf(description: string, heading: RegExp): string {
  return sections(description).find((part) => heading.test(part.heading))?.body ?? '';
}

function attributes(issue: Issue): string {
  const { exploit, license, reachability } = issue.facts;
  return [
    `${severityOf(issue)} severity`,
    ...(license ? [`license ${literal(license, 100)}`] : []),
    ...(exploit ? [`exploit maturity: ${literal(exploit, 50)}`] : []),
    ...(reachability ? [`reachability: ${literal(reachability, 50)}`] : []),
    ...[...cvesOf(issue), ...cwesOf(issue)].slice(0, 10).map((id) => literal(id, 30)),
  ].join(', ');
}

function references(issue: Issue, helpUri: string | undefined): string {
  const links = [
    ...(helpUri === undefined ? [] : [{ title: 'About this problem', url: helpUri }]),
    ...(issue.facts.references ?? []),
  ].flatMap(({ title, url }) => {
    const address = webAddress(url);
    if (address === undefined) return [];
    // Brackets are legal in an address and would end the link.
    const target = address.replace(/[()<>\s]/g, encodeCharacter);
    return [`- [${literal(title, 150) || literal(address, 150)}](${target})`];
  });
  return links.length === 0
    ? ''
    : ['**References**', '', ...links.slice(0, MAX_REFERENCES)].join('\n');
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function bullets(title: string, items: readonly string[], total: number): string {
  if (items.length === 0) return '';
  const shown = items.slice(0, SHOWN);
  const more = total - shown.length;
  return [
    `**${title}**`,
    '',
    ...shown.map((item) => `- ${code(item, 1_000)}`),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ].join('\n');
}

function blocks(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
