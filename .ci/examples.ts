/**
 * Holds the documentation to what the program is and does: workflows pass actionlint and name
 * inputs that the action has, profiles and flags are settings with values that they take, maps and
 * policies can be read, JSON is JSON; what is marked as a walk is walked; links lead somewhere, and
 * messages are those of the program.
 *
 *   tsx .ci/examples.ts ACTIONLINT [PART OF A NAME]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { parseDefectDojoOptions } from '../src/delivery/platforms/defectdojo/options.js';
import { parseFileOptions } from '../src/delivery/platforms/file/options.js';
import { parseHttpOptions } from '../src/delivery/platforms/http/options.js';
import { parseQualysOptions } from '../src/delivery/platforms/qualys-etm/options.js';
import { parseGatePolicy } from '../src/gate/policy/parse.js';
import { ConfigError, isError } from '../src/model/errors.js';
import { parseSchedule } from '../src/schedule/parse.js';
import { parseCommandLine } from '../src/settings/flags.js';
import { isSettingName, settableNames } from '../src/settings/raw.js';
import { ACTION_COMMANDS, COMMANDS } from '../src/settings/setting.js';
import { SETTINGS } from '../src/settings/table.js';
import { compileTransformMap } from '../src/transform/compile.js';
import { parseTransformMap } from '../src/transform/parse.js';
import type { Example } from './doc-pages.js';
import { examplesOf, PAGES, ROOT } from './doc-pages.js';
import {
  problemsOfCommandPage,
  problemsOfIndex,
  problemsOfLinks,
  problemsOfMessages,
  problemsOfRooms,
} from './doc-links.js';
import { Walker } from './doc-walks.js';

const [actionlint = 'actionlint', part = ''] = process.argv.slice(2);

/** What only people read, and what has a checker of its own (.ci/templates.ts). */
const FOR_PEOPLE = ['text', 'diff', 'mermaid', 'groovy'];

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const inputs = new Set(
  Object.keys(
    (parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as { inputs: Mapping }).inputs,
  ),
);
const settings = new Set(settableNames());

async function problemsOf({ language, text }: Example): Promise<string[]> {
  if (language === 'json') return problemsOfJson(text);
  if (language === 'sh') return [...problemsOfShell(text), ...problemsOfCommands(text)];
  if (language === 'yaml') return [...(await problemsOfYaml(text)), ...problemsOfCommands(text)];
  return FOR_PEOPLE.includes(language) ? [] : [`nothing checks \`${language}\``];
}

/** Its grammar; nothing is run. */
function problemsOfShell(text: string): string[] {
  try {
    execFileSync('bash', ['-n'], { input: text, stdio: 'pipe' });
    return [];
  } catch (error) {
    return [isError(error) ? error.message : 'no shell script'];
  }
}

function problemsOfCommands(text: string): string[] {
  return commandsIn(text).flatMap(problemsOfCommand);
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
        /(?:^|\s)(?:npx (?:--yes )?)?(?:snyk-connector(?:@\d+)?|node dist\/index\.js) (.*)$/.exec(
          line,
        )?.[1] ?? [],
    );
}

