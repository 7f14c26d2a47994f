import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { writeDurably } from '../../files/durable.js';
import { ConfigError } from '../../model/errors.js';

/** Raised when an older program could misread a plan. */
const PLAN_VERSION = 1;

const count = z.int().check(z.nonnegative());
const text = z.exactOptional(z.string());

const orgSchema = z.object({
  id: z.string(),
  attributes: z.object({
    name: z.string(),
    slug: text,
    group_id: text,
    created_at: text,
    updated_at: text,
  }),
});

const legSchema = z.object({
  leg: z.int().check(z.positive()),
  projects: count,
  /** Estimated. */
  pages: count,
  orgs: z.array(orgSchema),
  /** Ids of orgs that an earlier run knew and that Snyk does not list any more. */
  unlisted: z.array(z.string()),
});

const planSchema = z.object({
  schemaVersion: z.literal(PLAN_VERSION),
  /** Tells plans apart. */
  id: z.string(),
  /** Of the program that made it. */
  version: z.string(),
  createdAt: z.iso.datetime({ offset: true }),
  tenant: z.object({ api: z.string(), scope: z.string() }),
  /** Digest of what documents are made with and where they go. */
  making: z.string(),
  identity: z.string(),
  /** Filters of projects, and types of issues, as the settings tell them. */
  projects: z.array(z.string()),
  issueTypes: z.array(z.string()),
  /** Whether it is remembered from run to run what was delivered. */
  remembers: z.boolean(),
  /** Whether an org that is not listed may be asked for whether it is gone. */
  listComplete: z.boolean(),
  incomplete: z.array(z.object({ what: z.string(), why: z.string() })),
  legs: z.array(legSchema),
});

/** What `plan` tells the legs and `collect`: plan.json. */
export type Plan = z.infer<typeof planSchema>;
export type PlannedLeg = z.infer<typeof legSchema>;

/** Writes a plan; its version is added. */
export async function writePlan(path: string, plan: Omit<Plan, 'schemaVersion'>): Promise<void> {
  await writeDurably(path, `${JSON.stringify({ schemaVersion: PLAN_VERSION, ...plan })}\n`);
}

/** @throws ConfigError for what is no plan of this version. */
export async function readPlan(path: string): Promise<Plan> {
  const content = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new ConfigError(`plan: ${path} cannot be read. Name the plan.json that \`plan\` wrote.`, {
      cause,
    });
  });
  let seen: unknown;
  try {
    seen = JSON.parse(content);
  } catch (cause) {
    throw new ConfigError(`plan: ${path} is not whole JSON. Run \`plan\` again.`, { cause });
  }
  const plan = planSchema.safeParse(seen);
  if (plan.success) return plan.data;
  throw new ConfigError(
    `plan: ${path} is not a plan that this version reads. Run \`plan\`, the legs and \`collect\` with the same version.`,
    { cause: plan.error },
  );
}
