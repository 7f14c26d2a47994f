import { boolean, choice, text } from '../kinds.js';
import type { Command } from '../setting.js';
import { COLLECTING, optional, setting } from '../setting.js';

const GATED: readonly Command[] = [...COLLECTING, 'explain', 'demo'];

/** Settings of the verdict. */
export const GATE_SETTINGS = {
  'fail-on': setting({
    kind: choice(['critical', 'high', 'medium', 'low', 'none']),
    group: 'gate',
    description:
      'The gate: the lowest effective severity of an open finding that fails the run. `none` turns the gate off.',
    commands: GATED,
    default: 'high',
    defaultFor: { demo: 'none', poll: 'none', collect: 'none', export: 'none' },
  }),
  'only-fixable': setting({
    kind: boolean(),
    group: 'gate',
    description: 'Whether the gate looks only at findings that Snyk knows a fix for.',
    commands: GATED,
    default: false,
  }),
  'gate-policy': optional({
    kind: text('the path of a YAML file'),
    group: 'gate',
    description:
      'A policy with rules, limits and ignores; docs/gate.md tells its language. What no rule speaks of is left to `fail-on`.',
    commands: GATED,
    placeholder: 'file',
  }),
  'only-new': setting({
    kind: boolean(),
    group: 'gate',
    description: 'Whether the gate looks only at findings that the `baseline` does not have.',
    commands: GATED,
    default: false,
  }),
  baseline: optional({
    kind: text('a file, `artifact` or `snyk`'),
    group: 'gate',
    description:
      'What findings are compared with: the findings.ndjson or the SARIF of an earlier run, a file that Snyk wrote, `artifact` for what the last run on the base branch left, or `snyk` for what Snyk monitors of the repository. A file that is not there yet makes all findings new.',
    commands: GATED,
    placeholder: 'file|artifact|snyk',
  }),
} as const;
