/**
 * Exports and SBOMs against the sandbox's Snyk, by the bundle, as users do: what they exchange
 * must keep to Snyk's OpenAPI document, and what SBOMs they get and write to the standards.
 *
 *   tsx .ci/doors.ts --specs SPECS --corpus CORPUS --output DIR
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { startSandbox } from '../src/sandbox/sandbox.js';
import { Checks } from './poll-rehearsal.js';
import { createSbomCheck } from './sbom-schemas.js';
import { createContract, exchangeSchema } from './snyk-contract.js';

const { values } = parseArgs({
  options: {
    specs: { type: 'string', default: '../shared/specs' },
    corpus: { type: 'string', default: '../shared/corpus' },
    output: { type: 'string' },
    program: { type: 'string', default: join(import.meta.dirname, '../dist/index.js') },
  },
});
const { specs, corpus, program } = values;
const output = resolve(values.output ?? 'doors');

const FORMATS = ['cyclonedx1.4+json', 'cyclonedx1.5+json', 'cyclonedx1.6+json', 'spdx2.3+json'];
const SBOM_FOLDERS = ['sbom-cdx', 'sbom-spdx'];

/** Paths that must have been spoken of, or nothing was checked. */
const SPOKEN = [/\/export$/, /\/jobs\/export\//, /\/export\/[^/]+$/, /\/sbom_tests/, /\/sbom$/];

const checks = new Checks();
const sbomProblems = createSbomCheck(join(specs, 'spdx/spdx-schema-2.3.json'));
mkdirSync(output, { recursive: true });
const conversation = join(output, 'conversation.ndjson');
const sandbox = await startSandbox({
  directory: join(output, 'sandbox'),
  snyk: { world: { orgs: 2, projects: 6, issues: 8 }, record: conversation },
});
const ids = sandbox.snyk?.world.ids;
const group = ids?.of({ kind: 'group' }) ?? '';
const org = ids?.of({ kind: 'org', org: 0 }) ?? '';
const project = ids?.of({ kind: 'project', org: 0, project: 0 }) ?? '';
try {
  await run('export-group', ['export', '--snyk-group', group]);
  await run('export-org', ['export', '--snyk-org', org, '--filters', 'issue_status=Open']);
  await run('export-usage', ['export', '--snyk-group', group, '--dataset', 'usage']);
  for (const format of FORMATS) {
    const flags = ['--sbom', 'project', '--sbom-project', project, '--snyk-org', org];
    await testSbom(`project-${format}`, [...flags, '--sbom-format', format]);
  }
  await testRealOnes();
} finally {
  await sandbox.close();
}
contract();
process.exitCode = checks.end();

/** Every real SBOM is tested, or the reason why not is told. */
async function testRealOnes(): Promise<void> {
  if (!existsSync(corpus)) {
    console.log(`Not tried with real SBOMs: there is no corpus at ${corpus}`);
    return;
  }
  const files = SBOM_FOLDERS.flatMap((folder) =>
    readdirSync(join(corpus, folder)).map((name) => resolve(corpus, folder, name)),
  );
  // A test is mostly waited for.
  const worker = async (): Promise<void> => {
    for (let file = files.pop(); file !== undefined; file = files.pop())
      await testSbom(basename(file), ['--sbom', file, '--snyk-org', org]);
  };
  await Promise.all([worker(), worker(), worker()]);
}

async function testSbom(name: string, flags: readonly string[]): Promise<void> {
  const folder = await run(name, ['sbom', ...flags]);
  for (const file of ['sbom.json', 'sbom.vdr.cdx.json']) {
    const path = join(folder, file);
    const problems = existsSync(path)
      ? await problemsOf(readFileSync(path, 'utf8'))
      : ['was not written'];
    checks.none(problems, `${name}: ${file} keeps to its standard`);
  }
}

/** One that something follows in its file was tested without that. */
async function problemsOf(sbom: string): Promise<string[]> {
  try {
    return await sbomProblems(sbom);
  } catch (error) {
    return [String(error)];
  }
}

/** Runs the program to its end. @returns its output directory. */
async function run(name: string, args: readonly string[]): Promise<string> {
  const folder = join(output, name);
  mkdirSync(folder, { recursive: true });
  const settings = ['--snyk-api', sandbox.url, '--snyk-token', 'any', '--output-dir', '.'];
  const child = spawn(process.execPath, [program, ...args, ...settings, '--fail-on', 'none'], {
    // A folder of its own: no profile and no repository that could lend the findings its name.
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said] = await Promise.all([text(child.stderr), once(child, 'close')]);
  checks.none(child.exitCode === 0 ? [] : [said.slice(0, 1_000)], `${name} ends with 0`);
  return folder;
}

/** Holds each exchange against Snyk's own document. */
function contract(): void {
  const document = join(specs, 'snyk-rest-mini.openapi.json');
  if (!existsSync(document)) {
    console.log(`Not checked against Snyk's OpenAPI document: there is none at ${document}`);
    return;
  }
  const check = createContract(JSON.parse(readFileSync(document, 'utf8')));
  const wrong = new Set<string>();
  const paths = new Set<string>();
  for (const line of readFileSync(conversation, 'utf8').split('\n')) {
    if (line === '') continue;
    const exchange = exchangeSchema.parse(JSON.parse(line));
    const faults = check(exchange);
    const path = exchange.request.path.replace(/\?.*/, '');
    if (faults !== undefined) paths.add(path);
    for (const fault of faults ?? []) wrong.add(`${path}: ${fault}`);
  }
  checks.none([...wrong], `exchanges about ${paths.size} resources keep to Snyk's document`);
  const unspoken = SPOKEN.filter((pattern) => ![...paths].some((path) => pattern.test(path)));
  checks.none(unspoken.map(String), 'exports, tests and SBOMs of projects were spoken of');
}
