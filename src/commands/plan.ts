import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Collection } from '../model/collection.js';
import { digest } from '../model/digest.js';
import type { Org } from '../model/record.js';
import type { SizedOrg } from '../pipeline/legs/divide.js';
import { divide, legsFor, matrixOf } from '../pipeline/legs/divide.js';
import type { Plan } from '../pipeline/legs/plan-file.js';
import { writePlan } from '../pipeline/legs/plan-file.js';
import { isSuspicious } from '../pipeline/poll/gone-orgs.js';
import type { ExitCode } from '../pipeline/run-record.js';
import { EXIT } from '../pipeline/run-record.js';
import type { SnykApi } from '../snyk/api/api.js';
import { REQUESTS_PER_MINUTE } from '../snyk/api/limits.js';
import { pagesOf, sizeOf } from '../sources/rest/scope/size.js';
import type { PollState } from '../state/poll-state.js';
import type { CommandContext } from './context.js';
import { openNetwork } from './network.js';
import { outputDirectory } from './output.js';
import { connectPlatform } from './platform.js';
import { checkExportBudget } from './poll/export-budget.js';
import { keepArtifact } from './poll/keep.js';
import { makingOf, reading, tenantOf, wantedOf } from './poll/reading.js';
import { whyNotDue } from './poll/schedule.js';
import { settle } from './poll/settle.js';
import type { StoredState } from './poll/state.js';
import { connectionArtifact, openStoredState } from './poll/state.js';
import { connectSnyk } from './snyk.js';

/** Name of the file in the output directory. */
const PLAN_FILE = 'plan.json';

/** `plan`: divide a poll among the legs of a matrix, which is printed. */
export async function plan(context: CommandContext): Promise<ExitCode> {
  const network = openNetwork(context);
  let stored: StoredState | null = null;
  try {
    const api = connectSnyk(context, network);
    const platform = await connectPlatform(context, network);
    stored = await openStoredState(context, network, tenantOf(wantedOf(context), api));
    const state = stored?.state ?? null;
    const obstacle = await settle(context, state, platform);
    if (obstacle !== null) {
      context.log.error(`There is no plan: ${obstacle}`);
      return EXIT.incomplete;
    }
    const notDue = whyNotDue(context, state);
    if (notDue !== null) context.log.info(`Scheduled, not planned. ${notDue}`);
    const made = await make(context, {
      api,
      state,
      making: await makingOf(context, platform),
      isDue: notDue === null,
    });
    return await tell(context, made);
  } finally {
    await stored?.state.close();
    await network.close();
  }
}

interface Ground {
  readonly api: SnykApi;
  readonly state: PollState | null;
  readonly making: string;
  /** Otherwise there is nothing to do yet, and the plan has no legs. */
  readonly isDue: boolean;
}

async function make(context: CommandContext, ground: Ground): Promise<Omit<Plan, 'schemaVersion'>> {
  const { settings, log, now } = context;
  const { api, state, making, isDue } = ground;
  const collection = new Collection((level, message) => {
    log[level](message);
  });
  const wanted = wantedOf(context);
  const scope = await reading(context, { api, details: undefined }, wanted)
    .createSweep(collection)
    .scope();
  const listed = new Set(scope.orgs.map(({ id }) => id));
  const known = state?.orgs() ?? [];
  const orgs = isDue ? await sized(context, scope.orgs, ground) : [];
  const unlisted = isDue ? known.filter((id) => !listed.has(id)) : [];
  const legs = divide(orgs, unlisted, settings.legs ?? legsFor(orgs));
  checkExportBudget(context, { legs: legs.length, orgs: orgs.length });
  const createdAt = now().toISOString();
  const content = {
    version: context.version,
    createdAt,
    tenant: tenantOf(wanted, api),
    making,
    identity: settings.identity,
    projects: [...wanted.projects],
    issueTypes: [...wanted.issueTypes],
    remembers: state !== null,
    listComplete: scope.complete && !isSuspicious(known, listed),
    incomplete: collection.gaps,
    legs,
  };
  return { id: digest(createdAt, JSON.stringify(content)), ...content };
}

/** What there is to read: as the last run found it, else as Snyk tells with a request or two. */
function sized(
  context: CommandContext,
  orgs: readonly Org[],
  { api, state }: Ground,
): Promise<SizedOrg[]> {
  return Promise.all(
    orgs.map(async ({ id, attributes }) => {
      const org = { id: id ?? '', attributes };
      const size = state?.org(org.id) ?? (await sizeOf(api, org, context.signal));
      return { org, projects: size.projects, pages: pagesOf(size) };
    }),
  );
}

async function tell(context: CommandContext, made: Omit<Plan, 'schemaVersion'>): Promise<ExitCode> {
  const { settings, host, log } = context;
  const directory = outputDirectory(context);
  const path = join(directory, PLAN_FILE);
  await mkdir(directory, { recursive: true });
  await writePlan(path, made);
  const limit = settings['max-requests-per-minute'] ?? REQUESTS_PER_MINUTE;
  const matrix = JSON.stringify(matrixOf(made, { limit, parallel: settings['max-parallel'] }));
  const pages = made.legs.map((leg) => leg.pages);
  const total = pages.reduce((sum, each) => sum + each, 0);
  log.info(
    `${made.legs.length} legs, about ${total} pages; the largest leg has ${Math.max(0, ...pages)}. At ${limit} requests a minute all of it takes at least ${Math.ceil(total / limit)} min.`,
  );
  host.print(matrix);
  const artifact = await keepArtifact(context, {
    name: connectionArtifact('plan', settings.name, ''),
    files: [path],
    rootDirectory: directory,
  });
  const complete = made.incomplete.length === 0;
  await host.setOutputs({
    state: 'processed',
    complete,
    matrix,
    'output-dir': directory,
    'artifact-id': artifact ?? '',
  });
  return complete || settings['on-incomplete'] === 'warn' ? EXIT.done : EXIT.incomplete;
}
