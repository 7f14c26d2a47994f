/**
 * Walks through pages as a reader does, each in an empty directory, and compares what comes:
 *
 *     ```yaml file=my-map.yml      the file is written
 *     ```sh run                    is run, as a whole; exit=1 when it ends so
 *     ```sh background             goes on while the others run; waits until it says something
 *     ```text output               what the last run printed; `…` stands for anything
 *     ```json output               the same, compared as JSON
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { buildSync } from 'esbuild';
import type { Example } from './doc-pages.js';
import { examplesOf, ROOT } from './doc-pages.js';

/** The port that pages name; another one is taken for it, should it be in use. */
const PORT = /\b8099\b/g;
const PATIENCE_MS = 60_000;

/** The program of these sources, for all walks. */
export class Walker {
  private readonly home = join(ROOT, 'node_modules/.cache', `walks-${process.pid}`);

  constructor() {
    buildSync({
      absWorkingDir: ROOT,
      entryPoints: ['src/main.ts'],
      outdir: this.home,
      bundle: true,
      splitting: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'error',
    });
    const program = join(this.home, 'snyk-connector');
    writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${this.home}/main.js' "$@"\n`);
    chmodSync(program, 0o755);
  }

  /** What of a page does not go as it says. */
  async walk(page: string): Promise<{ steps: number; problems: string[] }> {
    const examples = examplesOf(page).filter(({ marks }) => marks.length > 0);
    if (examples.length === 0) return { steps: 0, problems: [] };
    const place = mkdtempSync(join(tmpdir(), 'walk-'));
    const walk = new Walk({ place, home: this.home, port: await freePort() });
    try {
      return { steps: examples.length, problems: await walk.all(examples) };
    } finally {
      walk.stop();
      rmSync(place, { recursive: true, force: true });
      rmSync(`${place}.env`, { force: true });
    }
  }

  close(): void {
    rmSync(this.home, { recursive: true, force: true });
  }
}

class Walk {
  private readonly running: ChildProcess[] = [];
  private printed = '';

  constructor(private readonly at: { place: string; home: string; port: number }) {}

  /** Ends at the first step that fails, for the others go on from it. */
  async all(examples: readonly Example[]): Promise<string[]> {
    for (const example of examples) {
      const problem = await this.step(example);
      if (problem !== undefined) return [`${example.place}: ${problem}`];
    }
    return [];
  }

  stop(): void {
    for (const child of this.running) child.kill();
  }

  private async step({ marks, language, text }: Example): Promise<string | undefined> {
    const file = marks.find((mark) => mark.startsWith('file='))?.slice('file='.length);
    if (file !== undefined) {
      mkdirSync(dirname(join(this.at.place, file)), { recursive: true });
      writeFileSync(join(this.at.place, file), this.ported(text));
      return undefined;
    }
    if (marks.includes('background')) return this.start(text);
    if (marks.includes('run')) {
      const exit = marks.find((mark) => mark.startsWith('exit='))?.slice('exit='.length);
      return this.run(text, Number(exit ?? 0));
    }
    if (marks.includes('output')) return this.compare(language, this.ported(text));
    return `\`${marks.join(' ')}\` is no mark of a step`;
  }

  private ported(text: string): string {
    return text.replaceAll(PORT, String(this.at.port));
  }

  private shell(script: string): ChildProcess {
    const path = `${this.at.home}${delimiter}${process.env.PATH ?? ''}`;
    const lines = this.ported(script).replaceAll('npx snyk-connector', 'snyk-connector');
    // What one step exports is there for the next, as in a terminal.
    const kept = `'${this.at.place}.env'`;
    const whole = `[ ! -e ${kept} ] || . ${kept}\n${lines}\nexport -p > ${kept}`;
    return spawn('bash', ['-euo', 'pipefail', '-c', whole], {
      cwd: this.at.place,
      env: { PATH: path, HOME: this.at.place, NO_COLOR: '1', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  private async run(script: string, expected: number): Promise<string | undefined> {
    const child = this.shell(script);
    this.running.push(child);
    const said: string[] = [];
    const complaints: string[] = [];
    child.stdout?.setEncoding('utf8').on('data', (text: string) => said.push(text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
    const timer = setTimeout(() => child.kill(), PATIENCE_MS);
    const [code] = (await once(child, 'close')) as [number | null];
    clearTimeout(timer);
    this.printed = said.join('');
    if (code === expected) return undefined;
    return `ended with ${code ?? 'a signal'}, not ${expected}:\n${this.printed}${complaints.join('')}`;
  }

  /** Started without bash staying between, so that stopping it stops the program. */
  private async start(script: string): Promise<string | undefined> {
    const child = this.shell(`exec ${script.trim()}`);
    this.running.push(child);
    const { stdout } = child;
    if (stdout === null) return 'cannot be listened to';
    const signal = AbortSignal.timeout(PATIENCE_MS);
    await Promise.race([once(stdout, 'data', { signal }), once(child, 'close', { signal })]);
    stdout.resume();
    return child.exitCode === null ? undefined : `ended at once with ${child.exitCode}`;
  }

  private compare(language: string, expected: string): string | undefined {
    const differs = `does not print that, but:\n${this.printed}`;
    if (language !== 'json') return matches(this.printed, expected) ? undefined : differs;
    try {
      return isDeepStrictEqual(JSON.parse(this.printed), JSON.parse(expected))
        ? undefined
        : differs;
    } catch {
      return differs;
    }
  }
}

/** `…` stands for any text; on a line of its own, for any lines. */
function matches(printed: string, expected: string): boolean {
  const pattern = expected
    .trim()
    .split('…')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^]*?');
  return new RegExp(`^${pattern}$`).test(printed.replaceAll(/ +$/gm, '').trim());
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
