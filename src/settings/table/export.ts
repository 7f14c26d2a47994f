import { boolean, choice, duration, lines, mappingOrLines, text, wholeNumber } from '../kinds.js';
import type { Command } from '../setting.js';
import { optional, setting } from '../setting.js';

const WAITS = ['export', 'poll'] as const satisfies readonly Command[];

const EXPORT = ['export'] as const satisfies readonly Command[];

const HOUR_MS = 3_600_000;

const date = (what: string) =>
  optional({
    kind: text('a date such as `2026-01-31`, or with a time `2026-01-31T08:00:00Z`'),
    group: 'export',
    description: `Only what was ${what}. Without any date, what was updated since the last export that was delivered.`,
    commands: EXPORT,
    placeholder: 'date',
  });

/** Settings of Snyk's Export API. */
export const EXPORT_SETTINGS = {
  dataset: setting({
    kind: choice(['issues', 'usage']),
    group: 'export',
    description:
      'What is exported: `issues`, which become findings, or `usage`, which goes to `usage.ndjson`.',
    commands: EXPORT,
    default: 'issues',
  }),
  columns: setting({
    kind: lines('names of columns, one a line'),
    group: 'export',
    description:
      'Columns to export, by the names of Snyk’s Export API; without it, all. Those that tell findings apart are always there.',
    commands: EXPORT,
    default: [],
    placeholder: 'column',
  }),
  filters: optional({
    kind: mappingOrLines('a mapping of filters, or lines such as `issue_status=Open`'),
    group: 'export',
    description:
      'Filters of the Export API, such as `product_name=Snyk Code` or `issue_status=Open`; values as Snyk’s web interface writes them.',
    commands: EXPORT,
    placeholder: 'filter',
  }),
  'introduced-from': date('introduced at this time or later'),
  'introduced-to': date('introduced before this time'),
  'updated-from': date('updated at this time or later'),
  'updated-to': date('updated before this time'),
  'url-expiration-seconds': optional({
    kind: wholeNumber(0, 3_600),
    group: 'export',
    description: 'How long the links to the exported files last; they are renewed when needed.',
    commands: EXPORT,
    placeholder: 'seconds',
  }),
  'new-export': setting({
    kind: boolean(),
    group: 'export',
    description:
      'Whether an export is started even when one of the same, less than two hours old, is there. Snyk starts 20 an hour.',
    commands: EXPORT,
    default: false,
  }),
  'export-wait': setting({
    kind: duration(1_000, 24 * HOUR_MS),
    group: 'export',
    description:
      'How long to wait until Snyk has made the export. The next run goes on with the same one.',
    commands: WAITS,
    default: { ms: 2 * HOUR_MS, text: '2h' },
    placeholder: 'time',
  }),
  persons: setting({
    kind: boolean(),
    group: 'export',
    description: 'Whether the columns of `usage` that tell who it was are kept.',
    commands: EXPORT,
    default: false,
  }),
} as const;
