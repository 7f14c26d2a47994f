import { sections, tamed } from './markdown.js';
import { plain } from '../../model/text.js';
import { sentence } from './text.js';

/**
 * Snyk's descriptions have long general parts (what cross-site scripting is); the page that
 * `helpUri` leads to has them whole. With 25,000 rules in a file each kilobyte here is 25 MB.
 */
const MAX_OVERVIEW = 1_500;
const MAX_REMEDIATION = 800;
const MAX_SUMMARY = 500;

/** What Snyk's description of a problem gives for a rule. */
export interface Description {
  /** What the problem is, in Markdown. */
  readonly overview: string;
  /** What to do about it, in Markdown. */
  readonly remediation: string;
  /** The beginning of the overview, for places that show no Markdown. */
  readonly summary: string;
}

/** The overview is the part of that name, else the first that is not about something else. */
export function describe(markdown: string): Description {
  const parts = sections(markdown);
  const named = parts.find(({ heading }) => /^overview/i.test(heading));
  const first = parts.find(({ heading }) => !/^(remediation|references|how to fix)/i.test(heading));
  const remediation = parts.find(({ heading }) => /^(remediation|how to fix)/i.test(heading));
  const overview = (named ?? first)?.body ?? '';
  return {
    overview: tamed(overview, MAX_OVERVIEW),
    remediation: tamed(remediation?.body ?? '', MAX_REMEDIATION),
    summary: summaryOf(overview),
  };
}

/** Without marks, and without the disclaimer that opens the descriptions of images' packages. */
function summaryOf(overview: string): string {
  const text = overview
    .replace(/^\*\*_Note:_\*\*[^\n]*\n/, '')
    .slice(0, MAX_SUMMARY * 2)
    .replace(/\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replaceAll('**', '');
  return sentence(plain(text, MAX_SUMMARY));
}
