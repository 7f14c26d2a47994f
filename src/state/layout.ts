/**
 * A state is a directory:
 *
 *     state.json                 generation, watermarks and which ledger belongs to which org
 *     staged.json                the next generation, waiting for its delivery
 *     orgs/ORG-GENERATION-RANDOM.ndjson.gz   the ledger of an org; never changed, only replaced
 *     lock                       of the run that uses it
 *
 * Both JSON files are replaced by renaming, so that each is there whole or not at all.
 */
import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { digest } from '../model/digest.js';

/** Raised when an older program could misread a state. There is no older version to be migrated. */
const STATE_VERSION = 1;

/** Enough for half a year of weekly runs, and to see a pattern in hourly ones. */
export const MAX_HISTORY = 50;

/** Of more than that, only that there are more is kept: then everything is told again. */
export const MAX_REFUSED_KEYS = 10_000;

const instant = z.iso.datetime({ offset: true });
const count = z.int().check(z.nonnegative());

/** The only shape of a ledger's name that is opened or removed, whatever a file says. */
const LEDGER_NAME = /^[\w-]{1,80}-(\d{1,15})-[0-9a-f]{8}\.ndjson\.gz$/;

const runEntrySchema = z.object({
  startedAt: instant,
  finishedAt: instant,
  /** `errored`: the state did not move, since not all was collected and delivered to its end. */
  state: z.enum(['processed', 'errored']),
  /** Whether all was collected, where that is known. */
  complete: z.exactOptional(z.boolean()),
  /** What an errored run failed of. */
  why: z.exactOptional(z.string()),
  mode: z.enum(['full', 'delta']),
  counts: z.record(z.string(), z.number()),
});

/** What a state says of an org. */
export const orgSchema = z.object({
  id: z.string(),
  name: z.string(),
  slug: z.nullable(z.string()),
  watermark: instant,
  lastFullAt: z.nullable(instant),
  /**
   * Start of the run that first found it gone, while no other has agreed. Older programs leave it
   * out, and then it counts anew.
   */
  missingSince: z.optional(z.nullable(instant)),
  /** Name of the ledger below `orgs/`. */
  file: z.string().check(z.regex(LEDGER_NAME)),
  /** SHA-256 of the file's bytes. */
  checksum: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  projects: count,
  issues: count,
});

const stateSchema = z.object({
  generation: count,
  tenant: z.object({ api: z.string(), scope: z.string(), groups: z.array(z.string()) }),
  identity: z.string(),
  map: z.string(),
  createdAt: instant,
  updatedAt: instant,
  lastFullAt: z.nullable(instant),
  /** Start of the last run that read all because what is collected, or made of it, had changed. */
  remadeAt: z.nullable(instant),
  runsSinceFull: count,
  orgs: z.array(orgSchema),
  history: z.array(runEntrySchema),
  /** What the platform refused; one more than `MAX_REFUSED_KEYS` at most. */
  refusedKeys: z.array(z.string()),
});

const stagedSchema = z.object({
  journal: z.nullable(z.string()),
  startedAt: instant,
  mode: z.enum(['full', 'delta']),
  state: stateSchema,
});

/** One run in the state's history. */
export type RunEntry = z.infer<typeof runEntrySchema>;
export type StoredOrg = z.infer<typeof orgSchema>;
export type StoredState = z.infer<typeof stateSchema>;
export type StagedState = z.infer<typeof stagedSchema>;

/** What a file holds, or one sentence part that says why that cannot be used. */
export type Unsealed<T> = { readonly value: T } | { readonly unusable: string };

/** The text of a state file: its version and a checksum stand before the content. */
export function sealed(content: StoredState | StagedState): string {
  const checksum = checksumOf(content);
  return `${JSON.stringify({ schemaVersion: STATE_VERSION, checksum, ...content }, null, 1)}\n`;
}

export function unsealState(text: string): Unsealed<StoredState> {
  return unseal(text, stateSchema);
}

export function unsealStaged(text: string): Unsealed<StagedState> {
  return unseal(text, stagedSchema);
}

function unseal<T>(text: string, schema: z.ZodMiniType<T>): Unsealed<T> {
  let seen: unknown;
  try {
    seen = JSON.parse(text);
  } catch {
    return { unusable: 'it is not whole JSON' };
  }
  const envelope = envelopeSchema.safeParse(seen);
  if (!envelope.success) return { unusable: 'it is not what this program writes' };
  const { schemaVersion, checksum, ...content } = envelope.data;
  if (schemaVersion !== STATE_VERSION) {
    const age = schemaVersion > STATE_VERSION ? 'a newer' : 'an older';
    return {
      unusable: `${age} program wrote it (version ${schemaVersion}, this one reads ${STATE_VERSION})`,
    };
  }
  if (checksumOf(content) !== checksum) return { unusable: 'its checksum is wrong' };
  const parsed = schema.safeParse(content);
  return parsed.success
    ? { value: parsed.data }
    : { unusable: 'it is not what this program writes' };
}

const envelopeSchema = z.looseObject({
  schemaVersion: z.number(),
  checksum: z.optional(z.string()),
});

function checksumOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

export const statePath = (directory: string): string => join(directory, 'state.json');
export const stagedPath = (directory: string): string => join(directory, 'staged.json');
export const lockPath = (directory: string): string => join(directory, 'lock');
export const ledgersPath = (directory: string): string => join(directory, 'orgs');
export const ledgerPath = (directory: string, file: string): string =>
  join(directory, 'orgs', file);

/**
 * A name that no other run uses, not even one that believes to be the only one on this state.
 *
 * @param org its id; in the name as it is when it is one of Snyk's, and as a digest otherwise.
 */
export function newLedgerName(org: string, generation: number): string {
  const name = /^[\w-]{1,80}$/.test(org) ? org : digest('org', org);
  return `${name}-${generation}-${randomUUID().slice(0, 8)}.ndjson.gz`;
}

/** The generation that a ledger's name tells; undefined for names that are no ledger's. */
export function generationOf(name: string): number | undefined {
  const generation = LEDGER_NAME.exec(name)?.[1];
  return generation === undefined ? undefined : Number(generation);
}
