import { resolve } from 'node:path';
import { ConfigError } from '../model/errors.js';
import { UNKNOWN_REPOSITORY } from '../model/repository.js';
import { CollectedLegs } from '../pipeline/legs/collected-legs.js';
import { findLegs } from '../pipeline/legs/find-legs.js';
import type { Plan } from '../pipeline/legs/plan-file.js';
import { readPlan } from '../pipeline/legs/plan-file.js';
import { NO_MEMORY } from '../pipeline/memory.js';
import type { ExitCode } from '../pipeline/run-record.js';
import type { CommandContext } from './context.js';
import type { RunNetwork } from './network.js';
import { openNetwork } from './network.js';
import { connectPlatform } from './platform.js';
import { stateDiffers } from './poll/agreement.js';
import { makingOf } from './poll/reading.js';
import { onlyNoted, settle, waiting } from './poll/settle.js';
import type { StoredState } from './poll/state.js';
import { openStoredState } from './poll/state.js';
import type { SourceRun } from './run-source.js';
import { runSource } from './run-source.js';
import { transformMapOf } from './transform-map.js';

/** `collect`: bring together what the legs of a plan found, judge it once and deliver it once. */
export async function collect(context: CommandContext): Promise<ExitCode> {
  const { settings, cwd } = context;
  if (settings.plan === undefined)
    throw new ConfigError('plan: not set. Name the plan.json that `plan` wrote.');
  const plan = await readPlan(resolve(cwd, settings.plan));
  const network = openNetwork(context);
  let stored: StoredState | null = null;
  try {
    const platform = await connectPlatform(context, network);
    const map = await transformMapOf(settings, cwd);
    checkAgreement(context, plan, await makingOf(context, platform));
    stored = await openStoredState(context, network, plan.tenant);
    const obstacle = await settle(context, stored?.state ?? null, platform);
    return await runSource(context, {
      command: 'collect',
      ...(obstacle === null
        ? await sourceOf(context, { plan, stored, network })
        : { source: waiting(obstacle), memory: onlyNoted(context, stored?.state ?? null) }),
      // The repositories of many, none of which is checked out.
      repository: UNKNOWN_REPOSITORY,
      map,
      platform,
      statistics: network.statistics,
      enrich: (record) => record,
    });
  } finally {
    await stored?.state.close();
    await network.close();
  }
}

async function sourceOf(
  { settings, cwd, now }: CommandContext,
  from: {
    readonly plan: Plan;
    readonly stored: StoredState | null;
    readonly network: RunNetwork;
  },
): Promise<Pick<SourceRun, 'source' | 'memory' | 'isDelivered'>> {
  const { plan, stored, network } = from;
  const { found, missing } = await findLegs(resolve(cwd, settings['legs-dir']), plan);
  const { statistics } = network;
  for (const { report } of found) {
    statistics.requests += report.upstream.requests;
    statistics.retries += report.upstream.retries;
    statistics.throttledMs += report.upstream.throttledMs;
  }
  const legs = new CollectedLegs({ plan, found, missing, state: stored?.state ?? null, now });
  return {
    source: legs,
    memory: stored?.keep(legs.memory) ?? NO_MEMORY,
    isDelivered: legs.isDelivered,
  };
}

/** Legs told what changed since the state that the plan knew, for documents that it knew. */
function checkAgreement({ settings }: CommandContext, plan: Plan, making: string): void {
  const problems = [stateDiffers(settings, plan)].filter((problem) => problem !== undefined);
  if (plan.identity !== settings.identity)
    problems.push(
      `identity: \`${settings.identity}\`, but \`plan\` had \`${plan.identity}\`. Give both the same.`,
    );
  if (plan.making !== making)
    problems.push(
      'The transform map, `push-severity` or the platform is another than `plan` had. Give both the same.',
    );
  if (problems.length > 0) throw new ConfigError(problems);
}
