/**
 * Holds every example of the documentation to what the program takes: workflows pass actionlint
 * and name inputs that the action has, profiles and flags are settings, JSON is JSON.
 *
 *   tsx .ci/examples.ts ACTIONLINT [PART OF A NAME]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { isError } from '../src/model/errors.js';
import { parseCommandLine } from '../src/settings/flags.js';
import { settableNames } from '../src/settings/raw.js';
import { ACTION_COMMANDS, COMMANDS } from '../src/settings/setting.js';

const ROOT = join(import.meta.dirname, '..');
const [actionlint = 'actionlint', part = ''] = process.argv.slice(2);

interface Example {
  /** `docs/poll.md:12` */
  readonly place: string;
  readonly language: string;
  readonly text: string;
}

/** Fenced blocks whose language says that a machine reads them. */
function* examplesOf(file: string): Generator<Example> {
  const fence = /^```(\w+)\n([\s\S]*?)^```$/gm;
  const page = readFileSync(join(ROOT, file), 'utf8');
  for (const match of page.matchAll(fence)) {
    const line = page.slice(0, match.index).split('\n').length;
    yield { place: `${file}:${line}`, language: match[1] ?? '', text: match[2] ?? '' };
  }
}

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const inputs = new Set(
  Object.keys(
    (parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as { inputs: Mapping }).inputs,
  ),
);
const settings = new Set(settableNames());

function problemsOf({ language, text }: Example): string[] {
  if (language === 'json') return problemsOfJson(text);
  if (language === 'sh') return commandsIn(text).flatMap(problemsOfCommand);
  if (language === 'yaml') return problemsOfYaml(text);
  return [];
}

function problemsOfJson(text: string): string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [isError(error) ? error.message : 'no JSON'];
  }
}

/** Calls of the program in a shell example, with their lines joined and what they read cut off. */
function commandsIn(text: string): string[] {
  return text
    .replaceAll('\\\n', ' ')
    .split('\n')
    .flatMap((line) => line.split('|'))
    .flatMap(
      (line) =>
        /(?:^|\s)(?:npx )?(?:snyk-connector|node dist\/index\.js) (.*)$/.exec(line)?.[1] ?? [],
    );
}

function problemsOfCommand(line: string): string[] {
  const [call = ''] = line.split(/\s+(?:\d?>|<|&&|;)/);
  const words = (call.match(/'[^']*'|"[^"]*"|\S+/g) ?? []).map((word) =>
    word.replace(/^['"]|['"]$/g, ''),
  );
  const { positionals, problems, help, version } = parseCommandLine(words);
  const [command = ''] = positionals;
  const known = help || version || COMMANDS.some((name) => name === command);
  return [...problems, ...(known ? [] : [`\`${command}\` is no command`])];
}

function problemsOfYaml(text: string): string[] {
  return parseAllDocuments(text).flatMap((document) => {
    if (document.errors.length > 0) return document.errors.map(({ message }) => message);
    const value: unknown = document.toJS();
    if (
      Array.isArray(value) &&
      value.some((step) => isMapping(step) && ('uses' in step || 'run' in step))
    )
      return problemsOfWorkflow(
        `on: push\npermissions: {}\njobs:\n  example:\n    runs-on: ubuntu-latest\n    steps:\n${indented(text, 6)}`,
      );
    if (isMapping(value) && 'jobs' in value)
      return problemsOfWorkflow('on' in value ? text : `on: push\npermissions: {}\n${text}`);
    // Transform maps and policies of the gate have tests of their own.
    if (isMapping(value) && ('rows' in value || 'rules' in value || 'ignores' in value)) return [];
    if (isMapping(value) && Object.keys(value).some((key) => settings.has(key)))
      return Object.keys(value).flatMap((key) =>
        settings.has(key) ? [] : [`\`${key}\` is no setting`],
      );
    return [];
  });
}

function problemsOfWorkflow(text: string): string[] {
  const directory = mkdtempSync(join(tmpdir(), 'example-'));
  try {
    const file = join(directory, 'example.yml');
    writeFileSync(file, text);
    try {
      execFileSync(actionlint, ['-no-color', '-oneline', file], { encoding: 'utf8' });
    } catch (error) {
      const said = isMapping(error) && typeof error.stdout === 'string' ? error.stdout : '';
      return [said.replaceAll(directory, '') || `${actionlint} could not be run`];
    }
    return problemsOfSteps(parse(text));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Inputs of our own action; actionlint knows only those of well-known ones. */
function problemsOfSteps(workflow: unknown): string[] {
  if (!isMapping(workflow) || !isMapping(workflow.jobs)) return [];
  return Object.values(workflow.jobs).flatMap((job) =>
    (isMapping(job) && Array.isArray(job.steps) ? job.steps : []).flatMap((step: unknown) => {
      if (!isMapping(step) || !/snyk-connector@/.test(String(step.uses))) return [];
      const given = isMapping(step.with) ? step.with : {};
      const command = typeof given.command === 'string' ? given.command : 'scan';
      return [
        ...Object.keys(given).flatMap((name) =>
          inputs.has(name) ? [] : [`the action has no input \`${name}\``],
        ),
        ...(ACTION_COMMANDS.some((name) => name === command)
          ? []
          : [`the action has no command \`${command}\``]),
      ];
    }),
  );
}

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].filter((name) => name.includes(part));
let passed = 0;
let failed = 0;
for (const example of pages.flatMap((page) => [...examplesOf(page)])) {
  const problems = problemsOf(example);
  if (problems.length === 0) passed += 1;
  else {
    failed += 1;
    console.log(`${example.place} (${example.language}):\n  ${problems.join('\n  ')}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
