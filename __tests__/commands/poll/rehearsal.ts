import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import type { CommandContext } from '../../../src/commands/context.js';
import { exportCommand } from '../../../src/commands/export.js';
import { poll } from '../../../src/commands/poll.js';
import { sbom } from '../../../src/commands/sbom.js';
import { terminalHost } from '../../../src/hosts/terminal.js';
import type { ExitCode } from '../../../src/pipeline/run-record.js';
import type { Sandbox } from '../../../src/sandbox/sandbox.js';
import { startSandbox } from '../../../src/sandbox/sandbox.js';
import type { Snyk, SnykOptions } from '../../../src/sandbox/snyk/snyk.js';
import { resolveSettings } from '../../../src/settings/resolve.js';
import type { Command } from '../../../src/settings/setting.js';
import type { FakeClock } from '../../builders/clock.js';
import { fakeClock } from '../../builders/clock.js';
import type { Look, Told } from '../../builders/told.js';
import { take, truthOf } from '../../builders/told.js';

const recordSchema = z.object({
  complete: z.boolean(),
  incomplete: z.array(z.object({ what: z.string(), why: z.string() })),
  errors: z.array(z.string()),
  history: z
    .array(
      z.object({
        startedAt: z.string(),
        state: z.string(),
        complete: z.boolean().optional(),
        mode: z.string(),
        why: z.string().optional(),
      }),
    )
    .default([]),
});

/** One run: how it ended, and what the webhook was told by it. */
export interface Polled extends z.infer<typeof recordSchema> {
  readonly code: ExitCode;
  readonly told: Told;
  readonly requests: number;
  readonly warnings: readonly string[];
  readonly infos: readonly string[];
}

const COMMANDS = { poll, export: exportCommand, sbom };

/** Polls of a sandbox's Snyk in this process, by a clock that stands still. */
export class Rehearsal {
  private events = 0;
  /** Ends the runs, as the user or the CI does. */
  private stop = new AbortController();
  private stopsAt: RegExp | undefined;
  /** Where the commands run; by default in a terminal. */
  dress: (context: CommandContext) => CommandContext = (context) => context;
  private readonly known = new Map<string, Look>();

  private constructor(
    readonly directory: string,
    readonly clock: FakeClock,
    private readonly servers: { readonly snyk: Sandbox; readonly receiver: Sandbox },
  ) {}

  static async start(options: SnykOptions = {}): Promise<Rehearsal> {
    const directory = await mkdtemp(join(tmpdir(), 'poll-'));
    const clock = fakeClock({ at: Date.parse('2026-11-20T03:00:00Z') });
    const world = { orgs: 3, projects: 4, issues: 5 };
    const snyk = { world, ...options };
    return new Rehearsal(directory, clock, {
      snyk: await startSandbox({ directory: join(directory, 'snyk'), snyk, clock }),
      receiver: await startSandbox({ directory: join(directory, 'receiver'), clock }),
    });
  }

  get snyk(): Snyk {
    const { snyk } = this.servers.snyk;
    if (snyk === undefined) throw new Error('the sandbox has no Snyk');
    return snyk;
  }

  /** Where findings are delivered. */
  get receiver(): Sandbox {
    return this.servers.receiver;
  }

  /** Address of Snyk's API. */
  get url(): string {
    return this.servers.snyk.url;
  }

  async close(): Promise<void> {
    await this.servers.snyk.close();
    await this.receiver.close();
    await rm(this.directory, { recursive: true });
  }

  /** @param given settings besides those of the sandbox; undefined takes one of those away. */
  poll(given: Readonly<Record<string, unknown>> = {}): Promise<Polled> {
    return this.run('poll', given);
  }

  /** The same for the command `export`; the scope is the first group when none is given. */
  export(given: Readonly<Record<string, unknown>> = {}): Promise<Polled> {
    const group = this.snyk.world.ids.of({ kind: 'group', org: 0 });
    return this.run('export', { 'snyk-group': group, ...given });
  }

  /** The same for the command `sbom`, of a project of Snyk. */
  sbom(given: Readonly<Record<string, unknown>>): Promise<Polled> {
    return this.run('sbom', { sbom: 'project', state: undefined, ...given });
  }

  /** Stops the run when it tells this. */
  stopAtLine(pattern: RegExp): void {
    this.stopsAt = pattern;
  }

  /** Lets runs go on again. */
  resume(): void {
    this.stopsAt = undefined;
    this.stop = new AbortController();
  }

  private async run(
    command: keyof typeof COMMANDS,
    given: Readonly<Record<string, unknown>>,
  ): Promise<Polled> {
    const warnings: string[] = [];
    const infos: string[] = [];
    const before = this.requests();
    const context = this.dress(await this.contextOf(command, given, { warnings, infos }));
    const code = await COMMANDS[command](context);
    const record: unknown = JSON.parse(
      await readFile(join(this.directory, 'out/run.json'), 'utf8'),
    );
    const requests = this.requests() - before;
    const ended = recordSchema.parse(record);
    return { code, ...ended, told: await this.told(), requests, warnings, infos };
  }

  /** What Snyk has now. */
  truth(): Map<string, Look> {
    return truthOf(this.snyk);
  }

  /** What the webhook knows of each finding: what it was told last. */
  get platform(): ReadonlyMap<string, Look> {
    return this.known;
  }

  private requests(): number {
    const counts = Object.values(this.snyk.state().requests);
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** What the webhook was told since this was last asked. */
  async told(): Promise<Told> {
    const told = new Map<string, Look[]>();
    let position = 0;
    for await (const event of this.receiver.documents()) {
      if (position >= this.events) take(told, event);
      position += 1;
    }
    this.events = position;
    for (const [id, looks] of told) for (const look of looks) this.known.set(id, look);
    return told;
  }

  /** What a command is told, with these settings besides those of the sandbox. */
  async contextOf(
    command: Command,
    given: Readonly<Record<string, unknown>>,
    { warnings, infos }: { readonly warnings: string[]; readonly infos: string[] },
  ): Promise<CommandContext> {
    const { clock, directory, url, receiver } = this;
    const all: Readonly<Record<string, unknown>> = {
      'snyk-api': url,
      'snyk-token': 'any',
      state: 'state',
      'output-dir': 'out',
      platform: 'http',
      'platform-url': `${receiver.url}/findings`,
      ...given,
    };
    const values = new Map(
      Object.entries(all)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, { value, from: 'the test' }]),
    );
    const terminal = terminalHost(
      {},
      {
        log: () => undefined,
        out: () => undefined,
        columns: undefined,
        git: () => Promise.resolve(''),
        toolkit: () => Promise.reject(new Error('not used')),
      },
    );
    return {
      settings: await resolveSettings({
        command,
        given: { values, problems: [] },
        env: {},
        cwd: directory,
      }),
      host: terminal,
      log: {
        debug: () => undefined,
        info: (message) => {
          infos.push(message);
          if (this.stopsAt?.test(message) === true) this.stop.abort(new Error('stopped'));
        },
        warning: (message) => void warnings.push(message),
        error: () => undefined,
      },
      env: {},
      cwd: directory,
      operands: [],
      version: '1.2.3',
      now: () => new Date(clock.now()),
      clock,
      signal: this.stop.signal,
    };
  }
}
