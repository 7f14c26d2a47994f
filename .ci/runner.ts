/**
 * Runs workflows under a real workflow runner (nektos/act, on this machine without containers) with
 * the bundle as their action: a scan of a pull request, and a scheduled poll of a sandbox whose
 * state is carried to the next run.
 *
 *   tsx .ci/runner.ts ACT
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scanResult, vulnerability } from '../__tests__/builders/scans.js';
import { startSandbox } from '../src/sandbox/sandbox.js';

const TOKEN = 'b1946ac9-2492-4d28-9b1c-runner-token';
const ROOT = join(import.meta.dirname, '..');
const [act = 'act'] = process.argv.slice(2);
const place = mkdtempSync(join(tmpdir(), 'runner-'));
const repository = join(place, 'repository');
let passed = 0;
let failed = 0;

function check(what: string, holds: boolean, seen = ''): void {
  if (holds) passed += 1;
  else {
    failed += 1;
    console.log(`failed: ${what}\n${seen}`);
  }
}

/** What a workflow run printed; it ends well or not. */
async function runWorkflow(
  event: string,
  workflow: string,
  payload: object = {},
): Promise<{ readonly code: number; readonly text: string }> {
  const file = join(place, 'event.json');
  writeFileSync(file, JSON.stringify(payload));
  const child = spawn(
    act,
    [
      event,
      ...['--workflows', `.github/workflows/${workflow}`, '--eventpath', file],
      ...['--platform', 'ubuntu-latest=-self-hosted', '--pull=false'],
      ...['--secret', `SNYK_TOKEN=${TOKEN}`],
      // Nothing is fetched: all actions are in the repository.
      '--action-offline-mode',
    ],
    { cwd: repository, env: { PATH: process.env.PATH ?? '', HOME: join(place, 'home') } },
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? -1, text };
}

function git(...words: string[]): void {
  const who = ['-c', 'user.name=runner', '-c', 'user.email=runner@example.com'];
  execFileSync('git', [...who, ...words], { cwd: repository });
}

/** A repository that has the action itself, as ours has, and these workflows. */
function makeRepository(workflows: Readonly<Record<string, string>>): void {
  mkdirSync(join(repository, '.github/workflows'), { recursive: true });
  mkdirSync(join(place, 'home'));
  cpSync(join(ROOT, 'dist'), join(repository, 'dist'), { recursive: true });
  cpSync(join(ROOT, 'action.yml'), join(repository, 'action.yml'));
  const scan = scanResult({ vulnerabilities: [vulnerability({ severity: 'high' })] });
  writeFileSync(join(repository, 'snyk.json'), JSON.stringify(scan));
  for (const [name, text] of Object.entries(workflows))
    writeFileSync(join(repository, '.github/workflows', name), text);
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Everything');
}

const outputs = (...names: string[]): string =>
  `      - if: always()
        run: echo "${names.map((name) => `${name}=\${{ steps.snyk.outputs.${name} }}`).join(' ')}"
`;

const sandbox = await startSandbox({
  directory: join(place, 'sandbox'),
  snyk: { world: { orgs: 3, projects: 5, issues: 8 } },
});
makeRepository({
  'scan.yml': `name: scan
on: pull_request
permissions: {}
jobs:
  scan:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - uses: ./
        id: snyk
        with:
          input: snyk.json
          fail-on: high
          upload-artifacts: false
${outputs('findings', 'gate', 'failing')}`,
  'poll.yml': `name: poll
on:
  schedule:
    - cron: '23 2 * * *'
permissions: {}
jobs:
  poll:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - uses: ./
        id: snyk
        with:
          command: poll
          snyk-token: \${{ secrets.SNYK_TOKEN }}
          snyk-api: ${sandbox.url}
          platform: http
          platform-url: ${sandbox.url}/findings
          state: ${join(place, 'state')}
          upload-artifacts: false
${outputs('state', 'findings', 'documents', 'delivered')}`,
});

try {
  const scan = await runWorkflow('pull_request', 'scan.yml', {
    pull_request: { number: 7, head: { ref: 'topic' }, base: { ref: 'main' } },
  });
  check('the gate fails the step of a pull request', scan.code !== 0, scan.text);
  check(
    'outputs reach the next step',
    scan.text.includes('findings=1 gate=fail failing=1'),
    scan.text,
  );
  check('the summary is the job’s', /The gate failed/.test(scan.text), scan.text);

  const first = await runWorkflow('schedule', 'poll.yml');
  check('a scheduled poll ends well', first.code === 0, first.text);
  check(
    'it delivers everything',
    first.text.includes('state=processed findings=120 documents=15 delivered=15'),
    first.text,
  );
  const quiet = await runWorkflow('schedule', 'poll.yml');
  check(
    'the next one has its state and tells nothing',
    quiet.text.includes('findings=0 documents=0'),
    quiet.text,
  );
  sandbox.snyk?.instruct({ changes: [{ change: 'fix', count: 2 }] });
  const delta = await runWorkflow('schedule', 'poll.yml');
  check('what was fixed comes with the one after', delta.text.includes('findings=2 '), delta.text);
  check('nothing was delivered twice', sandbox.state().duplicates === 0);
  check('the token is not shown', ![first, quiet, delta].some(({ text }) => text.includes(TOKEN)));
} finally {
  await sandbox.close();
  rmSync(place, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
