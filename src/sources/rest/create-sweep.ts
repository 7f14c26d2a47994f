import { UpstreamError } from '../../model/errors.js';
import { orgResource } from '../../snyk/api/resources/org.js';
import type { SweepContext } from './context.js';
import { Gate, inOrder } from './in-order.js';
import { appUrl } from './lift/links.js';
import type { SweepOptions } from './options.js';
import { readOrg } from './org/read-org.js';
import { Progress } from './progress.js';
import { saysGone } from './refusal.js';
import { readScope } from './scope/scope.js';
import type { OrgSweep, Sweep } from './sweep.js';

/** Issues in memory, all orgs together; each takes up to ten kilobytes. */
const MAX_IN_MEMORY = 1_000;

/** Orgs that may be read ahead of the slowest, as a multiple of those read at the same time. */
const LOOK_AHEAD = 2;

/** One pass over Snyk's REST API. Nothing is asked before `scope`. */
export function createSweep(options: SweepOptions): Sweep {
  const { api, concurrency } = options;
  const abandoned = new AbortController();
  const signal =
    options.signal === undefined
      ? abandoned.signal
      : AbortSignal.any([options.signal, abandoned.signal]);
  const context: SweepContext = {
    options,
    signal,
    app: appUrl(api.url),
    progress: new Progress(options.onProgress),
    gate: new Gate(concurrency),
    memory: { left: MAX_IN_MEMORY },
  };
  let scope: ReturnType<typeof readScope> | undefined;

  async function* orgs(since: (org: string) => Date | null): AsyncGenerator<OrgSweep> {
    if (scope === undefined) throw new Error('the scope of a sweep is asked for first');
    const found = (await scope).orgs;
    yield* inOrder(found, (org) => readOrg(context, org, since(org.id)), {
      ahead: concurrency * LOOK_AHEAD,
      abandon: () => {
        abandoned.abort();
      },
      discard: (org) => org.close(),
    });
  }

  return {
    scope: () => (scope ??= readScope(context)),
    orgs,
    async confirmGone(org) {
      const path = `/orgs/${encodeURIComponent(org)}`;
      try {
        await api.get({
          path,
          item: orgResource,
          ...(options.signal && { signal: options.signal }),
        });
        return 'there';
      } catch (error) {
        if (saysGone(error)) return 'gone';
        if (error instanceof UpstreamError && options.signal?.aborted !== true) return 'hidden';
        throw error;
      }
    },
  };
}
