/**
 * Prints the entry of CHANGELOG.md for a tag such as `v1.2.3`, for the notes of the release. Fails
 * when package.json has another version, or the changelog has nothing to say about this one.
 * Without a tag it looks whether the changelog is in order, and prints nothing.
 *
 *   tsx scripts/release-notes.ts [v1.2.3]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');
const RELEASED = /^\d+\.\d+\.\d+(?:-[\w.]+)? - \d{4}-\d{2}-\d{2}$/;

interface Entry {
  /** `Unreleased`, or `1.2.3 - 2026-11-22`. */
  readonly heading: string;
  readonly text: string;
}

const [tag] = process.argv.slice(2);
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
const entries = entriesOf(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'));

const problems = disorderOf(entries);
if (tag !== undefined) problems.push(...hindrancesOf(tag));
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else if (tag !== undefined) console.log(entryOf(version)?.text);

function entriesOf(changelog: string): Entry[] {
  const parts = changelog.split(/^## /m).slice(1);
  return parts.map((part) => {
    const end = part.indexOf('\n');
    return { heading: part.slice(0, end).trim(), text: part.slice(end).trim() };
  });
}

function entryOf(wanted: string): Entry | undefined {
  return entries.find(({ heading }) => heading.startsWith(`${wanted} - `));
}

/** Versions that are out, and on top of them what comes next. */
function disorderOf(all: readonly Entry[]): string[] {
  const problems = all
    .filter(({ text }) => text === '')
    .map(({ heading }) => `CHANGELOG.md: "${heading}" is empty.`);
  const released = all[0]?.heading === 'Unreleased' ? all.slice(1) : all;
  for (const { heading } of released)
    if (!RELEASED.test(heading))
      problems.push(
        `CHANGELOG.md: "${heading}" is not "1.2.3 - <date>"; only the first may be "Unreleased".`,
      );
  const newest = released[0]?.heading;
  if (newest !== undefined && !newest.startsWith(`${version} - `))
    problems.push(`CHANGELOG.md: the newest is "${newest}", and package.json says ${version}.`);
  return problems;
}

function hindrancesOf(wanted: string): string[] {
  if (wanted !== `v${version}`)
    return [`The tag is ${wanted}, and package.json says ${version}: they must agree.`];
  if (entryOf(version) === undefined) return [`CHANGELOG.md has no entry "${version} - <date>".`];
  if (entries[0] !== entryOf(version))
    return ['CHANGELOG.md still has something under "Unreleased": it belongs to this version.'];
  return [];
}
