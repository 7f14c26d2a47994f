import { readFile } from 'node:fs/promises';
import { resolve as resolvePath } from 'node:path';
import { ConfigError, describeError } from '../model/errors.js';
import { crossChecks } from './checks.js';
import type { Environment } from '../model/environment.js';
import { fromEnvironment, fromSnykEnvironment } from './environment.js';
import type { Kind } from './kinds.js';
import { DEFAULT_PROFILE, readProfile } from './profile.js';
import type { RawSettings, RawValue } from './raw.js';
import { isSecret, isSet, isSettingName, secretOfFile } from './raw.js';
import type { Command, Setting } from './setting.js';
import { didYouMean } from '../model/suggest.js';
import type { SettingName, Settings } from './table.js';
import { SETTINGS } from './table.js';

/**
 * The settings of a run. Precedence: what was given (flags or inputs), environment, profile,
 * Snyk's own variables, default.
 *
 * @throws ConfigError with every problem there is, each with the setting, the value seen, where
 *   it was seen and what is allowed.
 */
export async function resolveSettings(from: {
  command: Command;
  given: RawSettings;
  env: Environment;
  cwd: string;
  /** Throws a ConfigError for a file that must not decide over this run. */
  guard?: (setting: string, path: string) => Promise<void>;
}): Promise<Settings> {
  const environment = fromEnvironment(from.env);
  const named = from.given.values.get('profile') ?? environment.values.get('profile');
  const file = named === undefined ? DEFAULT_PROFILE : String(named.value);
  const problems = [...from.given.problems, ...environment.problems];
  // `init` is told which file it is to write.
  const mustBeThere = named !== undefined && from.command !== 'init';
  const path = resolvePath(from.cwd, file);
  const guarded = from.guard?.('profile', path) ?? Promise.resolve();
  const profile = await guarded
    .then(() => readProfile(path, mustBeThere))
    .catch((error: unknown) => {
      if (error instanceof ConfigError) problems.push(...error.problems);
      else throw error;
      return undefined;
    });
  if (profile !== undefined)
    problems.push(...profile.problems.map((text) => relative(text, from.cwd)));

  const places = [
    from.given,
    environment,
    ...(profile ? [profile] : []),
    fromSnykEnvironment(from.env),
  ];
  const settings: Record<string, unknown> = {};
  for (const name of Object.keys(SETTINGS)) {
    if (!isSettingName(name)) continue;
    const row: Setting<unknown> = SETTINGS[name];
    const raw = await findRaw(name, places, from.cwd).catch((error: unknown) => {
      problems.push(`${name}: ${describeError(error)}`);
      return undefined;
    });
    settings[name] = row.defaultFor?.[from.command] ?? row.default;
    if (raw === undefined) continue;
    const read = row.kind.schema.safeParse(raw.value);
    if (read.success) settings[name] = read.data;
    else problems.push(relative(problemWith(name, raw, row.kind), from.cwd));
  }
  const complete = settings as Settings;
  if (problems.length === 0) problems.push(...crossChecks(from.command, complete));
  if (problems.length > 0) throw new ConfigError(problems);
  return complete;
}

/** The value of the first place that sets it, directly or by the `-file` of a secret. */
async function findRaw(
  name: SettingName,
  places: readonly RawSettings[],
  cwd: string,
): Promise<RawValue | undefined> {
  for (const place of places) {
    const direct = place.values.get(name);
    if (direct !== undefined && isSet(direct.value)) return direct;
    const file = place.values.get(`${name}-file`);
    if (file === undefined || !isSet(file.value) || secretOfFile(`${name}-file`) !== name) continue;
    const path = String(file.value);
    const content = await readFile(resolvePath(cwd, path), 'utf8').catch((error: unknown) => {
      throw new ConfigError(`the file ${path} of ${file.from} cannot be read`, { cause: error });
    });
    return { value: content.trim(), from: `the file ${path}` };
  }
  return undefined;
}

function problemWith(name: SettingName, raw: RawValue, kind: Kind<unknown>): string {
  const seen = isSecret(name) ? 'the value' : shown(raw.value);
  const hint = typeof raw.value === 'string' ? didYouMean(raw.value, kind.words ?? []) : '';
  return `${name}: ${seen} is not allowed (${raw.from}). Give ${kind.allowed}.${hint}`;
}

/** Characters of a wrong value that an error shows. */
const MAX_SHOWN = 80;

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

/** Paths in messages as the user knows them. */
function relative(text: string, cwd: string): string {
  return text.replaceAll(`${cwd}/`, '').replaceAll(`${cwd}\\`, '');
}
