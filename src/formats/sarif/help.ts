import { cvesOf, cwesOf, severityOf } from '../../model/finding.js';
import type { Issue } from '../../model/record.js';
import type { Description } from './description.js';
import { code, literal, tamed } from './markdown.js';
import { remedy, titleOf } from './message.js';
import { message, sentence } from './text.js';
import { webAddress } from './uri.js';

const MAX_TEXT = 1_000;
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

export function helpOf(issue: Issue, description: Description, helpUri = ''): Help {
  const fix = remedy(issue);
  const told = [sentence(titleOf(issue)), description.summary, sentence(fix), helpUri];
  return {
    text: message(told.filter((part) => part !== '').join(' '), MAX_TEXT),
    before: blocks([
      `**${literal(titleOf(issue), 300)}** (${attributes(issue)})`,
      description.overview,
    ]),
    after: blocks([
      fix === '' ? '' : `**Fix:** ${tamed(fix, 300)}`,
      description.remediation,
      references(issue, helpUri),
    ]),
  };
}

/** The Markdown with the affected packages and how they came in. */
export function completeMarkdown(help: Omit<Help, 'text'>, affected: Affected): string {
  const { packages, paths, pathCount } = affected;
  return blocks([
    help.before,
    bullets('Affected', packages, packages.length),
    bullets('Introduced through', paths, pathCount),
    help.after,
  ]);
}

function attributes(issue: Issue): string {
  const { exploit, license, reachability } = issue.facts;
  return [
    `${severityOf(issue)} severity`,
    ...(license ? [`license ${literal(license, 100)}`] : []),
    ...(exploit && !/not defined/i.test(exploit)
      ? [`exploit maturity: ${literal(exploit, 50)}`]
      : []),
    ...(reachability ? [`reachability: ${literal(reachability, 50)}`] : []),
    ...[...cvesOf(issue), ...cwesOf(issue)].slice(0, 10).map((id) => literal(id, 30)),
  ].join(', ');
}

function references(issue: Issue, helpUri: string): string {
  const links = [
    { title: 'About this problem', url: helpUri },
    ...(issue.facts.references ?? []).slice(0, MAX_REFERENCES),
  ].flatMap(({ title, url }) => {
    const address = webAddress(url);
    if (address === undefined) return [];
    // Brackets are legal in an address and would end the link.
    const target = address.replace(/[()<>\s]/g, encodeCharacter);
    return [`- [${literal(title, 150) || literal(address, 150)}](${target})`];
  });
  return links.length === 0 ? '' : ['**References**', '', ...links].join('\n');
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
