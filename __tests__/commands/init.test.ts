import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { CHECKOUT } from '../../src/commands/init/workflow-text.js';
import { init } from '../../src/commands/init.js';
import type { Asker } from '../../src/hosts/asker.js';
import { detectHost } from '../../src/hosts/detect.js';
import { ConfigError } from '../../src/model/errors.js';
import { parseSchedule } from '../../src/schedule/parse.js';
import { parseCommandLine } from '../../src/settings/flags.js';
import { NOTHING_SET } from '../../src/settings/raw.js';
import { resolveSettings } from '../../src/settings/resolve.js';
import type { Settings } from '../../src/settings/table.js';

const WORKFLOW = '.github/workflows/snyk-connector.yml';
const QUALYS = '{mode: csv, connection: c-1, profile: p-1, retain-missing: true}';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'init-'));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

interface Given {
  readonly argv?: readonly string[];
  readonly answers?: readonly string[];
  readonly cwd?: string;
}

/** Runs `init` in a repository; returns what it printed and what it asked. */
async function run({ argv = [], answers, cwd = root }: Given): Promise<Told> {
  const printed: string[] = [];
  const asked: string[] = [];
  const git = (): Promise<string> => Promise.resolve(root);
  const host = detectHost({}, { git, log: () => undefined, out: (text) => printed.push(text) });
  const given = parseCommandLine(argv);
  const left = [...(answers ?? [])];
  const asker: Asker = {
    ask: (question) => {
      asked.push(question);
      const next = left.shift();
      return next === undefined
        ? Promise.reject(new ConfigError('Stopped.'))
        : Promise.resolve(next);
    },
    say: (text) => asked.push(text),
    close: () => asked.push('closed'),
  };
  await init(
    {
      ...{ host, log: host.log, env: {}, cwd, operands: [], version: '0.0.0' },
      settings: await resolveSettings({ command: 'init', given, env: {}, cwd }),
      now: () => new Date('2026-11-22T02:00:00Z'),
      signal: new AbortController().signal,
    },
    answers === undefined ? undefined : asker,
  );
  return { printed: printed.join(''), asked };
}

interface Told {
  readonly printed: string;
  readonly asked: readonly string[];
}

async function problemsOf(given: Given): Promise<readonly string[]> {
  const error: unknown = await run(given).catch((reason: unknown) => reason);
  if (!(error instanceof ConfigError)) throw new Error('no ConfigError', { cause: error });
  return error.problems;
}

const written = (file: string): Promise<string> => readFile(join(root, file), 'utf8');

/** The settings that `poll` has with the profile that was written, and nothing else. */
async function polled(): Promise<Settings> {
  return resolveSettings({ command: 'poll', given: NOTHING_SET, env: {}, cwd: root });
}

const workflowSchema = z.object({
  on: z.object({ schedule: z.array(z.object({ cron: z.string() })), workflow_dispatch: z.null() }),
  permissions: z.strictObject({}),
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.literal(false) }),
  jobs: z.object({
    poll: z.object({
      permissions: z.strictObject({ contents: z.literal('read'), actions: z.literal('read') }),
      steps: z.array(z.object({ uses: z.string(), with: z.record(z.string(), z.unknown()) })),
    }),
  }),
});

async function workflow(file = WORKFLOW): Promise<z.output<typeof workflowSchema>> {
  return workflowSchema.parse(parse(await written(file)));
}

