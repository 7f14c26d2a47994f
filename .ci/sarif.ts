/**
 * Validates every SARIF file below a folder: against the schema, then with Microsoft's multitool
 * and GitHub's rules. The multitool says nothing at all of a file that breaks the schema, and its
 * exit code is 0 whatever it finds, so what it prints is read.
 *
 *   tsx .ci/sarif.ts FOLDER
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z } from 'zod';

const PACKAGE = join(import.meta.dirname, 'tools/node_modules/@microsoft/sarif-multitool-linux');

/** A problem that the multitool prints: `<file>(<line>,<column>): error <rule>: <text>`. */
const PROBLEM = /^(.+?)(?:\(\d+,\d+\))?: error (.+)$/;

const NO_PROXY_THERE = 'http://127.0.0.1:9';

const folder = resolve(process.argv[2] ?? '.');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.sarif'))
  .map((name) => join(folder, name));

const wrong = new Map<string, string[]>();
const note = (file: string, problem: string): void => {
  wrong.set(file, [...(wrong.get(file) ?? []), problem]);
};

checkSchema();
checkRules(files.filter((file) => !wrong.has(file)));
if (files.length === 0) note(folder, 'no SARIF file was written');
for (const [file, problems] of wrong) {
  const more = problems.length > 10 ? `\n  and ${problems.length - 10} more` : '';
  console.log(`${file}\n  ${problems.slice(0, 10).join('\n  ')}${more}`);
}
console.log(`${files.filter((file) => !wrong.has(file)).length} passed, ${wrong.size} failed`);
process.exitCode = wrong.size > 0 ? 1 : 0;

function checkSchema(): void {
  const schema = z
    .record(z.string(), z.unknown())
    .parse(readJson(join(PACKAGE, 'sarif-2.1.0.json')));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  for (const file of files) {
    if (validate(readJson(file))) continue;
    for (const { instancePath, message } of validate.errors ?? []) {
      note(file, `${instancePath} ${message ?? ''}`);
    }
  }
}

/** One file that breaks the schema silences the multitool for all files of the same call. */
function checkRules(valid: readonly string[]): void {
  if (valid.length === 0) return;
  const multitool = join(PACKAGE, 'Sarif.Multitool');
  // Installed without its install script, which does just this.
  chmodSync(multitool, 0o755);
  const kinds = ['--rule-kind', 'Sarif;Ghas', '--level', 'Error'];
  const output = ['-o', join(folder, 'validation.log'), '--log', 'ForceOverwrite'];
  const { stdout } = spawnSync(multitool, ['validate', ...valid, ...kinds, ...output], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    // It looks up every address in a file; a proxy that is not there ends that at once.
    env: { ...process.env, HTTP_PROXY: NO_PROXY_THERE, HTTPS_PROXY: NO_PROXY_THERE },
  });
  for (const line of stdout.split(/\r?\n/)) {
    const [, file, problem] = PROBLEM.exec(line) ?? [];
    if (file !== undefined && problem !== undefined) note(fileOf(file), problem);
  }
  if (!stdout.includes(`Done. ${valid.length} files scanned.`)) {
    note(multitool, `did not scan all ${valid.length} files:\n${stdout.slice(-2_000)}`);
  }
}

/** The multitool names files by path or by URI. */
function fileOf(name: string): string {
  return files.find((file) => name === file || name === pathToFileURL(file).href) ?? name;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
