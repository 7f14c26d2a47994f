import type { Batch, Outcome, Platform, PushContext } from '../../../src/delivery/platform.js';
import type { CompiledMap } from '../../../src/transform/compile.js';

/** The time of all tests of this folder. */
export const NOW = new Date('2026-01-01T00:00:00Z');

/** The document of a record is its key and the keys of its issues. */
export const MAP: CompiledMap = {
  apply: ({ key, issues }) => ({
    document: { project: key, findings: issues.map(({ attributes }) => attributes.key) },
    rejected: [],
  }),
  explain: () => [],
};

/** A platform that takes one document a request, and what it was sent. */
export function platformThat(
  answer: (document: unknown) => Outcome = () => ({ state: 'acknowledged' }),
  overrides: Partial<Platform> = {},
): {
  readonly platform: Platform;
  readonly sent: unknown[];
  readonly pushes: PushContext[];
} {
  const sent: unknown[] = [];
  const pushes: PushContext[] = [];
  const platform: Platform = {
    name: 'test',
    destination: 'here',
    limits: { maxEntries: 1, maxBytes: 10_000 },
    absent: 'kept',
    concurrency: 1,
    encode: ({ key }, document) =>
      document === null ? [] : [{ key, group: '', payload: document }],
    send: ({ entries: [entry] }: Batch, context) => {
      pushes.push(context);
      sent.push(entry?.payload);
      return Promise.resolve(answer(entry?.payload));
    },
    ...overrides,
  };
  return { platform, sent, pushes };
}

/** A log, and what was said. */
export function logOf(): {
  readonly said: string[];
  readonly log: Record<'debug' | 'info' | 'warning' | 'error', (message: string) => void>;
} {
  const said: string[] = [];
  const tell = (level: string) => (message: string) => {
    said.push(`${level}: ${message}`);
  };
  return {
    said,
    log: {
      debug: tell('debug'),
      info: tell('info'),
      warning: tell('warning'),
      error: tell('error'),
    },
  };
}
