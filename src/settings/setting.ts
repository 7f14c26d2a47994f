import type { Kind } from './kinds.js';

export const COMMANDS = [
  'scan',
  'poll',
  'plan',
  'collect',
  'export',
  'sbom',
  'check',
  'deliver',
  'convert',
  'explain',
  'init',
  'demo',
  'sandbox',
] as const;

export type Command = (typeof COMMANDS)[number];

/** Commands that the GitHub Action offers as its input `command`. */
export const ACTION_COMMANDS = [
  'scan',
  'poll',
  'plan',
  'collect',
  'export',
  'sbom',
  'check',
  'deliver',
] as const satisfies readonly Command[];

/** Commands that bring findings together, judge them and deliver them. */
export const COLLECTING = [
  'scan',
  'poll',
  'collect',
  'export',
  'sbom',
] as const satisfies readonly Command[];

export const GROUPS = [
  'general',
  'snyk',
  'scan',
  'sbom',
  'poll',
  'export',
  'transform',
  'platform',
  'gate',
  'report',
] as const;

type Group = (typeof GROUPS)[number];

/** A row of the settings table. Action inputs, flags, environment and profile keys follow it. */
export interface Setting<T> {
  readonly kind: Kind<T>;
  readonly group: Group;
  /** One or two sentences, for action.yml, `--help` and docs/settings.md. */
  readonly description: string;
  readonly commands: readonly Command[];
  /** Used when nobody sets it; without a default the value is undefined. */
  readonly default?: T;
  /** How the default differs by command; wins over `default`. */
  readonly defaultFor?: Partial<Record<Command, T>>;
  /** Masked in logs; may also come from a file, by the setting `<name>-file`. */
  readonly secret?: true;
  /** Environment variables of Snyk's own tools that set it too, with the least precedence. */
  readonly alsoFrom?: readonly string[];
  /** Placeholder in `--help`: `--input <glob>`. */
  readonly placeholder?: string;
}

/** A setting that always has a value. */
export interface SettingWithDefault<T> extends Setting<T> {
  readonly default: T;
}

/** A setting that always has a value. */
export function setting<T>(
  row: Omit<Setting<T>, 'default' | 'defaultFor'> & {
    readonly default: NoInfer<T>;
    readonly defaultFor?: Partial<Record<Command, NoInfer<T>>>;
  },
): SettingWithDefault<T> {
  return row;
}

/** A setting that is undefined unless somebody sets it. */
export function optional<T>(row: Omit<Setting<T>, 'default'>): Setting<T> {
  return row;
}
