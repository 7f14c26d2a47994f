import * as z from 'zod/mini';
import type { Collection } from '../../../model/collection.js';
import type { IgnoreFacts } from '../../../model/facts.js';
import type { Issue, ProjectRecord } from '../../../model/record.js';
import type { SnykApi } from '../../../snyk/api/api.js';
import type { Building } from '../../put.js';
import { put } from '../../put.js';
import { refusal } from '../refusal.js';

const text = z.optional(z.nullable(z.string()));

const ignore = z.object({
  reason: text,
  reasonType: text,
  created: text,
  expires: text,
  source: text,
  ignoredBy: z.optional(z.nullable(z.object({ name: text, email: text }))),
});

/** By the key of the issue: for each path that is ignored (`*` for all), why. */
const ignores = z.record(z.string(), z.array(z.record(z.string(), ignore)));

type Ignores = ReadonlyMap<string, IgnoreFacts>;

/**
 * Completes ignored issues with the reason, the end and the author of their ignores, which only
 * V1 of Snyk's API tells: one request for each project that has such issues. Ignores by `.snyk`
 * files and policies are not among them (V1, "List all ignores") and stay without a reason.
 *
 * @throws what is none of Snyk's making; a refusal of Snyk is named in the collection, and the
 *   issues stay as they are.
 */
export async function completeIgnores(
  record: ProjectRecord,
  {
    api,
    collection,
    signal,
  }: {
    readonly api: SnykApi;
    readonly collection: Collection;
    readonly signal: AbortSignal;
  },
): Promise<ProjectRecord> {
  const org = record.org?.id ?? null;
  if (org === null || record.id === null || !record.issues.some(isIgnored)) return record;
  const path = `/v1/org/${encodeURIComponent(org)}/project/${encodeURIComponent(record.id)}/ignores`;
  try {
    const { body } = await api.request({ path, signal });
    const read = z.safeParse(ignores, body);
    if (read.success) return completed(record, factsByKey(read.data));
    collection.missing(why(record), 'Snyk answered with something else than a list of ignores');
  } catch (error) {
    collection.missing(why(record), refusal(error, signal));
  }
  return record;
}

function why({ attributes }: ProjectRecord): string {
  return `why issues of project ${attributes.name} are ignored`;
}

function isIgnored({ attributes }: Issue): boolean {
  return attributes.ignored && attributes.status === 'open';
}

function completed(record: ProjectRecord, known: Ignores): ProjectRecord {
  const issues = record.issues.map((issue) => {
    const facts = isIgnored(issue) ? known.get(issue.attributes.key) : undefined;
    return facts === undefined ? issue : { ...issue, facts: { ...issue.facts, ignore: facts } };
  });
  return { ...record, issues };
}

/** Of several paths the first speaks for the issue. */
function factsByKey(told: z.infer<typeof ignores>): Ignores {
  const facts = new Map<string, IgnoreFacts>();
  for (const [key, paths] of Object.entries(told)) {
    const [first] = paths.flatMap((path) => Object.values(path));
    if (first !== undefined) facts.set(key, factsOf(first));
  }
  return facts;
}

function factsOf(told: z.infer<typeof ignore>): IgnoreFacts {
  const facts: Building<IgnoreFacts> = {
    reason: told.reason ?? null,
    expires: told.expires ?? null,
  };
  put(facts, 'created', told.created ?? undefined);
  put(facts, 'reasonType', told.reasonType ?? undefined);
  put(facts, 'ignoredBy', told.ignoredBy?.name ?? told.ignoredBy?.email ?? undefined);
  put(facts, 'source', told.source ?? undefined);
  return facts;
}
