import * as z from 'zod/mini';
import { SEVERITIES } from '../../model/severity.js';
import { plain } from '../../model/text.js';
import type { KnownFinding } from './baseline.js';
import { componentOf, MAX_TEXT } from './baseline.js';
import { likeness, place } from './likeness.js';

/** What a baseline needs of a line of findings.ndjson. */
const lineSchema = z.object({
  key: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  project: z.object({
    key: z.string().check(z.minLength(1)),
    name: z.string(),
    targetFile: z.string(),
  }),
  type: z.string(),
  problem: z.string(),
  title: z.string(),
  severity: z.catch(z.enum(SEVERITIES), 'info'),
  packages: z.array(z.object({ name: z.string(), version: z.string() })),
  status: z.enum(['open', 'ignored', 'resolved']),
  locations: z.array(z.object({ file: z.string() })),
});

/**
 * The finding that a line of findings.ndjson tells.
 *
 * @returns null for one that is resolved, and the mistake as text when it is no such line.
 */
export function knownFindingOf(line: string): KnownFinding | null | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'is no JSON; was the file cut short?';
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) {
    const member = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    return `is no finding of this connector${member === '' ? '' : ` (\`${member}\`)`}.`;
  }
  const { key, project, type, problem, title, severity, packages, status, locations } = parsed.data;
  const [pkg] = packages;
  if (status === 'resolved') return null;
  const { name, targetFile } = project;
  return {
    key,
    projectKey: project.key,
    likeness: likeness(type, problem),
    severity,
    title: plain(title, MAX_TEXT),
    problem: plain(problem, MAX_TEXT),
    component: pkg === undefined ? '' : componentOf(pkg),
    place: place({ targetFile, file: locations[0]?.file ?? '', name }),
  };
}
