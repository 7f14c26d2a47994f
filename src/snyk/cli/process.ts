import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { open } from 'node:fs/promises';
import { describeError, UpstreamError } from '../../model/errors.js';
import { OutputTail } from './output-tail.js';

/** How long a cancelled process may take to stop by itself before it is killed. */
const STOP_GRACE_MS = 5_000;

/** A build daemon that inherited standard error may hold it open after the CLI itself is done. */
const STREAM_GRACE_MS = 10_000;

export interface ProcessRequest {
  readonly command: string;
  readonly args: readonly string[];
  /** Absolute path. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Where standard output goes. The file must not exist yet. */
  readonly stdoutFile: string;
  /** Called with each line of standard error, without control characters. */
  readonly onLine: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds between asking a cancelled process to stop and killing it; 5 s by default. */
  readonly stopGrace?: number;
}

export interface ProcessResult {
  /** Null when a signal ended the process. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** The end of standard error. */
  readonly stderr: string;
}

/**
 * Runs a process to its end, its standard output into a file.
 *
 * This is `spawn` and not `@actions/exec`, since that keeps the last line of standard output in a
 * string (the results of a large scan are one line, and longer than a string can be), writes on
 * without waiting for the disk, and gives no way to stop the process. Here the child writes to
 * the file itself and nothing passes through us.
 *
 * @throws UpstreamError when the process cannot be started; the signal's reason when cancelled.
 */
export async function runToFile(request: ProcessRequest): Promise<ProcessResult> {
  request.signal?.throwIfAborted();
  const file = await open(request.stdoutFile, 'wx', 0o600);
  try {
    const child = spawn(request.command, [...request.args], {
      cwd: request.cwd,
      env: request.env,
      stdio: ['ignore', file.fd, 'pipe'],
      windowsHide: true,
      // A group of its own, so that the wrapper's binary and its build tools can be stopped too.
      detached: process.platform !== 'win32',
    });
    const result = await finished(child, request);
    request.signal?.throwIfAborted();
    return result;
  } finally {
    await file.close();
  }
}

async function finished(child: ChildProcess, request: ProcessRequest): Promise<ProcessResult> {
  const tail = new OutputTail(request.onLine);
  child.stderr?.on('data', (chunk: Buffer) => {
    tail.write(chunk);
  });

  let killer: NodeJS.Timeout | undefined;
  const stop = () => {
    stopGroup(child, 'SIGTERM');
    killer = setTimeout(() => {
      stopGroup(child, 'SIGKILL');
    }, request.stopGrace ?? STOP_GRACE_MS);
  };
  const stopNow = () => {
    stopGroup(child, 'SIGKILL');
  };
  request.signal?.addEventListener('abort', stop, { once: true });
  process.once('exit', stopNow);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', (error) => {
        reject(notStarted(request, error));
      });
      child.once('exit', () => {
        const closing = setTimeout(() => child.stderr?.destroy(), STREAM_GRACE_MS);
        child.once('close', () => {
          clearTimeout(closing);
        });
      });
      child.once('close', (exitCode, signal) => {
        tail.end();
        resolve({ exitCode, signal, stderr: tail.text });
      });
    });
  } finally {
    clearTimeout(killer);
    // The CLI may have stopped in time while a build tool that it started did not.
    if (request.signal?.aborted === true) stopNow();
    request.signal?.removeEventListener('abort', stop);
    process.removeListener('exit', stopNow);
  }
}

/** Stops a process and all that it started. */
function stopGroup(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' }).on(
      'error',
      () => child.kill(),
    );
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already; that is what was wanted.
  }
}

function notStarted(request: ProcessRequest, cause: Error): UpstreamError {
  return new UpstreamError(
    `The Snyk CLI could not be started: ${request.command} in ${request.cwd}: ${describeError(cause)}. ` +
      'Check that the file exists, is executable and made for this machine, and that working-directory exists.',
    { service: 'Snyk CLI', cause },
  );
}
