import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { collect } from '../../../src/commands/collect.js';
import { plan } from '../../../src/commands/plan.js';
import { poll } from '../../../src/commands/poll.js';
import type { ExitCode } from '../../../src/pipeline/run-record.js';
import type { Plan } from '../../../src/pipeline/legs/plan-file.js';
import { readPlan } from '../../../src/pipeline/legs/plan-file.js';
import type { Told } from '../../builders/told.js';
import type { Rehearsal } from '../poll/rehearsal.js';

type Given = Readonly<Record<string, unknown>>;

const recordSchema = z.object({
  incomplete: z.array(z.object({ what: z.string(), why: z.string() })),
  partial: z.nullable(z.string()),
  upstream: z.object({ requests: z.number() }),
});

export interface Collected extends z.infer<typeof recordSchema> {
  readonly code: ExitCode;
  readonly told: Told;
}

const PLAN_FILE = 'planned/plan.json';

/** A poll that is divided among legs, one after the other in this process. */
export class Divided {
  constructor(private readonly rehearsal: Rehearsal) {}

  async plan(legs: number, given: Given = {}): Promise<Plan> {
    await plan(await this.context('plan', { legs, 'output-dir': 'planned', ...given }));
    return readPlan(join(this.rehearsal.directory, PLAN_FILE));
  }

  async leg(index: number, { legs }: Plan, given: Given = {}): Promise<ExitCode> {
    const shard = `${index}/${legs.length}`;
    const out = { 'output-dir': `legs/${index}`, plan: PLAN_FILE, shard };
    return poll(await this.context('poll', { ...out, ...given }));
  }

  /** Every leg of the plan but these. */
  async legs(made: Plan, but: readonly number[] = []): Promise<ExitCode[]> {
    await rm(join(this.rehearsal.directory, 'legs'), { recursive: true, force: true });
    const codes: ExitCode[] = [];
    for (const { leg } of made.legs) if (!but.includes(leg)) codes.push(await this.leg(leg, made));
    return codes;
  }

  async collect(given: Given = {}): Promise<Collected> {
    const settings = { plan: PLAN_FILE, 'legs-dir': 'legs', ...given };
    const code = await collect(await this.context('collect', settings));
    const record: unknown = JSON.parse(
      await readFile(join(this.rehearsal.directory, 'out/run.json'), 'utf8'),
    );
    return { code, ...recordSchema.parse(record), told: await this.rehearsal.told() };
  }

  /** The lines of findings.ndjson in an order of their own. */
  async findings(directory = 'out'): Promise<string[]> {
    const path = join(this.rehearsal.directory, directory, 'findings.ndjson');
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    return lines.sort();
  }

  private context(command: 'plan' | 'poll' | 'collect', given: Given) {
    return this.rehearsal.contextOf(command, given, { warnings: [], infos: [] });
  }
}
