import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, dirname, extname, isAbsolute, join, resolve } from 'node:path';
import type { Environment } from '../../model/environment.js';
import { variable } from './environment.js';

/** How a program is started: a command and the arguments that come before all others. */
export interface Startable {
  /** Absolute path. */
  readonly command: string;
  readonly args: readonly string[];
}

/** Where a file that `npm install` put on the PATH of Windows has its script, beside the `.cmd`. */
const SCRIPTS_BESIDE_CMD = [
  ['node_modules', 'snyk', 'bin', 'snyk'],
  ['..', 'snyk', 'bin', 'snyk'],
];

/**
 * How to start a file: a script with the Node.js that runs us, anything else as it is. Windows
 * starts a `.cmd` only through its shell, which would read our arguments; the script that such a
 * file of npm starts is taken in its place.
 *
 * @returns undefined when the file is not there, cannot be executed, or is a `.cmd` of unknown make.
 */
export async function startable(path: string): Promise<Startable | undefined> {
  const file = resolve(path);
  const extension = extname(file).toLowerCase();
  if (['.js', '.cjs', '.mjs'].includes(extension))
    return (await isFile(file)) ? script(file) : undefined;
  if (['.cmd', '.bat'].includes(extension)) {
    for (const parts of SCRIPTS_BESIDE_CMD) {
      const beside = join(dirname(file), ...parts);
      if (await isFile(beside)) return script(beside);
    }
    return undefined;
  }
  return (await isExecutable(file)) ? { command: file, args: [] } : undefined;
}

/** A script, run by the Node.js that runs us. */
export function script(file: string): Startable {
  return { command: process.execPath, args: [file] };
}

/**
 * The absolute path of a program on the PATH, or undefined. Relative entries of the PATH are
 * passed over: they would mean a directory of the code that is tested.
 */
export async function findOnPath(name: string, env: Environment): Promise<string | undefined> {
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name];
  for (const directory of (variable(env, 'PATH') ?? '').split(delimiter)) {
    if (!isAbsolute(directory)) continue;
    for (const candidate of names) {
      const file = join(directory, candidate);
      if (await isExecutable(file)) return file;
    }
  }
  return undefined;
}

export async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    // Not there, or not ours to see: either way it cannot be used.
    return false;
  }
}

async function isExecutable(path: string): Promise<boolean> {
  if (!(await isFile(path))) return false;
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
