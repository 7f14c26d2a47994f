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
  const state: RetryState = {
    failures: 0,
    throttles: 0,
    startedAt: clock.now(),
    repeatable: call.repeatable,
  };
  let renewed = false;
  for (;;) {
    const outcome = await attempt(context, call, receive);
    if ('value' in outcome) return outcome.value;
    if (outcome.status === 401 && !renewed && renewAll(outcome.presented)) {
      renewed = true;
      statistics.retries += 1;
      continue;
    }
    if (outcome.setback === 'throttled') state.throttles += 1;
    else state.failures += 1;
    const { setback, asked } = outcome;
    const delay = retryDelay(call.retry, state, { setback, asked, clock });
    if (delay === undefined) throw outcome.error(state.failures + state.throttles);
    statistics.retries += 1;
    await delayNext(context, call, { ...outcome, delay });
  }
}

/** A wait that concerns the whole target is a pause of its limiter; our own backoff is not. */
async function delayNext(
  { limiter, statistics, clock, log, service }: Context,
  call: Call,
  { setback, status, asked, delay }: Failure & { readonly delay: number },
): Promise<void> {
  if (setback !== 'throttled' && asked === undefined) {
    await clock.sleep(delay, call.signal);
    return;
  }
  const added = limiter.pause(delay);
  statistics.throttledMs += Math.round(added);
  if (added > 0) {
    log?.info(
      `${service} asked to slow down (${status ?? ''}): pausing ${Math.ceil(delay / 1000)} s.`,
    );
  }
}