describe('init without a terminal', () => {
  it('takes defaults, and writes what poll accepts', async () => {
    const { printed } = await run({ argv: ['--name', 'nightly'] });
    expect(await polled()).toMatchObject({
      ...{ name: 'nightly', platform: 'file', 'asset-type': 'code-repository' },
      state: 'snyk-connector-state',
    });
    const { minute } = parseSchedule((await polled()).schedule);
    expect(minute).toBe(parseSchedule('daily', 'nightly').minute);
    const { on, jobs } = await workflow();
    expect(on.schedule).toEqual([{ cron: `${minute % 60} ${Math.floor(minute / 60)} * * *` }]);
    expect(jobs.poll.steps[1]).toEqual({
      uses: 'OWNER/snyk-connector@v1',
      with: {
        ...{ command: 'poll', state: 'artifact', 'snyk-token': '${{ secrets.SNYK_TOKEN }}' },
      },
    });
    expect(printed).toContain(`Wrote snyk-connector.yml and ${WORKFLOW}.`);
    expect(printed).toContain('gh secret set SNYK_TOKEN');
  });

  it('tells all that is missing or wrong at once, and writes nothing', async () => {
    expect(
      await problemsOf({ argv: ['--platform', 'qualys-etm', '--schedule', '{occurs: dayly}'] }),
    ).toEqual([
      'schedule.occurs: "dayly" is not allowed. Give `once`, `daily`, `weekly`, `monthly`. Did you mean `daily`?',
      'platform-url: not set, but `platform: qualys-etm` needs it.',
      'platform-options.connection: Give the UUID that Qualys shows for it.',
      'platform-options.profile: Give the UUID that Qualys shows for it.',
      expect.stringContaining('platform-options.retain-missing'),
    ]);
    expect(await readdir(root)).toEqual([]);
  });

  it('writes every setting that was given, whatever it holds', async () => {
    const name = 'a: "b" ${{ x }} #\n::error::';
    const url = ['--platform', 'qualys-etm', '--platform-url', 'https://q.example.com'];
    await run({
      argv: [
        ...['--name', name, '--description', '- no', '--snyk-api', 'eu-01', '--snyk-group', 'g 1'],
        ...['--orgs', 'one', '--orgs', '@two', '--exclude-orgs', '*x', '--state', 'kept'],
        ...['--asset-type', 'generic-application', ...url, '--platform-options', QUALYS],
        ...['--schedule', '{occurs: weekly, on: friday, at: 21:40, time-zone: Europe/Berlin}'],
      ],
    });
    expect(await polled()).toMatchObject({
      ...{ name, description: '- no', 'snyk-api': 'https://api.eu.snyk.io', 'snyk-group': 'g 1' },
      ...{ orgs: ['one', '@two'], 'exclude-orgs': ['*x'], 'asset-type': 'generic-application' },
      ...{ platform: 'qualys-etm', 'platform-url': 'https://q.example.com', state: 'kept' },
      'platform-options': {
        mode: 'csv',
        connection: 'c-1',
        profile: 'p-1',
        'retain-missing': true,
      },
    });
    const { on, jobs } = await workflow();
    expect(on.schedule).toEqual([{ cron: '40 19 * * 5' }, { cron: '40 20 * * 5' }]);
    expect(jobs.poll.steps[1]?.with).toEqual({
      ...{ command: 'poll', 'snyk-token': '${{ secrets.SNYK_TOKEN }}' },
      'platform-username': '${{ secrets.PLATFORM_USERNAME }}',
      'platform-password': '${{ secrets.PLATFORM_PASSWORD }}',
    });
    expect(await written(WORKFLOW)).not.toContain('::error::');
  });

  it('writes no secret', async () => {
    const http = ['--platform', 'http', '--platform-token', 'tttt-token'];
    const options = '{headers: {X-Api-Key: hhhh-key}}';
    const url = ['--platform-url', 'https://x.example.com'];
    await run({ argv: [...http, ...url, '--snyk-token', 'ssss', '--platform-options', options] });
    const all = `${await written('snyk-connector.yml')}${await written(WORKFLOW)}`;
    expect(all).not.toMatch(/tttt|hhhh|ssss/);
    expect((await workflow()).jobs.poll.steps[1]?.with).toMatchObject({
      'platform-token': '${{ secrets.PLATFORM_TOKEN }}',
      'platform-options': '${{ secrets.PLATFORM_OPTIONS }}',
    });
    const [problem] = await problemsOf({
      argv: [...http, '--platform-url', 'https://u:pppp@x.example.com', '--force'],
    });
    expect(problem).toContain('platform-url: it has a user name or a password');
    expect(problem).not.toContain('pppp');
  });

  it('replaces files only when told to, and names all that are there', async () => {
    await run({});
    await run({}); // The same again changes nothing.
    expect(await problemsOf({ argv: ['--schedule', 'weekly'] })).toEqual([
      'snyk-connector.yml: is there already. Move it away, or give --force.',
      `${WORKFLOW}: is there already. Move it away, or give --force.`,
    ]);
    await run({ argv: ['--schedule', 'weekly', '--force'] });
    expect((await polled()).schedule).toMatchObject({ occurs: 'weekly' });
  });

  it('writes the profile alone for another CI', async () => {
    const { printed } = await run({ argv: ['--ci', 'none'] });
    expect(await readdir(root)).toEqual(['snyk-connector.yml']);
    expect(printed).toContain('snyk-connector poll');
  });

  it('puts the workflow at the root of the repository, and a second connection beside', async () => {
    const cwd = join(root, 'deep');
    await mkdir(cwd);
    await run({ cwd, argv: ['--profile', 'other.yml'] });
    const { concurrency, jobs } = await workflow('.github/workflows/other.yml');
    expect(concurrency.group).toBe('other');
    expect(jobs.poll.steps[1]?.with.profile).toBe('deep/other.yml');
    expect(await written('deep/other.yml')).toContain('occurs: daily');
    for (const profile of ['${{ x }}.yml', '../../out.yml'])
      expect((await problemsOf({ cwd, argv: ['--profile', profile] }))[0]).toContain(
        'cannot be used in a workflow',
      );
  });

  it('says so when a file cannot be written', async () => {
    await writeFile(join(root, '.github'), 'a file');
    expect((await problemsOf({}))[0]).toContain('cannot be written here');
  });

  it('checks out with what our own workflows use', async () => {
    const ours = await readFile(new URL('../../.github/workflows/ci.yml', import.meta.url), 'utf8');
    expect(ours).toContain(CHECKOUT);
  });
});

