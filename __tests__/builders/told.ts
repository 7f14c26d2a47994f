import { z } from 'zod';
import type { StoredEvent } from '../../src/sandbox/event.js';
import type { Snyk } from '../../src/sandbox/snyk/snyk.js';

/** What a finding is, as far as a platform shows it: `open high Title`. */
export type Look = string;

/** What was told of findings, by Snyk's id, in order. */
export type Told = ReadonlyMap<string, readonly Look[]>;

const documentSchema = z.object({
  findingGroup: z.object({
    findings: z.array(
      z.object({
        externalFindingId: z.string(),
        name: z.string(),
        findingStatus: z.string(),
        sourceSeverity: z.string(),
        riskAcceptance: z.object({ ignored: z.boolean() }),
      }),
    ),
  }),
});

/** Adds what a document tells. */
export function take(told: Map<string, Look[]>, { document }: Pick<StoredEvent, 'document'>): void {
  for (const finding of documentSchema.parse(document).findingGroup.findings) {
    const { externalFindingId: id, findingStatus, riskAcceptance, sourceSeverity, name } = finding;
    const open = riskAcceptance.ignored ? 'ignored' : 'open';
    const status = findingStatus === 'FIXED' ? 'resolved' : open;
    told.set(id, [...(told.get(id) ?? []), `${status} ${sourceSeverity} ${name}`]);
  }
}

/** What the sandbox's Snyk has now. */
export function truthOf(snyk: Snyk): Map<string, Look> {
  const looks = new Map<string, Look>();
  for (const { id, attributes } of snyk.issues()) {
    const { status, ignored, effective_severity_level: level, title } = attributes;
    const word = status === 'resolved' ? 'resolved' : ignored ? 'ignored' : 'open';
    looks.set(id, `${word} ${level} ${title}`);
  }
  return looks;
}

/** A look without its status, as of a finding that is gone: `resolved high Title`. */
export function asResolved(look: Look): Look {
  return look.replace(/^\w+/, 'resolved');
}

/** How what was told differs from what should be, each once; empty when it does not. */
export function differences(told: Told, expected: ReadonlyMap<string, Look>): string[] {
  const wrong: string[] = [];
  for (const [id, looks] of told) {
    const look = expected.get(id);
    if (look === undefined) wrong.push(`${id} is too much: ${looks.join(', then ')}`);
    else if (looks.length > 1) wrong.push(`${id} came ${looks.length} times`);
    else if (looks[0] !== look) wrong.push(`${id} is ${looks[0] ?? '?'}, not ${look}`);
  }
  for (const id of expected.keys()) if (!told.has(id)) wrong.push(`${id} is missing`);
  return wrong;
}
