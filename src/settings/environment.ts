import type { Environment } from '../model/environment.js';
import { isSet, settableNames } from './raw.js';
import type { RawSettings, RawValue } from './raw.js';
import { nearest } from '../model/suggest.js';
import { SETTINGS } from './table.js';

const PREFIX = 'SNYK_CONNECTOR_';

/** `SNYK_CONNECTOR_FAIL_ON` and its like. A name that no setting has is a problem. */
export function fromEnvironment(env: Environment): RawSettings {
  const names = new Map(settableNames().map((name) => [variableOf(name), name]));
  const values = new Map<string, RawValue>();
  const problems: string[] = [];
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith(PREFIX) || !isSet(value)) continue;
    const name = names.get(variable);
    if (name !== undefined) {
      values.set(name, { value, from: `the environment variable ${variable}` });
      continue;
    }
    const meant = nearest(variable, [...names.keys()]);
    problems.push(
      `The environment variable ${variable} is no setting.` +
        (meant === undefined ? ' Unset it.' : ` Did you mean ${meant}?`),
    );
  }
  return { values, problems };
}

/** Variables of Snyk's own tools, such as SNYK_TOKEN; they set what nothing else sets. */
export function fromSnykEnvironment(env: Environment): RawSettings {
  const values = new Map<string, RawValue>();
  for (const [name, row] of Object.entries(SETTINGS)) {
    for (const variable of 'alsoFrom' in row ? row.alsoFrom : []) {
      if (!values.has(name) && isSet(env[variable]))
        values.set(name, { value: env[variable], from: `the environment variable ${variable}` });
    }
  }
  return { values, problems: [] };
}

/**
 * Inputs of the action: the runner passes `fail-on` as `INPUT_FAIL-ON`. It passes a mistyped
 * name, too, with no more than a warning, so the nearest setting is asked for here.
 */
export function fromInputs(env: Environment): RawSettings {
  const names = new Map(settableNames().map((name) => [inputOf(name), name]));
  const values = new Map<string, RawValue>();
  const problems: string[] = [];
  for (const [variable, value] of Object.entries(env)) {
    const input = variable.toUpperCase();
    if (!input.startsWith('INPUT_') || input === 'INPUT_COMMAND' || !isSet(value)) continue;
    const name = names.get(input);
    if (name !== undefined) {
      values.set(name, { value, from: `the input ${name}` });
      continue;
    }
    const meant = nearest(variable, [...names.keys()]);
    if (meant === undefined) continue;
    const seen = variable.slice('INPUT_'.length).toLowerCase();
    problems.push(
      `The input ${seen} is no setting. Did you mean \`${names.get(meant) ?? meant}\`?`,
    );
  }
  return { values, problems };
}

/** `fail-on` → `SNYK_CONNECTOR_FAIL_ON` */
export function variableOf(name: string): string {
  return PREFIX + name.toUpperCase().replaceAll('-', '_');
}

function inputOf(name: string): string {
  return `INPUT_${name.toUpperCase()}`;
}