function problemsOfCommand(line: string): string[] {
  const [call = ''] = line.split(/\s+(?:\d?>|<|&&|;)/);
  const words = (call.match(/'[^']*'|"[^"]*"|\S+/g) ?? []).map((word) =>
    word.replace(/^['"]|['"]$/g, ''),
  );
  const { positionals, problems, values, help, version } = parseCommandLine(words);
  const [command = ''] = positionals;
  const known = help || version || COMMANDS.some((name) => name === command);
  return [
    ...problems,
    ...(known ? [] : [`\`${command}\` is no command`]),
    ...[...values].flatMap(([name, { value }]) => problemsOfValue(name, value)),
  ];
}

/** Values that the shell or the CI fills in are not known here. */
function problemsOfValue(name: string, value: unknown): string[] {
  if (!isSettingName(name) || /[$…]|<</.test(JSON.stringify(value))) return [];
  const { schema, allowed } = SETTINGS[name].kind;
  if (schema.safeParse(value).success) return [];
  return [`${name}: ${JSON.stringify(value)} is not allowed. Give ${allowed}.`];
}

async function problemsOfYaml(text: string): Promise<string[]> {
  const documents = parseAllDocuments(text).map(async (document) => {
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
    if (isMapping(value) && 'rows' in value) return problemsOfMap(text);
    if (isMapping(value) && ('rules' in value || 'ignores' in value)) return problemsOfPolicy(text);
    if (isMapping(value) && Object.keys(value).some((key) => settings.has(key)))
      return problemsOfProfile(value);
    return [];
  });
  return (await Promise.all(documents)).flat();
}

const PLATFORM_OPTIONS: Readonly<Record<string, (given: unknown) => unknown>> = {
  file: parseFileOptions,
  http: parseHttpOptions,
  'qualys-etm': parseQualysOptions,
  defectdojo: parseDefectDojoOptions,
};

function problemsOfProfile(profile: Mapping): string[] {
  const { platform, schedule, 'platform-options': options } = profile;
  const problems = Object.entries(profile).flatMap(([key, given]) =>
    settings.has(key) ? problemsOfValue(key, given) : [`\`${key}\` is no setting`],
  );
  if (problems.length > 0) return problems;
  try {
    if (typeof platform === 'string') PLATFORM_OPTIONS[platform]?.(options);
    if (isMapping(schedule)) parseSchedule(schedule, undefined);
    return [];
  } catch (error) {
    return toldBy(error);
  }
}

async function problemsOfMap(text: string): Promise<string[]> {
  try {
    const map = await parseTransformMap(text, { file: 'map' });
    compileTransformMap(map, { identity: 'snyk', extraRows: true });
    return [];
  } catch (error) {
    return toldBy(error);
  }
}

function problemsOfPolicy(text: string): string[] {
  try {
    parseGatePolicy(text, { file: 'policy' });
    return [];
  } catch (error) {
    return toldBy(error);
  }
}

function toldBy(error: unknown): string[] {
  if (error instanceof ConfigError) return [...error.problems];
  throw error;
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
      const permissions = isMapping(job) ? (job.permissions ?? workflow.permissions) : undefined;
      const command = typeof given.command === 'string' ? given.command : 'scan';
      return [
        ...Object.keys(given).flatMap((name) =>
          inputs.has(name)
            ? problemsOfValue(name, given[name])
            : [`the action has no input \`${name}\``],
        ),
        ...(isMapping(permissions) ? problemsOfPermissions(given, permissions) : []),
        ...(ACTION_COMMANDS.some((name) => name === command)
          ? []
          : [`the action has no command \`${command}\``]),
      ];
    }),
  );
}

/** What docs/permissions.md tells: which permission an input needs, unless it has this value. */
const PERMISSIONS: readonly (readonly [input: string, off: RegExp, permission: string])[] = [
  ['pr-comment', /^never$/, 'pull-requests: write'],
  ['upload-sarif', /^false$/, 'security-events: write'],
  ['dependency-submission', /^false$/, 'contents: write'],
  ['state', /^(?!artifact$)/, 'actions: read'],
  ['baseline', /^(?!artifact$)/, 'actions: read'],
];

/** An example with permissions of its own has those that its inputs need; an empty one shows none. */
function problemsOfPermissions(given: Mapping, permissions: Mapping): string[] {
  if (Object.keys(permissions).length === 0) return [];
  return PERMISSIONS.flatMap(([input, off, needed]) => {
    const [name = '', access = ''] = needed.split(': ');
    const isNeeded = input in given && !off.test(String(given[input]));
    if (!isNeeded || ['write', access].includes(String(permissions[name]))) return [];
    return [`\`${input}\` needs the permission \`${needed}\``];
  });
}

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}

let passed = 0;
let failed = 0;

function count(where: string, problems: readonly string[]): void {
  if (problems.length === 0) passed += 1;
  else failed += 1;
  for (const problem of problems) console.log(`${where}${problem.replaceAll('\n', '\n  ')}`);
}

const pages = PAGES.filter((name) => name.includes(part));
for (const example of pages.flatMap(examplesOf))
  count(`${example.place} (${example.language}): `, await problemsOf(example));
for (const page of pages) count('', problemsOfLinks(page));
if (part === '') {
  count('', problemsOfIndex());
  count('', problemsOfCommandPage());
  count('', problemsOfMessages());
  count('', problemsOfRooms());
}

const walker = new Walker();
try {
  for (const page of pages) {
    const { steps, problems } = await walker.walk(page);
    if (steps > 0) count('', problems);
  }
} finally {
  walker.close();
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
