import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../../src/model/errors.js';
import type { Environment } from '../../src/model/environment.js';
import { fromInputs } from '../../src/settings/environment.js';
import { parseCommandLine } from '../../src/settings/flags.js';
import { resolveSettings } from '../../src/settings/resolve.js';
import type { Command } from '../../src/settings/setting.js';
import type { Settings } from '../../src/settings/table.js';

let cwd: string;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'settings-'));
});

afterEach(async () => {
  await rm(cwd, { recursive: true });
});

interface Given {
  readonly argv?: string[];
  readonly inputs?: Environment;
  readonly env?: Environment;
  readonly profile?: string;
  readonly command?: Command;
}

async function resolve(given: Given): Promise<Settings> {
  if (given.profile !== undefined) await writeFile(join(cwd, 'snyk-connector.yml'), given.profile);
  return resolveSettings({
    command: given.command ?? 'scan',
    given: given.inputs ? fromInputs(given.inputs) : parseCommandLine(given.argv ?? []),
    env: given.env ?? {},
    cwd,
  });
}

async function problemsOf(given: Given): Promise<readonly string[]> {
  const error: unknown = await resolve(given).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ConfigError)) throw new Error('no ConfigError', { cause: error });
  return error.problems;
}

describe('precedence', () => {
  const places = {
    argv: ['--fail-on', 'critical'],
    env: { SNYK_CONNECTOR_FAIL_ON: 'medium' },
    profile: 'fail-on: low\n',
  };

  it('takes flags over the environment over the profile over the default', async () => {
    expect((await resolve(places))['fail-on']).toBe('critical');
    expect((await resolve({ ...places, argv: [] }))['fail-on']).toBe('medium');
    expect((await resolve({ profile: places.profile }))['fail-on']).toBe('low');
  });

  it('knows defaults, also those of a command', async () => {
    expect((await resolve({}))['fail-on']).toBe('high');
    expect((await resolve({ command: 'demo' }))['fail-on']).toBe('none');
  });

  it('lets no unset input override a profile', async () => {
    const settings = await resolve({ inputs: { 'INPUT_FAIL-ON': '' }, profile: 'fail-on: low' });
    expect(settings['fail-on']).toBe('low');
  });

  it("takes Snyk's own variables last", async () => {
    const env = { SNYK_TOKEN: 'from-snyk', SNYK_API: 'https://api.eu.snyk.io/' };
    expect(await resolve({ env })).toMatchObject({
      'snyk-token': 'from-snyk',
      'snyk-api': 'https://api.eu.snyk.io',
    });
    expect((await resolve({ env, profile: 'snyk-api: us-02' }))['snyk-api']).toBe(
      'https://api.us.snyk.io',
    );
  });

  it('reads a secret from a file', async () => {
    await writeFile(join(cwd, 'token'), 'abcdef\n');
    const settings = await resolve({ argv: ['--snyk-token-file', 'token'] });
    expect(settings['snyk-token']).toBe('abcdef');
  });
});

describe('values', () => {
  it('reads lists from repeated flags, inputs and YAML', async () => {
    const list = ['a.json', 'b,c.json'];
    expect((await resolve({ argv: ['--input', 'a.json', '--input=b,c.json'] })).input).toEqual(
      list,
    );
    expect((await resolve({ inputs: { INPUT_INPUT: 'a.json\n\n b,c.json ' } })).input).toEqual(
      list,
    );
    expect((await resolve({ profile: 'input: [a.json, "b,c.json"]' })).input).toEqual(list);
  });

  it('loses no filter, whether flags, lines or a mapping tell them', async () => {
    const lines = ['product_name=Snyk Code', 'issue_status=Open'];
    const filters = async (given: Parameters<typeof resolve>[0]) =>
      (await resolve({ ...given, command: 'export' })).filters;
    const argv = lines.flatMap((line) => ['--filters', line]);
    expect(await filters({ argv })).toEqual(lines);
    expect(await filters({ inputs: { INPUT_FILTERS: lines.join('\n') } })).toEqual(lines);
    expect(await filters({ profile: 'filters: { cve: [CVE-1], include-deleted: true }' })).toEqual({
      cve: ['CVE-1'],
      'include-deleted': true,
    });
  });

  it('reads booleans with and without a value', async () => {
    expect((await resolve({ argv: ['--no-annotations'] })).annotations).toBe(false);
    expect((await resolve({ argv: ['--annotations=false'] })).annotations).toBe(false);
    expect((await resolve({ argv: ['--only-fixable'] }))['only-fixable']).toBe(true);
    expect((await resolve({ inputs: { INPUT_ANNOTATIONS: 'True' } })).annotations).toBe(true);
  });

  it.each([
    ['1', true],
    ['90', true],
    ['0', false],
    ['91', false],
    ['1.5', false],
    ['abc', false],
  ])('retention-days %s is allowed: %s', async (days, allowed) => {
    const result = resolve({ argv: ['--retention-days', days] });
    await (allowed
      ? expect(result).resolves.toBeDefined()
      : expect(result).rejects.toThrow(ConfigError));
  });

  it.each([
    ['http://localhost:8080/api', 'http://localhost:8080/api'],
    ['http://api.snyk.io', undefined],
    ['https://user:secret@api.snyk.io', undefined],
    ['EU-01', 'https://api.eu.snyk.io'],
    ['moon', undefined],
  ])('snyk-api %s gives %s', async (value, expected) => {
    const result = resolve({ argv: ['--snyk-api', value] }).then(
      (settings) => settings['snyk-api'],
    );
    await (expected === undefined
      ? expect(result).rejects.toThrow('snyk-api')
      : expect(result).resolves.toBe(expected));
  });
});

