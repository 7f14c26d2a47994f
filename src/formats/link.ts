import type { Issue } from '../model/record.js';
import { plain } from '../model/text.js';

/** An address for people, safe to write into a report. */
export interface Link {
  readonly url: string;
  readonly name?: string;
}

/** Links of one issue; Snyk's references are rarely more than a dozen. */
const MAX_LINKS = 50;
const MAX_NAME = 200;
const MAX_URL = 2_000;

/** The pages about an issue: in Snyk, about the problem, its references; each once. */
export function linksOf(issue: Issue): Link[] {
  const given: readonly (Link | undefined)[] = [
    link(issue.findingUrl, 'Snyk'),
    link(issue.findingDetectionUrl, 'About the problem'),
    ...(issue.facts.references ?? []).map(({ url, title }) => link(url, title)),
  ];
  const found = new Map<string, Link>();
  for (const one of given) if (one !== undefined && !found.has(one.url)) found.set(one.url, one);
  return [...found.values()].slice(0, MAX_LINKS);
}

/** The address as browsers write it, when it is one of the web; else undefined. */
function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  // What URL leaves as it is, although RFC 3986 has no place for it.
  const href = url.href.replace(/[|^`{}"\\[\]<>]/g, encodeURIComponent);
  return isWeb && href.length <= MAX_URL ? href : undefined;
}

function link(text: string | undefined, title: string): Link | undefined {
  const url = webAddress(text);
  if (url === undefined) return undefined;
  const name = plain(title, MAX_NAME);
  return name === '' ? { url } : { url, name };
}
