/**
 * What a leg of a divided poll leaves for `collect` is a directory:
 *
 *     leg.json             what was read and how whole it is; written last
 *     records.ndjson.gz    the records that are to be told
 *     orgs/…ndjson.gz      the ledgers that the next state takes over, named as there
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { writeDurably } from '../../files/durable.js';
import { describeError } from '../../model/errors.js';
import { orgSchema } from '../../state/layout.js';

/** Raised when an older program could misread what a leg left. */
const LEG_VERSION = 1;

export const LEG_FILE = 'leg.json';
export const RECORDS_FILE = 'records.ndjson.gz';

const count = z.int().check(z.nonnegative());
const instant = z.iso.datetime({ offset: true });

const legSchema = z.object({
  schemaVersion: z.literal(LEG_VERSION),
  /** Id of the plan that it is a part of. */
  plan: z.string(),
  leg: z.int().check(z.positive()),
  version: z.string(),
  mode: z.enum(['full', 'delta']),
  startedAt: instant,
  finishedAt: instant,
  complete: z.boolean(),
  incomplete: z.array(z.object({ what: z.string(), why: z.string() })),
  partial: z.nullable(z.string()),
  warnings: z.array(z.string()),
  /** Each org of the leg: its ledger when the leg began, and what the next state is to say. */
  orgs: z.array(
    z.object({ id: z.string(), base: z.nullable(z.string()), next: z.nullable(orgSchema) }),
  ),
  records: z.object({
    /** SHA-256 of the file's bytes. */
    checksum: z.string(),
    count,
    projects: count,
    findings: count,
  }),
  upstream: z.object({ requests: count, retries: count, throttledMs: count }),
});

/** What a leg says of itself: leg.json. */
export type LegReport = z.infer<typeof legSchema>;

export async function writeLeg(
  directory: string,
  leg: Omit<LegReport, 'schemaVersion'>,
): Promise<void> {
  const content = { schemaVersion: LEG_VERSION, ...leg };
  await writeDurably(join(directory, LEG_FILE), `${JSON.stringify(content, null, 1)}\n`);
}

/** What a leg left, or one part of a sentence that says why that cannot be used. */
export async function readLeg(directory: string): Promise<LegReport | { unusable: string }> {
  try {
    const seen: unknown = JSON.parse(await readFile(join(directory, LEG_FILE), 'utf8'));
    const leg = legSchema.safeParse(seen);
    return leg.success
      ? leg.data
      : { unusable: `${LEG_FILE} is not what this version writes; run all legs with one version` };
  } catch (error) {
    return { unusable: describeError(error) };
  }
}
