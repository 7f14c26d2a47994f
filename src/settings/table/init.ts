import { boolean, choice } from '../kinds.js';
import type { Command } from '../setting.js';
import { setting } from '../setting.js';

const INIT = ['init'] as const satisfies readonly Command[];

/** Settings of what `init` writes. */
export const INIT_SETTINGS = {
  ci: setting({
    kind: choice(['github', 'none']),
    group: 'general',
    description:
      'What `init` writes besides the profile: `github`, a workflow that runs as the schedule says; or `none`.',
    commands: INIT,
    default: 'github',
  }),
  force: setting({
    kind: boolean(),
    group: 'general',
    description: 'Whether `init` replaces files that are there.',
    commands: INIT,
    default: false,
  }),
} as const;
