import type { Platform } from '../delivery/platform.js';
import { describeError } from '../model/errors.js';
import { UNKNOWN_REPOSITORY } from '../model/repository.js';
import type { Memory } from '../pipeline/memory.js';
import { NO_MEMORY } from '../pipeline/memory.js';
import { Poll } from '../pipeline/poll/poll.js';
import type { ExitCode } from '../pipeline/run-record.js';
import type { Source } from '../sources/source.js';
import type { CommandContext } from './context.js';
import { openNetwork } from './network.js';
import { connectPlatform } from './platform.js';
import type { Asking } from './poll/details.js';
import { detailsOf } from './poll/details.js';
import { pollLeg } from './poll/leg.js';
import { makingOf, reading, tenantOf, wantedOf } from './poll/reading.js';
import { reportScheduled, whyNotDue } from './poll/schedule.js';
import { onlyNoted, settle, waiting } from './poll/settle.js';
import type { StoredState } from './poll/state.js';
import { openStoredState } from './poll/state.js';
import { runSource } from './run-source.js';
import { connectSnyk } from './snyk.js';
import { transformMapOf } from './transform-map.js';

/** `poll`: collect what changed in Snyk since the last run, and deliver it. */
export async function poll(context: CommandContext): Promise<ExitCode> {
  if (context.settings.plan !== undefined) return pollLeg(context, context.settings.plan);
  const network = openNetwork(context);
  const startedAt = context.now().toISOString();
  let stored: StoredState | null = null;
  let details: Asking['details'];
  try {
    const api = connectSnyk(context, network);
    const platform = await connectPlatform(context, network);
    const map = await transformMapOf(context.settings, context.cwd);
    stored = await openStoredState(context, network, tenantOf(wantedOf(context), api));
    const notDue = whyNotDue(context, stored?.state ?? null);
    if (notDue !== null) return await reportScheduled(context, notDue);
    details = detailsOf(context, network);
    return await runSource(context, {
      command: 'poll',
      ...(await sourceOf(context, { api, platform, stored, details })),
      // A poll is about many repositories, none of which is checked out.
      repository: UNKNOWN_REPOSITORY,
      map,
      platform,
      statistics: network.statistics,
      enrich: (record) => record,
    });
  } catch (error) {
    const run = { startedAt, complete: false, why: describeError(error) };
    if (!context.settings['dry-run']) await onlyNoted(context, stored?.state ?? null).end(run);
    throw error;
  } finally {
    await details?.close();
    await stored?.state.close();
    await network.close();
  }
}

interface Connected extends Asking {
  readonly platform: Platform | undefined;
  readonly stored: StoredState | null;
}

async function sourceOf(
  context: CommandContext,
  connected: Connected,
): Promise<{ readonly source: Source; readonly memory: Memory }> {
  const { platform, stored } = connected;
  const state = stored?.state ?? null;
  const obstacle = await settle(context, state, platform);
  if (obstacle !== null) return { source: waiting(obstacle), memory: onlyNoted(context, state) };
  const source = new Poll({
    ...reading(context, connected, wantedOf(context)),
    state,
    identity: context.settings.identity,
    making: await makingOf(context, platform),
  });
  return { source, memory: stored?.keep(source.memory) ?? NO_MEMORY };
}
