/**
 * Prints the entry of CHANGELOG.md for a tag such as `v1.2.3`, for the notes of the release. Fails
 * when package.json has another version, or the changelog has nothing to say about this one.
 *
 *   tsx scripts/release-notes.ts v1.2.3
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');

const tag = process.argv[2] ?? '';
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
const notes = entryOf(version, readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'));

if (tag !== `v${version}`) {
  fail(`The tag is ${tag || 'missing'}, and package.json says ${version}: they must agree.`);
} else if (notes === '') {
  fail(`CHANGELOG.md has no entry "## ${version} - <date>", or an empty one.`);
} else {
  console.log(notes);
}

/** What stands below the heading of a version, up to the next heading of that level. */
function entryOf(wanted: string, changelog: string): string {
  const entries = changelog.split(/^## /m).slice(1);
  const entry = entries.find((text) => text.split(/\s/, 1)[0] === wanted) ?? '';
  return entry.slice(entry.indexOf('\n')).trim();
}

function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}
