/**
 * Polls of the sandbox's Snyk, each as a process of its own, delivered to the sandbox's webhook;
 * and what the webhook then has, to be compared with what Snyk has.
 */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { Look, Told } from '../__tests__/builders/told.js';
import { take, truthOf } from '../__tests__/builders/told.js';
import { readEvent } from '../src/sandbox/event.js';
import type { Sandbox } from '../src/sandbox/sandbox.js';
import { startSandbox } from '../src/sandbox/sandbox.js';
import type { Snyk, SnykOptions } from '../src/sandbox/snyk/snyk.js';

const runSchema = z.object({
  state: z.string(),
  complete: z.boolean(),
  incomplete: z.array(z.object({ what: z.string(), why: z.string() })),
  upstream: z.object({ requests: z.number(), retries: z.number(), throttledMs: z.number() }),
  delivery: z.object({ delivered: z.number(), pending: z.number(), rejected: z.number() }),
  warnings: z.array(z.unknown()),
});

export interface Polled {
  readonly code: number | null;
  readonly record: z.infer<typeof runSchema>;
  /** Requests to the sandbox's Snyk. */
  readonly requests: number;
  readonly seconds: number;
  /** CPU seconds of the process. */
  readonly cpu: number;
  /** Megabytes of memory at most. */
  readonly peak: number;
  readonly told: Told;
}

/** Tells at the end of the process what the kernel counted. */
const PROBE = `
  import { writeSync } from 'node:fs';
  process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));
`;

const usageSchema = z
  .object({ userCPUTime: z.number(), systemCPUTime: z.number(), maxRSS: z.number() })
  .transform(({ userCPUTime, systemCPUTime, maxRSS }) => ({
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    peak: (maxRSS * 1_024) / 1e6,
  }));

export class Rehearsal {
  private readonly running = new Set<ChildProcess>();
  /** Bytes of the sandbox's log that were looked at. */
  private seen = 0;

  private constructor(
    readonly directory: string,
    private readonly program: string,
    readonly server: { readonly sandbox: Sandbox; readonly snyk: Snyk },
  ) {}

  get snyk(): Snyk {
    return this.server.snyk;
  }

  static async start(options: {
    readonly program: string;
    readonly snyk: SnykOptions;
  }): Promise<Rehearsal> {
    const directory = mkdtempSync(join(tmpdir(), 'rehearsal-'));
    const record = join(directory, 'conversation.ndjson');
    const sandbox = await startSandbox({
      directory: join(directory, 'sandbox'),
      snyk: { ...options.snyk, record },
    });
    if (sandbox.snyk === undefined) throw new Error('the sandbox has no Snyk');
    return new Rehearsal(directory, options.program, { sandbox, snyk: sandbox.snyk });
  }

  /** Where the conversation with Snyk is recorded, one exchange a line. */
  get conversation(): string {
    return join(this.directory, 'conversation.ndjson');
  }

  /** Ends all processes that were started and removes what they wrote. */
  async close(): Promise<void> {
    for (const child of this.running) child.kill('SIGKILL');
    await this.server.sandbox.close();
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** Starts a poll and does not wait for its end. Its output may be read, its pipe 3 must be. */
  begin(args: readonly string[] = []): ChildProcess {
    const { directory } = this;
    const { url } = this.server.sandbox;
    const probe = ['--import', `data:text/javascript,${encodeURIComponent(PROBE)}`];
    const settings = [
      ...['--snyk-api', url, '--snyk-token', 'any', '--state', 'state'],
      ...['--platform', 'http', '--platform-url', `${url}/findings`],
      ...['--output-dir', 'out', ...args],
    ];
    const child = spawn(process.execPath, [...probe, this.program, 'poll', ...settings], {
      cwd: directory,
      env: { PATH: process.env.PATH, HOME: directory, NO_COLOR: '1' },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    this.running.add(child);
    child.once('close', () => this.running.delete(child));
    return child;
  }

  /** Polls to the end. */
  async poll(args: readonly string[] = []): Promise<Polled> {
    const before = this.requests();
    const startedAt = performance.now();
    const child = this.begin(args);
    const [, , stderr, channel] = child.stdio;
    if (!(stderr instanceof Readable) || !(channel instanceof Readable)) {
      throw new Error('a process came without the pipes that were asked for');
    }
    const [complaints, usage] = await Promise.all([
      text(stderr),
      text(channel),
      once(child, 'close'),
    ]);
    const seconds = (performance.now() - startedAt) / 1_000;
    const code = child.exitCode;
    if (code !== 0 && code !== 3) console.error(complaints);
    const record: unknown = JSON.parse(readFileSync(join(this.directory, 'out/run.json'), 'utf8'));
    return {
      code,
      record: runSchema.parse(record),
      requests: this.requests() - before,
      seconds,
      ...usageSchema.parse(JSON.parse(usage)),
      told: await this.told(),
    };
  }

  /** Requests that the sandbox's Snyk has answered. */
  requests(): number {
    return Object.values(this.snyk.state().requests).reduce((sum, count) => sum + count, 0);
  }

  /** What the webhook received since the last call. */
  async told(): Promise<Told> {
    const told = new Map<string, Look[]>();
    const log = join(this.directory, 'sandbox/documents.ndjson');
    let bytes = 0;
    for await (const line of createInterface(createReadStream(log, { start: this.seen }))) {
      bytes += Buffer.byteLength(line) + 1;
      const event = readEvent(line);
      if (event === undefined) throw new Error(`no event: ${line.slice(0, 200)}`);
      take(told, event);
    }
    this.seen += bytes;
    return told;
  }

  /** What Snyk has now. */
  truth(): Map<string, Look> {
    return truthOf(this.snyk);
  }
}

/** Counts checks, and tells them as they are made. */
export class Checks {
  private good = 0;
  private bad = 0;

  check(isGood: boolean, what: string): void {
    if (isGood) this.good += 1;
    else this.bad += 1;
    console.log(`  ${isGood ? 'ok  ' : 'FAIL'} ${what}`);
  }

  /** @param wrong told, as far as there is room; good when there is none. */
  none(wrong: readonly string[], what: string): void {
    const shown = wrong.length === 0 ? '' : ` (${wrong.length}): ${wrong.slice(0, 5).join('; ')}`;
    this.check(wrong.length === 0, what + shown);
  }

  /** Tells the sum as `.ci/run` reads it. @returns the exit code. */
  end(): number {
    console.log(`${this.good} passed, ${this.bad} failed`);
    return this.bad > 0 || this.good === 0 ? 1 : 0;
  }
}
