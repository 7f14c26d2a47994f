import type { Setting, SettingWithDefault } from './setting.js';
import { GENERAL_SETTINGS } from './table/general.js';
import { SNYK_SETTINGS } from './table/snyk.js';
import { SCAN_SETTINGS } from './table/scan.js';
import { SBOM_SETTINGS } from './table/sbom.js';
import { POLL_SETTINGS } from './table/poll.js';
import { LEGS_SETTINGS } from './table/legs.js';
import { EXPORT_SETTINGS } from './table/export.js';
import { TRANSFORM_SETTINGS } from './table/transform.js';
import { PLATFORM_SETTINGS } from './table/platform.js';
import { GATE_SETTINGS } from './table/gate.js';
import { REPORT_SETTINGS } from './table/report.js';
import { INIT_SETTINGS } from './table/init.js';

/**
 * Every setting, once. action.yml, `--help` and docs/settings.md are generated from this table,
 * and `npm run check` fails when they are stale.
 */
export const SETTINGS = {
  ...GENERAL_SETTINGS,
  ...SNYK_SETTINGS,
  ...SCAN_SETTINGS,
  ...SBOM_SETTINGS,
  ...POLL_SETTINGS,
  ...LEGS_SETTINGS,
  ...EXPORT_SETTINGS,
  ...TRANSFORM_SETTINGS,
  ...PLATFORM_SETTINGS,
  ...GATE_SETTINGS,
  ...REPORT_SETTINGS,
  ...INIT_SETTINGS,
} as const;

export type SettingName = keyof typeof SETTINGS;

type Table = typeof SETTINGS;

/** The value of every setting, by its name. */
export type Settings = {
  readonly [Name in SettingName]: Table[Name] extends SettingWithDefault<infer Value>
    ? Value
    : Table[Name] extends Setting<infer Value>
      ? Value | undefined
      : never;
};
