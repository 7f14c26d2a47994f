import { isSettingName } from '../raw.js';
import { ACTION_COMMANDS } from '../setting.js';
import type { Command, Setting } from '../setting.js';
import { SETTINGS } from '../table.js';

/** A row of the table with its name, as the references show it. */
export interface Row {
  readonly name: string;
  readonly setting: Setting<unknown>;
}

/** All rows in the order of the table. */
export function allRows(): Row[] {
  return Object.keys(SETTINGS)
    .filter(isSettingName)
    .map((name) => ({ name, setting: SETTINGS[name] }));
}

/** The rows that a command reads. */
export function rowsOf(command: Command): Row[] {
  return allRows().filter(({ setting }) => setting.commands.includes(command));
}

/** The rows that become inputs of the action. */
export function actionRows(): Row[] {
  return allRows().filter(({ setting }) =>
    ACTION_COMMANDS.some((command) => setting.commands.includes(command)),
  );
}

/** The default as a user would write it, or an empty text. */
export function defaultText(setting: Setting<unknown>, command?: Command): string {
  const value =
    (command === undefined ? undefined : setting.defaultFor?.[command]) ?? setting.default;
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object' && value !== null && 'text' in value) return String(value.text);
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}
