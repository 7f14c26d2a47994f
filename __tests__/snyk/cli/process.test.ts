import { describe, expect, it } from '@jest/globals';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UpstreamError } from '../../../src/model/errors.js';
import type { ProcessRequest } from '../../../src/snyk/cli/process.js';
import { runToFile } from '../../../src/snyk/cli/process.js';
import { inTemporaryDirectory } from '../../builders/programs.js';

/** Runs some JavaScript and returns how it ended, what it printed and the lines of its stderr. */
function run(source: string, over: Partial<ProcessRequest> = {}) {
  return inTemporaryDirectory(async (cwd) => {
    const stdoutFile = join(cwd, 'stdout');
    const lines: string[] = [];
    const result = await runToFile({
      command: process.execPath,
      args: ['-e', source],
      cwd,
      env: {},
      stdoutFile,
      onLine: (line) => lines.push(line),
      ...over,
    });
    return { result, stdout: await readFile(over.stdoutFile ?? stdoutFile, 'utf8'), lines };
  });
}

describe('runToFile', () => {
  it('keeps standard output in the file and tells standard error line by line', async () => {
    const { result, stdout, lines } = await run(
      `console.log('{}'); console.error('one'); console.error('two'); process.exitCode = 3`,
    );
    expect(stdout).toBe('{}\n');
    expect(lines).toEqual(['one', 'two']);
    expect(result).toEqual({ exitCode: 3, signal: null, stderr: 'one\ntwo' });
  });

  it('takes output without line breaks, of any size, without keeping it', async () => {
    const { result } = await run(
      `const block = 'x'.repeat(1024 * 1024); for (let i = 0; i < 64; i++) require('fs').writeSync(1, block)`,
    );
    expect(result.exitCode).toBe(0);
  });

  it('passes the environment that it is given and no other', async () => {
    const { stdout } = await run(`console.log(JSON.stringify(process.env))`, {
      env: { ONLY: 'this' },
    });
    expect(JSON.parse(stdout)).toEqual({ ONLY: 'this' });
  });

  it('passes arguments as they are, without a shell', async () => {
    const hostile = ['$(touch pwned)', '; exit 9', '"`\'', '*', 'a b'];
    const { stdout } = await run('', {
      args: ['-e', 'console.log(JSON.stringify(process.argv.slice(1)))', '--', ...hostile],
    });
    expect(JSON.parse(stdout)).toEqual(hostile);
  });

  it('tells the signal that killed it', async () => {
    const { result } = await run(`process.kill(process.pid, 'SIGKILL')`);
    expect(result).toMatchObject({ exitCode: null, signal: 'SIGKILL' });
  });

  it('says what cannot be started', async () => {
    const failed = run('', { command: '/no/such/snyk' });
    await expect(failed).rejects.toThrow(UpstreamError);
    await expect(run('', { command: '/no/such/snyk' })).rejects.toThrow(
      /could not be started: \/no\/such\/snyk .*ENOENT/,
    );
  });

  it('makes the file new, for this user alone', async () => {
    await inTemporaryDirectory(async (cwd) => {
      const stdoutFile = join(cwd, 'out');
      await run('', { stdoutFile });
      expect((await stat(stdoutFile)).mode & 0o077).toBe(0);
      await expect(run('', { stdoutFile })).rejects.toThrow('EEXIST');
    });
  });
});

describe('runToFile, cancelled', () => {
  /** Starts `source` and aborts as soon as it says on standard error that it is up. */
  async function cancelled(source: string): Promise<{ reason: unknown; pids: number[] }> {
    const controller = new AbortController();
    const pids: number[] = [];
    const running = run(source, {
      signal: controller.signal,
      stopGrace: 50,
      onLine: (line) => {
        pids.push(Number(line));
        controller.abort(new Error('stopped by the test'));
      },
    });
    return { reason: await running.catch((error: unknown) => error), pids };
  }

  function isAlive(pid: number): boolean {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  }

  it('stops the process and rejects with the reason of the signal', async () => {
    const { reason, pids } = await cancelled(
      `setInterval(() => {}, 1000); console.error(process.pid)`,
    );
    expect(reason).toEqual(new Error('stopped by the test'));
    expect(pids.some(isAlive)).toBe(false);
  });

  it('kills one that does not want to stop', async () => {
    const { reason, pids } = await cancelled(
      `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.error(process.pid)`,
    );
    expect(reason).toEqual(new Error('stopped by the test'));
    expect(pids.some(isAlive)).toBe(false);
  });

  it('stops what the process started, as the wrapper of the CLI does its binary', async () => {
    const child = `setInterval(() => {}, 1000); console.error(process.pid)`;
    // It holds standard error, whose end is waited for: were it alive, this test would time out.
    const { reason } = await cancelled(
      `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' })`,
    );
    expect(reason).toEqual(new Error('stopped by the test'));
  });

  it('does not start at all when it is cancelled already', async () => {
    await inTemporaryDirectory(async (cwd) => {
      const stdoutFile = join(cwd, 'out');
      const signal = AbortSignal.abort(new Error('too late'));
      await expect(run('', { signal, stdoutFile })).rejects.toThrow('too late');
      await expect(stat(stdoutFile)).rejects.toThrow('ENOENT');
    });
  });
});
