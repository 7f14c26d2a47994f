import { parseArgs } from 'node:util';
import { isSettingName, settableNames } from './raw.js';
import type { RawSettings, RawValue } from './raw.js';
import { didYouMean } from '../model/suggest.js';
import { SETTINGS } from './table.js';

export interface CommandLine extends RawSettings {
  /** Arguments that are no flags, the command among them. */
  readonly positionals: readonly string[];
  /** What stands behind `--`. */
  readonly rest: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
}

/** Reads the arguments behind `snyk-connector`. Never throws; problems are listed. */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      ...Object.fromEntries(settableNames().map((name) => [name, { type: typeOf(name) }])),
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'V' },
    },
  });
  const values = new Map<string, RawValue>();
  const problems: string[] = [];
  const positionals: string[] = [];
  const rest: string[] = [];
  let help = false;
  let version = false;
  let terminated = false;
  for (const token of tokens) {
    if (token.kind === 'option-terminator') terminated = true;
    else if (token.kind === 'positional') (terminated ? rest : positionals).push(token.value);
    else if (token.name === 'help') help = true;
    else if (token.name === 'version') version = true;
    else {
      const read = readOption(token);
      const problem = typeof read === 'string' ? read : addValue(values, read);
      if (problem !== undefined) problems.push(problem);
    }
  }
  return { values, problems, positionals, rest, help, version };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

interface Option {
  readonly name: string;
  readonly value: unknown;
}

/** The option, or what is wrong with it. */
function readOption(token: OptionToken): Option | string {
  const { name, rawName, value } = token;
  const positive = name.startsWith('no-') ? name.slice(3) : name;
  if (!settableNames().includes(name)) {
    if (typeOf(positive) === 'boolean' && value === undefined)
      return { name: positive, value: false };
    return `The flag ${rawName} is not known.${didYouMean(name, [...settableNames(), 'help', 'version'])} \`--help\` lists all.`;
  }
  if (typeOf(name) === 'boolean') return { name, value: value ?? true };
  const isFlag = value?.startsWith('--') === true && settableNames().includes(value.slice(2));
  const takesNextFlag = token.inlineValue === false && isFlag;
  if (value === undefined || takesNextFlag)
    return `The flag ${rawName} needs a value, as in ${rawName}=VALUE.`;
  return { name, value };
}

/**
 * A repeated flag adds to a list; any other flag is taken as given last.
 *
 * @returns what is wrong with it
 */
function addValue(values: Map<string, RawValue>, { name, value }: Option): string | undefined {
  const before = values.get(name)?.value;
  const kind = isSettingName(name) ? SETTINGS[name].kind : undefined;
  if (kind?.once === true && before !== undefined)
    return `The flag --${name} is given twice: put both into one mapping.`;
  values.set(name, {
    value:
      kind?.many === true
        ? [...(Array.isArray(before) ? (before as unknown[]) : []), value]
        : value,
    from: `the flag --${name}`,
  });
  return undefined;
}

function typeOf(name: string): 'string' | 'boolean' {
  return isSettingName(name) && SETTINGS[name].kind.boolean === true ? 'boolean' : 'string';
}
