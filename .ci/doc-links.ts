/**
 * What pages say of each other and of the program: links and their anchors lead somewhere, every
 * page is in the index, every command and every room has its place, every message is one of the
 * program's.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { COMMANDS } from '../src/settings/setting.js';
import { PAGES, pageText, prose, ROOT } from './doc-pages.js';

const INDEX = 'docs/README.md';
const COMMAND_PAGE = 'docs/commands.md';
const MESSAGE_PAGE = 'docs/troubleshooting.md';

/** Links to files of this repository; other addresses are not asked for. */
function linksOf(page: string): string[] {
  const text = prose(page).replaceAll(/`[^`\n]*`/g, '');
  const markdown = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);
  const html = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, to = '']) => to);
  return [...markdown, ...html].filter((to) => !/^(?:https?|mailto):/.test(to));
}

/** As GitHub makes anchors of headings. */
function anchorsOf(page: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of prose(page).matchAll(/^#+ +(.*)$/gm)) {
    const text = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = text.replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '').replaceAll(' ', '-');
    let anchor = slug;
    for (let copy = 1; anchors.has(anchor); copy += 1) anchor = `${slug}-${copy}`;
    anchors.add(anchor);
  }
  return anchors;
}

function target(page: string, to: string): string {
  const [path = ''] = to.split('#');
  return path === '' ? page : normalize(join(dirname(page), path));
}

export function problemsOfLinks(page: string): string[] {
  return linksOf(page).flatMap((to) => {
    const file = target(page, to);
    if (!existsSync(join(ROOT, file))) return [`${page}: ${to} leads nowhere`];
    const anchor = to.split('#')[1];
    if (anchor === undefined || !file.endsWith('.md') || anchorsOf(file).has(anchor)) return [];
    return [`${page}: ${to}: ${file} has no such heading`];
  });
}

/** The index names every page; the README leads to the index. */
export function problemsOfIndex(): string[] {
  const linked = new Set(linksOf(INDEX).map((to) => target(INDEX, to)));
  const missing = PAGES.filter((page) => page.startsWith('docs/') && page !== INDEX).filter(
    (page) => !linked.has(page),
  );
  const fromReadme = linksOf('README.md').some((to) => target('README.md', to) === INDEX);
  return [
    ...missing.map((page) => `${INDEX} does not name ${page}`),
    ...(fromReadme ? [] : [`README.md does not lead to ${INDEX}`]),
  ];
}

export function problemsOfCommandPage(): string[] {
  const anchors = anchorsOf(COMMAND_PAGE);
  return COMMANDS.filter((command) => !anchors.has(command)).map(
    (command) => `${COMMAND_PAGE} has no section on ${command}`,
  );
}

/** The architecture names every room. */
export function problemsOfRooms(): string[] {
  const text = pageText('ARCHITECTURE.md');
  return readdirSync(join(ROOT, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !text.includes(`\`${entry.name}/`))
    .map(({ name }) => `ARCHITECTURE.md does not name the room ${name}`);
}

/**
 * Headings such as `### \`snyk-token: not set, …\`` quote a message; `…` stands for what differs.
 * Each must be said somewhere in the sources.
 */
export function problemsOfMessages(): string[] {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('assets.ts'))
    .map((name) => spoken(readFileSync(join(ROOT, 'src', name), 'utf8')));
  const quoted = [...pageText(MESSAGE_PAGE).matchAll(/^#+ `` ?(.*?) ?``$|^#+ `([^`]*)`$/gm)].map(
    ([, long, short]) => (long ?? short ?? '').trim(),
  );
  if (quoted.length === 0) return [`${MESSAGE_PAGE} quotes no message`];
  return quoted
    .filter((message) => !sources.some((source) => source.includes(message)))
    .map((message) => `${MESSAGE_PAGE}: no source says “${message}”`);
}

/** A source as its messages read: joined texts are one, what is put in is `…`. */
function spoken(source: string): string {
  return source
    .replaceAll(/['`"]\s*\+\s*['`"]/g, '')
    .replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '…')
    .replaceAll(/\\(['`"])/g, '$1');
}
