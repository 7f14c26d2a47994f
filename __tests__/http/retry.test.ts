import { describe, expect, it } from '@jest/globals';
import type { RetryState } from '../../src/http/retry.js';
import {
  ASKED_WAIT_JITTER_MS,
  BACKOFF_MAX_MS,
  classifyAnswer,
  DEFAULT_RETRY,
  MAX_ASKED_WAIT_MS,
  RETRIED_STATUSES,
  retryDelay,
} from '../../src/http/retry.js';
import type { Setback } from '../../src/http/setback.js';
import { fakeClock } from '../builders/clock.js';

const answer = (status: number, headers: Record<string, string> = {}) => ({
  status,
  headers,
  text: '',
});

describe('classifyAnswer', () => {
  it('repeats exactly the listed statuses', () => {
    const repeated = Array.from({ length: 500 }, (_, i) => i + 100).filter(
      (status) => classifyAnswer(DEFAULT_RETRY, answer(status)) !== 'refused',
    );
    expect(repeated).toEqual([...RETRIED_STATUSES]);
  });

  it('knows throttling by the target', () => {
    expect(classifyAnswer(DEFAULT_RETRY, answer(429))).toBe('throttled');
    expect(classifyAnswer(DEFAULT_RETRY, answer(409))).toBe('refused');
    const qualys = { ...DEFAULT_RETRY, throttled: [409, 429] };
    expect(classifyAnswer(qualys, answer(409))).toBe('throttled');
  });

  it('knows throttling that is only told by headers', () => {
    const github = { ...DEFAULT_RETRY, throttledWhenAsked: [403] };
    expect(classifyAnswer(github, answer(403))).toBe('refused');
    expect(classifyAnswer(github, answer(403, { 'retry-after': '60' }))).toBe('throttled');
    expect(classifyAnswer(github, answer(403, { 'x-ratelimit-remaining': '0' }))).toBe('throttled');
    expect(classifyAnswer(github, answer(403, { 'x-ratelimit-remaining': '9' }))).toBe('refused');
  });

  it('lets the target call an answer final', () => {
    const policy = {
      ...DEFAULT_RETRY,
      final: ({ text }: { text: string }) => text.includes('maintenance'),
    };
    expect(classifyAnswer(policy, { ...answer(503), text: 'maintenance' })).toBe('refused');
    expect(classifyAnswer(policy, answer(503))).toBe('unavailable');
  });
});

describe('retryDelay', () => {
  const clock = fakeClock({ random: 0.5 });
  const delay = (
    setback: Setback,
    { asked, ...state }: Partial<RetryState> & { asked?: number } = {},
  ) =>
    retryDelay(
      DEFAULT_RETRY,
      { failures: 1, throttles: 0, startedAt: clock.now(), repeatable: true, ...state },
      { setback, asked, clock },
    );

  it('never repeats what was refused', () => {
    expect(delay('refused')).toBeUndefined();
    expect(delay('refused', { asked: 1 })).toBeUndefined();
  });

  it('repeats an unrepeatable request only when the service did not look at it', () => {
    expect(delay('unavailable', { repeatable: false })).toBeUndefined();
    expect(delay('broken', { repeatable: false })).toBeUndefined();
    expect(delay('throttled', { repeatable: false })).toBeDefined();
    expect(delay('unreached', { repeatable: false })).toBeDefined();
  });

  it('backs off with full jitter up to a bound', () => {
    expect(delay('broken', { failures: 1 })).toBe(500);
    expect(delay('broken', { failures: 4 })).toBe(4_000);
    expect(delay('throttled', { failures: 0, throttles: 19 })).toBe(BACKOFF_MAX_MS / 2);
  });

  it('waits what was asked and up to two seconds more', () => {
    expect(delay('throttled', { asked: 3_000 })).toBe(3_000 + ASKED_WAIT_JITTER_MS / 2);
  });

  it('waits ten minutes but not longer', () => {
    expect(delay('throttled', { asked: MAX_ASKED_WAIT_MS })).toBeDefined();
    expect(delay('throttled', { asked: MAX_ASKED_WAIT_MS + 1 })).toBeUndefined();
  });

  it('gives up after five failures or twenty throttled attempts', () => {
    expect(delay('broken', { failures: 4 })).toBeDefined();
    expect(delay('broken', { failures: 5 })).toBeUndefined();
    expect(delay('throttled', { failures: 0, throttles: 19 })).toBeDefined();
    expect(delay('throttled', { failures: 0, throttles: 20 })).toBeUndefined();
  });

  it('gives up when the time is over', () => {
    const { maxElapsedMs } = DEFAULT_RETRY;
    const asked = { asked: 10_000 - ASKED_WAIT_JITTER_MS / 2 };
    const startedAt = clock.now() - maxElapsedMs + 10_000;
    expect(delay('throttled', { ...asked, startedAt })).toBe(10_000);
    expect(delay('throttled', { ...asked, startedAt: startedAt - 1 })).toBeUndefined();
  });
});
