/**
 * Bundles `src/main.ts` with everything it needs into `dist/`. The folder is committed: a runner
 * starts `dist/index.js` of the tag that a workflow names, and npm's `bin` points at the same file.
 * The bytes depend on the sources and the lock file only, so that anyone can build them again and
 * compare.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
const SHEBANG = '#!/usr/bin/env node\n';

bundle();
for (const name of readdirSync(DIST)) writeFileSync(join(DIST, name), portable(name));
chmodSync(join(DIST, 'index.js'), 0o755);

/** Chunks are numbered by their contents, so what an older build left behind must go first. */
function bundle(): void {
  rmSync(DIST, { recursive: true, force: true });
  const ncc = fileURLToPath(import.meta.resolve('@vercel/ncc/dist/ncc/cli.js'));
  const options = ['--out', 'dist', '--license', 'licenses.txt', '--no-cache', '--quiet'];
  execFileSync(process.execPath, [ncc, 'build', 'src/main.ts', ...options], {
    cwd: ROOT,
    stdio: 'inherit',
  });
}

/** One bundled file, the same whichever folder and system it was built in. */
function portable(name: string): string {
  const text = readFileSync(join(DIST, name), 'utf8').replaceAll('\r\n', '\n');
  // webpack writes the value that `import.meta.url` had at build time into the code.
  const relocated = text.replaceAll(pathToFileURL(ROOT).href, 'file:///snyk-connector');
  if (relocated.includes(ROOT)) {
    throw new Error(
      `dist/${name} contains the path of this checkout, so no one else could build the same ` +
        'bytes. Look for __dirname, __filename or require.resolve in what was added last.',
    );
  }
  const needsShebang = name === 'index.js' && !relocated.startsWith('#!');
  return needsShebang ? SHEBANG + relocated : relocated;
}
