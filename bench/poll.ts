import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startSandbox } from '../src/sandbox/sandbox.js';
import { measure } from './measure.js';

/** On a page of Snyk's lists. */
const PAGE = 100;
/** Requests a minute that Snyk allows a token. */
const RATE = 1_620;
/** See "Budgets" in CONTRIBUTING.md: of a whole sweep's requests. */
const BUDGET_QUIET = 0.08;

interface World {
  readonly orgs: number;
  readonly projects: number;
  readonly issues: number;
}

export const POLL_HEADINGS = [
  ...['orgs × projects × issues'.padEnd(26), 'requests'.padStart(9), 'by project'.padStart(11)],
  ...['per 1,000'.padStart(10), 'quiet'.padStart(7), 'wall'.padStart(9), 'limit'.padStart(8)],
  ...['CPU'.padStart(9), 'peak'.padStart(8)],
].join('');

/**
 * Polls the sandbox's Snyk twice, all of it and then what changed, which is nothing.
 *
 * @returns a line of a table: requests; how many a loop would take that asks for the issues of
 *   each project; requests per 1,000 findings; those of the second poll; how long it took, and how
 *   long the requests must take at Snyk's limit.
 */
export async function benchPoll(options: {
  connector: string;
  data: string;
  world: World;
}): Promise<string> {
  const { connector, data, world } = options;
  mkdirSync(data, { recursive: true });
  const folder = mkdtempSync(join(data, 'poll-'));
  const sandbox = await startSandbox({ directory: join(folder, 'sandbox'), snyk: { world } });
  const requests = () =>
    Object.values(sandbox.snyk?.state().requests ?? {}).reduce((sum, count) => sum + count, 0);
  const args = [
    ...[connector, 'poll', '--snyk-api', sandbox.url, '--snyk-token', 'any'],
    ...['--state', join(folder, 'state'), '--output-dir', join(folder, 'out')],
    ...['--platform', 'http', '--platform-url', `${sandbox.url}/findings`],
  ];
  try {
    const whole = await measure(args);
    if ('failed' in whole) return `${nameOf(world)}${whole.failed}`;
    const all = requests();
    const quiet = await measure(args);
    if ('failed' in quiet) return `${nameOf(world)}${quiet.failed}`;
    const share = (requests() - all) / all;
    const findings = world.orgs * world.projects * world.issues;
    const { wall, cpu, peak } = whole.cost;
    return [
      nameOf(world),
      String(all).padStart(9),
      String(byProject(world)).padStart(11),
      ((1_000 * all) / findings).toFixed(1).padStart(10),
      `${(100 * share).toFixed(1)} %`.padStart(7),
      `${wall.toFixed(1)} s`.padStart(9),
      `${((60 * all) / RATE).toFixed(1)} s`.padStart(8),
      `${cpu.toFixed(1)} s`.padStart(9),
      `${peak.toFixed(0)} MB`.padStart(8),
      share > BUDGET_QUIET ? `  OVER the budget of ${100 * BUDGET_QUIET} %` : '',
    ].join('');
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Requests of a loop over orgs and projects that asks for the issues of each project. */
function byProject({ orgs, projects, issues }: World): number {
  const perProject = Math.max(1, Math.ceil(issues / PAGE));
  return Math.ceil(orgs / PAGE) + orgs * (Math.ceil(projects / PAGE) + projects * perProject);
}

function nameOf({ orgs, projects, issues }: World): string {
  return `${orgs} × ${projects} × ${issues}`.padEnd(26);
}
