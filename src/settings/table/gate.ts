import { boolean, choice } from '../kinds.js';
import type { Command } from '../setting.js';
import { setting } from '../setting.js';

const GATED = ['scan', 'poll', 'export', 'sbom', 'demo'] as const satisfies readonly Command[];

/** Settings of the verdict. */
export const GATE_SETTINGS = {
  'fail-on': setting({
    kind: choice(['critical', 'high', 'medium', 'low', 'none']),
    group: 'gate',
    description:
      'The gate: the lowest effective severity of an open finding that fails the run. `none` turns the gate off.',
    commands: GATED,
    default: 'high',
    defaultFor: { demo: 'none', poll: 'none', export: 'none' },
  }),
  'only-fixable': setting({
    kind: boolean(),
    group: 'gate',
    description: 'Whether the gate looks only at findings that Snyk knows a fix for.',
    commands: GATED,
    default: false,
  }),
} as const;
