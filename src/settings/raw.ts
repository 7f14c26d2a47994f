import type { SettingName } from './table.js';
import { SETTINGS } from './table.js';

/** A value as somebody wrote it, and where. */
export interface RawValue {
  readonly value: unknown;
  /** As an error names it: `the flag --fail-on`, `snyk-connector.yml:3:10`. */
  readonly from: string;
}

/** What one place (flags, inputs, environment, profile) sets. */
export interface RawSettings {
  readonly values: ReadonlyMap<string, RawValue>;
  /** What is wrong with the place itself, such as a mistyped name. */
  readonly problems: readonly string[];
}

export const NOTHING_SET: RawSettings = { values: new Map(), problems: [] };

/** Settings that name a file holding a secret: `snyk-token-file` for `snyk-token`. */
export function secretOfFile(name: string): SettingName | undefined {
  if (!name.endsWith('-file')) return undefined;
  const secret = name.slice(0, -'-file'.length);
  return isSettingName(secret) && isSecret(secret) ? secret : undefined;
}

export function isSecret(name: SettingName): boolean {
  return 'secret' in SETTINGS[name];
}

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(SETTINGS, name);
}

/** Every name that may be set: the table's, and the `-file` form of each secret. */
export function settableNames(): string[] {
  return Object.keys(SETTINGS).flatMap((name) =>
    isSettingName(name) && isSecret(name) ? [name, `${name}-file`] : [name],
  );
}

/**
 * Azure Pipelines leaves what no variable has as it was written; so do secrets look in a pull request of
 * a fork (learn.microsoft.com/azure/devops/pipelines/process/variables, "Understand variable syntax").
 */
const UNSET_MACRO = /^\$\([a-z_][\w.]*\)$/i;

/** A blank text is the same as not set: unset action inputs arrive as empty strings. */
export function isSet(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  return typeof value !== 'string' || !(value.trim() === '' || UNSET_MACRO.test(value.trim()));
}
