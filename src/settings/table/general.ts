import { choice, text } from '../kinds.js';
import type { Command } from '../setting.js';
import { COLLECTING, COMMANDS, optional, setting } from '../setting.js';

const RUNS: readonly Command[] = [...COLLECTING, 'plan', 'deliver', 'demo', 'sandbox'];

/** Settings of every run. */
export const GENERAL_SETTINGS = {
  profile: optional({
    kind: text('the path of a YAML file'),
    group: 'general',
    description:
      'Settings file of one connection. Without it, `snyk-connector.yml` in the working directory is read if it is there.',
    commands: COMMANDS,
    placeholder: 'file',
  }),
  'output-dir': setting({
    kind: text('the path of a directory'),
    group: 'general',
    description: 'Where the files of the run go. It is made if it is not there.',
    commands: RUNS,
    default: 'snyk-connector-out',
    placeholder: 'dir',
  }),
  'on-incomplete': setting({
    kind: choice(['fail', 'warn']),
    group: 'general',
    description:
      'What an incomplete run ends with: `fail` is exit code 3; `warn` tells it and lets the gate decide.',
    commands: RUNS,
    default: 'fail',
  }),
  'log-level': setting({
    kind: choice(['error', 'warning', 'info', 'debug']),
    group: 'general',
    description: 'How much is told while the run goes on.',
    commands: COMMANDS,
    default: 'info',
  }),
} as const;