describe('init at a terminal', () => {
  it('asks what it cannot know, again when an answer cannot be used', async () => {
    const { asked } = await run({
      answers: [
        ...['', 'mars', 'eu-01', '', 'one, two', '', 'qualys-etm', 'https://q.example.com'],
        ...['c', '', 'y', 'c', 'p', 'no', 'weekly', '25:00', '', '', '22:10', 'Asia/Tokyo'],
      ],
    });
    expect(asked).toEqual([
      expect.stringMatching(/^Name of the connection \[snyk-init-/),
      expect.stringContaining('[us-01]'),
      expect.stringContaining('This is not allowed. Give `us-01`'),
      expect.stringContaining('[us-01]'),
      expect.stringContaining('Snyk group'),
      expect.stringContaining('Organizations'),
      expect.stringContaining('[code-repository]'),
      expect.stringContaining('[file]'),
      'Address of qualys-etm: ',
      ...[/connection/, /profile/, /missing/].map((text) => expect.stringMatching(text)),
      'platform-options.profile: "" is not allowed. Give the UUID that Qualys shows for it.',
      ...[/connection/, /profile/, /missing/].map((text) => expect.stringMatching(text)),
      ...[/daily/, /time/, /zone/].map((text) => expect.stringMatching(text)),
      'schedule.at: "25:00" is not allowed. Give a time from `00:00` to `23:59`.',
      ...[/daily/, /time/, /zone/].map((text) => expect.stringMatching(text)),
      'closed',
    ]);
    expect(await polled()).toMatchObject({
      ...{ 'snyk-api': 'https://api.eu.snyk.io', orgs: ['one', 'two'] },
      'platform-options': { connection: 'c', profile: 'p', 'retain-missing': false },
      schedule: { occurs: 'daily', at: '22:10', 'time-zone': 'Asia/Tokyo' },
    });
  });

  it('does not ask for what was given', async () => {
    const { asked } = await run({
      argv: [
        ...['--name', 'n', '--snyk-api', 'us-02', '--snyk-group', 'g', '--platform', 'defectdojo'],
        ...['--platform-url', 'https://d.example.com', '--schedule', 'daily'],
      ],
      answers: ['generic-application'],
    });
    expect(asked).toEqual([expect.stringContaining('Asset type'), 'closed']);
    expect((await polled())['asset-type']).toBe('generic-application');
  });

  it('writes nothing when the person leaves', async () => {
    expect(await problemsOf({ answers: ['n'] })).toEqual(['Stopped.']);
    expect(await readdir(root)).toEqual([]);
  });
});
