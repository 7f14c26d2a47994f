import { createRedactor } from '../../src/http/redact.js';
import type { Redactor } from '../../src/http/redact.js';
import type { HttpStatistics } from '../../src/http/statistics.js';
import { newStatistics } from '../../src/http/statistics.js';
import type { Transport } from '../../src/http/transport.js';
import { createTransport } from '../../src/http/transport.js';
import type { Batch, Entry, PushContext } from '../../src/delivery/platform.js';
import type { FakeClock } from './clock.js';
import { fakeClock } from './clock.js';

/** What a platform needs of the network, with time that stands still. */
export function network(): {
  readonly transport: Transport;
  readonly statistics: HttpStatistics;
  readonly redactor: Redactor;
  readonly clock: FakeClock;
} {
  return {
    transport: createTransport(),
    statistics: newStatistics(),
    redactor: createRedactor(),
    clock: fakeClock(),
  };
}

/** A whole push of one batch. */
export function context(overrides: Partial<PushContext> = {}): PushContext {
  const { signal } = new AbortController();
  return { snapshot: true, why: null, batches: 1, signal, ...overrides };
}

/** A batch of these payloads, whose keys are k0, k1, … */
export function batchOf(payloads: readonly unknown[], overrides: Partial<Batch> = {}): Batch {
  const entries: Entry[] = payloads.map((payload, i) => ({ key: `k${i}`, group: '', payload }));
  return { id: 'b'.repeat(32), group: '', entries, wholeGroup: true, ...overrides };
}
