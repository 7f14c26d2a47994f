import * as z from 'zod';
import { ConfigError } from '../../model/errors.js';
import { MAX_ISSUES, MAX_ORGS, MAX_PROJECTS } from './ids.js';

/** Half of what an id can tell, so that there is room for issues that are created later. */
const MOST_ISSUES = MAX_ISSUES / 2;

/** Images have targets of their own, numbered above the projects. */
const MOST_PROJECTS = MAX_PROJECTS / 2;

const worldOptions = z.strictObject({
  /** Another seed gives another world; the same one the same. */
  seed: z.int().min(0).max(0xffff_ffff).default(1),
  groups: z.int().min(1).max(1_000).default(1),
  /** In all groups together; they take turns. */
  orgs: z.int().min(0).max(MAX_ORGS).default(3),
  /** In each org. */
  projects: z.int().min(0).max(MOST_PROJECTS).default(20),
  /** In each project: exactly so many, or on average. */
  issues: z.int().min(0).max(MOST_ISSUES).default(10),
  spread: z.enum(['exact', 'average']).default('exact'),
  /** When the world begins, ISO 8601. What it has at first happened before. By default now. */
  startedAt: z.iso.datetime({ offset: true }).optional(),
});

/** How large Snyk's world is. */
export type SnykWorldOptions = z.input<typeof worldOptions>;

export type WorldSize = z.output<typeof worldOptions>;

/** @throws ConfigError that names every wrong one. */
export function readWorldOptions(given: unknown): WorldSize {
  const read = worldOptions.safeParse(given);
  if (read.success) return read.data;
  throw new ConfigError(
    read.error.issues.map(({ path, message }) => `world ${path.join('.')}: ${message}.`),
  );
}
