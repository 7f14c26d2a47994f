import * as z from 'zod';
import { SEVERITIES } from './severity.js';

/** Which ones: so many, or a share of those there are; one by default. */
const amount = {
  count: z.int().min(0).optional(),
  share: z.number().min(0).max(1).optional(),
};

/** Where: everywhere by default. */
const where = {
  /** Id or slug. */
  org: z.string().optional(),
  /** Id. */
  project: z.uuid().optional(),
};

const issues = { ...where, ...amount, issue: z.uuid().optional() };
const projects = { ...where, ...amount };

/** What may happen in Snyk's world. All but `create` happens to what is there and is open or active. */
export const changeShape = z.discriminatedUnion('change', [
  /** To another severity, or to this one. */
  z.strictObject({ change: z.literal('severity'), to: z.enum(SEVERITIES).optional(), ...issues }),
  /** To another title, or to this one. */
  z.strictObject({ change: z.literal('title'), to: z.string().min(1).optional(), ...issues }),
  z.strictObject({ change: z.literal('fix'), ...issues }),
  z.strictObject({ change: z.literal('ignore'), reason: z.string().optional(), ...issues }),
  z.strictObject({ change: z.literal('create'), ...where, count: amount.count }),
  z.strictObject({ change: z.literal('deleteProjects'), ...projects }),
  z.strictObject({ change: z.literal('deactivateProjects'), ...projects }),
  z.strictObject({ change: z.literal('renameProject'), project: z.uuid(), to: z.string().min(1) }),
  /** Deleted, or the token lost its role there: Snyk answers the same. */
  z.strictObject({ change: z.literal('deleteOrg'), org: z.string() }),
  /** The token has its role again. By id. */
  z.strictObject({ change: z.literal('restoreOrg'), org: z.uuid() }),
]);

export type SnykChange = z.output<typeof changeShape>;

/** A change that happens as soon as so many requests for the issues of an org were answered. */
export const scheduleShape = z.strictObject({
  org: z.string(),
  requests: z.int().min(1),
  change: changeShape,
});

export type SnykSchedule = z.output<typeof scheduleShape>;

/** What a change did: exactly these became different. */
export interface SnykChanged {
  readonly change: SnykChange['change'];
  /** ISO 8601. */
  readonly at: string;
  /** Ids of what was changed, created or deleted; of deleted orgs and projects all they had. */
  readonly orgs: readonly string[];
  readonly projects: readonly string[];
  readonly issues: readonly string[];
}
