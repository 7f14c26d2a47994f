/**
 * Packs what npm publishes. The bundle has all it needs in itself, so the package depends on nothing:
 * `dependencies` of package.json, which say what is bundled, would have every user install some 280
 * packages that nothing loads. Therefore `npm publish` is given this file, never this folder.
 *
 *   tsx scripts/package.ts DIRECTORY [OWNER/REPOSITORY]
 *
 * The repository is where it is built; provenance compares it. Prints the path of the package.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');
const [destination = '.', repository] = process.argv.slice(2);

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  type: z.string(),
  bin: z.record(z.string(), z.string()),
  files: z.array(z.string()),
  engines: z.record(z.string(), z.string()),
  keywords: z.array(z.string()),
});

const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
const place = mkdtempSync(join(tmpdir(), 'package-'));
try {
  for (const { path } of pack(ROOT, ['--dry-run']).files)
    cpSync(join(ROOT, path), join(place, path));
  const published = { ...manifest, ...(repository !== undefined && originOf(repository)) };
  writeFileSync(join(place, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
  mkdirSync(destination, { recursive: true });
  const { filename } = pack(place, ['--pack-destination', resolve(destination)]);
  console.log(join(resolve(destination), filename));
} finally {
  rmSync(place, { recursive: true });
}

/** What npm says of the package of a folder. */
function pack(folder: string, words: readonly string[]) {
  const all = ['pack', '--json', '--ignore-scripts', ...words];
  const answer = execFileSync('npm', all, { cwd: folder, encoding: 'utf8' });
  const [packed] = z
    .tuple([z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) })])
    .parse(JSON.parse(answer));
  return packed;
}

function originOf(name: string): object {
  const home = `https://github.com/${name}`;
  return {
    repository: { type: 'git', url: `git+${home}.git` },
    homepage: `${home}#readme`,
    bugs: `${home}/issues`,
  };
}
