/**
 * Runs pipelines of GitLab with the component of templates/gitlab in them, as their users do, under
 * gitlab-ci-local on this machine without containers: a scan whose gate fails and whose results a later
 * job has, and a poll that goes on from the cache that the one before left. The job gets the package
 * by `npx`, from a registry of our own.
 *
 *   tsx .ci/gitlab.ts PROGRAM (needs Node.js 24 and rsync)
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { scanResult, vulnerability } from '../__tests__/builders/scans.js';
import { differences } from '../__tests__/builders/told.js';
import { manifestIn, pack, serveRegistry } from './packed.js';
import { Checks, Rehearsal } from './poll-rehearsal.js';

const TOKEN = 'b1946ac9-2492-4d28-9b1c-runner-token';
const [program = 'gitlab-ci-local'] = process.argv.slice(2);
const place = mkdtempSync(join(tmpdir(), 'gitlab-'));
const project = join(place, 'project');
const texts: string[] = [];

const checks = new Checks();
const file = pack(place);
const registry = await serveRegistry(file);
const rehearsal = await Rehearsal.start({
  program: '',
  snyk: { world: { orgs: 3, projects: 4, issues: 5 } },
});
try {
  makeProject();
  await scan();
  await polls();
  checks.check(!texts.some((text) => text.includes(TOKEN)), 'the token is not shown');
} finally {
  await registry.close();
  await rehearsal.close();
  rmSync(place, { recursive: true, force: true });
}
process.exitCode = checks.end();

function makeProject(): void {
  const { version } = manifestIn(file);
  const component = (inputs: Readonly<Record<string, string>>) => ({
    local: 'component/template.yml',
    inputs: { version, ...inputs },
  });
  const { url } = rehearsal.server.sandbox;
  const pipeline = {
    stages: ['test', 'deploy'],
    include: [
      component({ 'job-name': 'scan', arguments: '--input snyk.json --fail-on high' }),
      component({
        ...{ 'job-name': 'nightly', command: 'poll' },
        arguments: `--snyk-api ${url} --platform http --platform-url ${url}/findings --fail-on none`,
      }),
    ],
    scan: { allow_failure: true },
    after: {
      ...{ stage: 'deploy', needs: ['scan'], when: 'always' },
      script: ['echo "gate=$CONNECTOR_GATE open=$CONNECTOR_OPEN"'],
    },
  };
  mkdirSync(join(place, 'home'));
  mkdirSync(project);
  cpSync('templates/gitlab', join(project, 'component'), { recursive: true });
  writeFileSync(join(project, '.gitlab-ci.yml'), stringify(pipeline));
  const result = scanResult({ vulnerabilities: [vulnerability({ severity: 'high' })] });
  writeFileSync(join(project, 'snyk.json'), JSON.stringify(result));
  const git = (...words: string[]): void => {
    const who = ['-c', 'user.name=runner', '-c', 'user.email=runner@example.com'];
    execFileSync('git', [...who, ...words], { cwd: project });
  };
  git('init', '--quiet', '--initial-branch', 'main');
  git('remote', 'add', 'origin', 'git@gitlab.com:acme/app.git');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Everything');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
}

async function scan(): Promise<void> {
  const text = await pipeline('scan', 'after');
  says(text, /The gate failed/, 'the gate fails the job');
  says(text, /gate=fail open=1/, 'a later job has the outputs as variables');
  const kept = join(project, '.gitlab-ci-local/artifacts/scan/snyk-connector-out');
  const reports = ['gl-dependency-scanning-report.json', 'gl-code-quality-report.json'];
  const missing = reports.filter((name) => !existsSync(join(kept, name)));
  checks.none(missing, 'artifacts are kept, the reports for GitLab among them');
}

async function polls(): Promise<void> {
  await pipeline('nightly');
  checks.none(differences(await rehearsal.told(), rehearsal.truth()), 'a poll delivers everything');
  await pipeline('nightly');
  checks.none(
    differences(await rehearsal.told(), new Map()),
    'the next one has its state from the cache, and nothing to tell',
  );
  const changed = new Set(rehearsal.snyk.change({ change: 'title', count: 3 }).issues);
  await pipeline('nightly');
  const expected = new Map([...rehearsal.truth()].filter(([id]) => changed.has(id)));
  checks.none(differences(await rehearsal.told(), expected), 'the one after tells what changed');
}

/** @returns what was printed. */
async function pipeline(...jobs: string[]): Promise<string> {
  const variables = {
    // It says false by itself, so that scripts can tell it from GitLab.
    GITLAB_CI: 'true',
    SNYK_TOKEN: TOKEN,
    npm_config_registry: registry.url,
    npm_config_cache: join(place, 'npm'),
  };
  const flags = Object.entries(variables).flatMap(([k, v]) => ['--variable', `${k}=${v}`]);
  const child = spawn(
    process.execPath,
    [program, '--shell-executor-no-image', '--force-shell-executor', ...flags, ...jobs],
    { cwd: project, env: { PATH: process.env.PATH, HOME: join(place, 'home') } },
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  await once(child, 'close');
  texts.push(text);
  return text;
}

function says(text: string, words: RegExp, what: string): void {
  const holds = words.test(text);
  checks.check(holds, what);
  if (!holds) console.log(text);
}
