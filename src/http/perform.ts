import type { Failure } from './attempt.js';
import { attempt } from './attempt.js';
import type { Call, Context } from './call.js';
import { renewAll } from './credentials.js';
import type { Arrival } from './receive.js';
import type { RetryState } from './retry.js';
import { retryDelay } from './retry.js';

/**
 * Sends the request until it succeeds or there is no point in going on.
 *
 * @param receive reads the body of the answer; what it throws is a failed attempt.
 */
export async function perform<T>(
  context: Context,
  call: Call,
  receive: (arrival: Arrival) => T | Promise<T>,
): Promise<T> {
  const { clock, statistics } = context;
  const state = { ...FRESH, startedAt: clock.now(), repeatable: call.repeatable };
  for (;;) {
    const outcome = await attempt(context, call, receive);
    if ('value' in outcome) return outcome.value;
    let backoff: number;
    try {
      backoff = afterFailure({ context, call, state, failure: outcome });
    } finally {
      // Not before the target is paused, else the next in the queue would run into it too.
      outcome.release();
    }
    statistics.retries += 1;
    if (backoff > 0) await clock.sleep(backoff, call.signal);
  }
}

const FRESH = { failures: 0, throttles: 0, renewed: false };

/**
 * Decides what comes after a failed attempt. A wait that the service asked for is a pause of the
 * whole target.
 *
 * @returns how long this request alone should wait, in milliseconds.
 * @throws UpstreamError when it is not to be repeated.
 */
function afterFailure(event: {
  context: Context;
  call: Call;
  state: RetryState & { renewed: boolean };
  failure: Failure;
}): number {
  const { context, call, state, failure } = event;
  const { setback, asked } = failure;
  if (failure.status === 401 && !state.renewed && renewAll(failure.presented)) {
    state.renewed = true;
    return 0;
  }
  if (setback === 'throttled') state.throttles += 1;
  else state.failures += 1;
  const delay = retryDelay(call.retry, state, { setback, asked, clock: context.clock });
  if (delay === undefined) throw failure.error(state.failures + state.throttles);
  if (setback !== 'throttled' && asked === undefined) return delay;
  pauseTarget(context, failure, delay);
  return 0;
}

function pauseTarget(context: Context, { status }: Failure, ms: number): void {
  const { limiter, statistics, log, service } = context;
  const added = limiter.pause(ms);
  statistics.throttledMs += Math.round(added);
  // Several requests are refused together; one line is enough.
  if (added < ms) return;
  const seconds = Math.ceil(ms / 1000);
  log?.info(`${service} asked to slow down (${status ?? ''}): pausing ${seconds} s.`);
}
