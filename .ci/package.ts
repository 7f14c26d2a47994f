/**
 * Holds the package that npm would publish to its promises: it has what users need and nothing more,
 * depends on nothing, installs without a network into an empty place, and runs from there.
 *
 *   tsx .ci/package.ts
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { manifestIn, pack } from './packed.js';
import { Checks } from './poll-rehearsal.js';

const ROOT = join(import.meta.dirname, '..');
/** What is downloaded by each `npx`. */
const MAX_MEGABYTES = 3;
const EXPECTED =
  /^(?:package\.json|action\.yml|README\.md|CHANGELOG\.md|LICENSE|docs\/[\w./-]+\.(?:md|yml|json)|dist\/(?:[\w-]+\.)*(?:js|cjs|mjs|json|txt))$/;

const checks = new Checks();
const place = mkdtempSync(join(tmpdir(), 'package-'));
try {
  const file = pack(place);
  contents(file);
  runs(install(file));
} finally {
  rmSync(place, { recursive: true, force: true });
}
process.exitCode = checks.end();

function contents(file: string): void {
  const list = execFileSync('tar', ['-tzf', file], { encoding: 'utf8' }).trim().split('\n');
  const names = list.map((name) => name.replace(/^package\//, ''));
  const strange = names.filter((name) => !EXPECTED.test(name));
  checks.none(strange, `${names.length} files, none that nobody needs`);
  const bundle = readdirSync(join(ROOT, 'dist')).map((name) => `dist/${name}`);
  const missing = [...bundle, 'LICENSE', 'action.yml'].filter((name) => !names.includes(name));
  checks.none(missing, 'the whole bundle is in it');
  const megabytes = statSync(file).size / 1e6;
  checks.check(megabytes <= MAX_MEGABYTES, `${megabytes.toFixed(1)} MB to download`);
  const own = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
  const manifest = manifestIn(file);
  checks.check(manifest.version === own.version, `its version is ${manifest.version}`);
  const needless = Object.keys(manifest).filter((key) => /dependencies|scripts/i.test(key));
  checks.none(needless, 'it depends on nothing and runs nothing when it is installed');
}

/** @returns the directory of the command. */
function install(file: string): string {
  const prefix = join(place, 'prefix');
  mkdirSync(join(place, 'home'));
  const words = ['install', '--global', '--offline', '--no-audit', '--no-fund', file];
  const { status, stderr } = spawnSync('npm', words, {
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: join(place, 'home'),
      npm_config_prefix: prefix,
      npm_config_cache: join(place, 'cache'),
    },
  });
  checks.check(status === 0, 'it installs without a network');
  if (status !== 0) console.log(stderr);
  return join(prefix, 'bin');
}

function runs(bin: string): void {
  const cwd = join(place, 'home');
  const env = { PATH: dirname(process.execPath), HOME: cwd, NO_COLOR: '1' };
  const run = (words: readonly string[], wanted: { code: number; says: RegExp }): void => {
    const { status, stdout, stderr } = spawnSync(join(bin, 'snyk-connector'), words, {
      ...{ cwd, env, encoding: 'utf8' },
    });
    const holds = status === wanted.code && wanted.says.test(stdout);
    checks.check(holds, `snyk-connector ${words.join(' ')} ends with ${wanted.code}`);
    if (!holds) console.log(`exit code ${String(status)}\n${stdout}${stderr}`);
  };
  run(['--version'], { code: 0, says: /^\d+\.\d+\.\d+\S*\n$/ });
  run(['--help'], { code: 0, says: /snyk-connector/ });
  run(['demo'], { code: 0, says: /0 of them twice/ });
  const input = join(ROOT, '.github/fixtures/snyk-test.json');
  run(['scan', '--input', input, '--fail-on', 'low'], { code: 1, says: /The gate failed/ });
}