describe('problems', () => {
  it('are told all at once, each with value, place, what is allowed and what was meant', async () => {
    const problems = await problemsOf({
      argv: ['--fail-on', 'hihg', '--fial-on=low', '--retention-days', '0'],
      env: { SNYK_CONNECTOR_ANOTATIONS: 'x' },
      profile: 'log-level: loud\noutputdir: x\n',
    });
    expect(problems).toHaveLength(6);
    expect(problems).toEqual(
      expect.arrayContaining([
        'The flag --fial-on is not known. Did you mean `fail-on`? `--help` lists all.',
        'The environment variable SNYK_CONNECTOR_ANOTATIONS is no setting. Did you mean SNYK_CONNECTOR_ANNOTATIONS?',
        'snyk-connector.yml:2:1: `outputdir` is no setting. Did you mean `output-dir`?',
        'log-level: "loud" is not allowed (snyk-connector.yml:1:1). Give `error`, `warning`, `info`, `debug`.',
        'fail-on: "hihg" is not allowed (the flag --fail-on). Give `critical`, `high`, `medium`, `low`, `none`. Did you mean `high`?',
        'retention-days: "0" is not allowed (the flag --retention-days). Give a whole number from 1 to 90.',
      ]),
    );
  });

  it('never show a secret', async () => {
    const problems = await problemsOf({ profile: 'snyk-token: [hunter2hunter2]' });
    expect(problems.join()).toContain('snyk-token');
    expect(problems.join()).not.toContain('hunter2');
  });

  it('name the line of broken YAML', async () => {
    expect((await problemsOf({ profile: 'fail-on: high\n  bad: [\n' })).join()).toMatch(
      /snyk-connector\.yml:\d+:\d+: /,
    );
    expect(await problemsOf({ profile: '- fail-on' })).toEqual([
      'snyk-connector.yml:1:1: a profile is a mapping of settings, as in `fail-on: high`.',
    ]);
  });

  it('tell of a profile that is named but not there', async () => {
    expect((await problemsOf({ argv: ['--profile', 'no.yml'] })).join()).toContain('no.yml');
  });

  it('tell of a flag without its value', async () => {
    expect(await problemsOf({ argv: ['--output-dir', '--fail-on', 'high'] })).toContain(
      'The flag --output-dir needs a value, as in --output-dir=VALUE.',
    );
  });

  it('tell of a mapping that is given twice, of which one would be lost', async () => {
    const options = (text: string) => ['--platform-options', text];
    const argv = [...options('{ retain-missing: false }'), ...options('{ mode: csv }')];
    expect(await problemsOf({ argv })).toEqual([
      'The flag --platform-options is given twice: put both into one mapping.',
    ]);
    expect((await resolve({ argv: ['--fail-on', 'low', '--fail-on', 'high'] }))['fail-on']).toBe(
      'high',
    );
  });

  it('take a value that merely ends like a flag', async () => {
    expect((await resolve({ argv: ['--input', 'a.json'] })).input).toEqual(['a.json']);
  });

  it('ask for an image where one is needed', async () => {
    expect(await problemsOf({ argv: ['--scan', 'container'] })).toEqual([
      'target: not set, but `scan: container` needs the name of an image.',
    ]);
  });

  it('tell of a mistyped input, which the runner only warns of', async () => {
    expect(await problemsOf({ inputs: { INPUT_FAIL_ON: 'high' } })).toEqual([
      'The input fail_on is no setting. Did you mean `fail-on`?',
    ]);
  });
});
