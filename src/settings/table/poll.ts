import {
  choices,
  duration,
  fraction,
  lines,
  mapping,
  rhythm,
  text,
  wholeNumber,
} from '../kinds.js';
import type { Command } from '../setting.js';
import { optional, setting } from '../setting.js';

const POLL = ['poll'] as const satisfies readonly Command[];
const PLANS = ['poll', 'plan'] as const satisfies readonly Command[];
const REMEMBERS = ['poll', 'plan', 'export'] as const satisfies readonly Command[];
const SCOPE = ['poll', 'plan', 'init'] as const satisfies readonly Command[];

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Settings of what is collected from Snyk's API, and how. */
export const POLL_SETTINGS = {
  name: optional({
    kind: text('a name'),
    group: 'poll',
    description: 'Name of this connection, for the summary and the record of the run.',
    commands: [...SCOPE, 'collect'],
    placeholder: 'name',
  }),
  description: optional({
    kind: text('a text'),
    group: 'poll',
    description: 'What this connection is for.',
    commands: SCOPE,
    placeholder: 'text',
  }),
  orgs: setting({
    kind: lines('ids or slugs of organizations, one a line'),
    group: 'poll',
    description:
      'Organizations to collect, by id or slug, one a line. Without it: `snyk-org`, else those of `snyk-group`, else all that the token sees.',
    commands: SCOPE,
    default: [],
    placeholder: 'org',
  }),
  'exclude-orgs': setting({
    kind: lines('ids or slugs of organizations, one a line'),
    group: 'poll',
    description: 'Organizations to leave out, by id or slug, one a line.',
    commands: SCOPE,
    default: [],
    placeholder: 'org',
  }),
  projects: setting({
    kind: lines('filters such as `type=npm,maven`, one a line'),
    group: 'poll',
    description:
      'Which projects to collect, one filter a line, all of which must hold: `origin`, `type`, `tag`, `lifecycle`, `environment`, `criticality` or `name` (with `*`), then `=` and one or more values with commas between.',
    commands: PLANS,
    default: [],
    placeholder: 'filter',
  }),
  'issue-types': setting({
    kind: choices(['package_vulnerability', 'license', 'code', 'config', 'cloud', 'custom']),
    group: 'poll',
    description: 'Types of issues to collect; without it, all. `code` is Snyk Code (SAST).',
    commands: PLANS,
    default: [],
  }),
  state: optional({
    kind: text('the path of a directory, or `artifact`'),
    group: 'poll',
    description:
      'Where it is remembered what was delivered, so that the next run asks only for changes: a directory, or `artifact` for the artifact of the previous workflow run. Without it, every run collects everything.',
    commands: [...SCOPE, 'collect', 'export'],
    placeholder: 'dir|artifact',
  }),
  'full-sync-every': setting({
    kind: rhythm(),
    group: 'poll',
    description:
      'How often everything is collected although the state would allow less: after so much time (`7d`) or so many runs (`20 runs`).',
    commands: POLL,
    default: { everyMs: 7 * DAY_MS, text: '7d' },
    placeholder: 'time|runs',
  }),
  overlap: setting({
    kind: duration(0, 7 * DAY_MS),
    group: 'poll',
    description:
      'How far a run looks back behind the last one, for changes that Snyk shows late. What is read twice is delivered once.',
    commands: POLL,
    default: { ms: 15 * MINUTE_MS, text: '15m' },
    placeholder: 'time',
  }),
  concurrency: setting({
    kind: wholeNumber(1, 32),
    group: 'poll',
    description: 'Requests to Snyk at the same time.',
    commands: REMEMBERS,
    default: 8,
    placeholder: 'number',
  }),
  'max-requests-per-minute': optional({
    kind: wholeNumber(1, 100_000),
    group: 'poll',
    description:
      'Never more requests to Snyk than this. Without it, the limit that Snyk tells. All users of a token share its limit.',
    commands: REMEMBERS,
    placeholder: 'number',
  }),
  shard: optional({
    kind: fraction(),
    group: 'poll',
    description:
      'Collect only one part of the organizations, such as `3/20`: the third of twenty. An organization is always in the same part. With `plan`, the part that the plan says.',
    commands: POLL,
    placeholder: 'i/n',
  }),
  enrich: setting({
    kind: choices(['ignores', 'packages', 'export']),
    group: 'poll',
    description:
      'Ask Snyk for what its list of issues lacks, with more requests: `ignores` (reason and expiry of ignored issues), `packages` (description and fixed versions), `export` (EPSS, fixed versions, reachability, assets: one export of `snyk-group`, else of each organization).',
    commands: POLL,
    default: [],
  }),
  schedule: optional({
    kind: mapping('a mapping as docs/schedule.md tells, in a profile or as JSON or YAML text'),
    group: 'poll',
    description:
      'When this connection runs: `occurs` (daily, weekly, monthly, once), `at`, `time-zone`, `start`, `end`, `every`, `on`. A run outside of it ends at once as `scheduled`; `now` runs all the same.',
    commands: SCOPE,
    placeholder: 'json|yaml',
  }),
} as const;
