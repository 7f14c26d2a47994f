import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Log } from '../../src/model/log.js';

/** Does the work in a directory of its own, which is removed afterwards. */
export async function inTemporaryDirectory<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'snyk-connector-test-'));
  try {
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Writes files by their path, `/`-separated; directories are made. */
export async function writeTree(
  directory: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(directory, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** Writes an executable that runs some CommonJS with the Node.js of the tests; returns its path. */
export async function writeProgram(
  directory: string,
  name: string,
  source: string,
): Promise<string> {
  await writeTree(directory, { [name]: `#!${process.execPath}\n${source}\n` });
  const path = join(directory, name);
  await chmod(path, 0o755);
  return path;
}

/** A log that keeps what it is told: `warning: …`. */
export class LogLines implements Log {
  readonly lines: string[] = [];

  debug(message: string): void {
    this.lines.push(`debug: ${message}`);
  }

  info(message: string): void {
    this.lines.push(`info: ${message}`);
  }

  warning(message: string): void {
    this.lines.push(`warning: ${message}`);
  }

  error(message: string): void {
    this.lines.push(`error: ${message}`);
  }
}
