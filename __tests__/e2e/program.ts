import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The committed bundle. */
const PROGRAM = resolve(import.meta.dirname, '../../dist/index.js');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly stdin?: string | Buffer;
}

/** A process of the bundle that goes on while other things happen. */
export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** What it has printed so far. */
  printed(): string;
}

/** Runs the bundle as a process of its own, with nothing in its environment but what is given. */
export async function run(options: RunOptions): Promise<Ended> {
  return start(options).ended;
}

/** Starts the bundle like `run`, without waiting for its end. */
export function start(options: RunOptions): Started {
  const child = spawn(process.execPath, [PROGRAM, ...(options.args ?? [])], {
    cwd: options.cwd,
    env: { PATH: process.env.PATH ?? '', HOME: options.cwd, ...options.env },
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  child.stdin.end(options.stdin ?? '');
  const ended = new Promise<number | null>((done, failed) => {
    child.once('close', done).once('error', failed);
  }).then((code) => ({
    code,
    stdout: Buffer.concat(stdout).toString(),
    stderr: Buffer.concat(stderr).toString(),
  }));
  return { child, ended, printed: () => Buffer.concat(stdout).toString() };
}

/** A directory of its own that is removed after the work. */
export async function inDirectory<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'snyk-connector-e2e-'));
  try {
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Writes a value as JSON, or a text as it is. */
export async function put(directory: string, name: string, content: unknown): Promise<void> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  await writeFile(join(directory, name), text);
}

export async function json(directory: string, ...names: string[]): Promise<unknown> {
  return JSON.parse(await readFile(join(directory, ...names), 'utf8')) as unknown;
}

export async function lines(directory: string, ...names: string[]): Promise<unknown[]> {
  const text = await readFile(join(directory, ...names), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}
