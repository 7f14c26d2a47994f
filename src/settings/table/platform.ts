import { boolean, choice, lines, mapping, text, wholeNumber } from '../kinds.js';
import type { Command } from '../setting.js';
import { COLLECTING, optional, setting } from '../setting.js';

const PUSHES: readonly Command[] = [...COLLECTING, 'plan', 'check', 'deliver'];
const CONNECTS: readonly Command[] = [...PUSHES, 'init'];
const CHECKS = ['check'] as const satisfies readonly Command[];
const SANDBOX = ['sandbox'] as const satisfies readonly Command[];

/** Settings of where documents go. */
export const PLATFORM_SETTINGS = {
  platform: setting({
    kind: choice(['file', 'qualys-etm', 'defectdojo', 'http']),
    group: 'platform',
    description:
      'Where the target documents go. `file` leaves them in `target.ndjson`; docs/platforms.md tells of each.',
    commands: CONNECTS,
    default: 'file',
  }),
  'platform-url': optional({
    kind: text('an https URL (http only for a loopback host)'),
    group: 'platform',
    description: 'Address of the platform: its API, gateway or endpoint.',
    commands: CONNECTS,
    placeholder: 'url',
  }),
  'platform-token': optional({
    kind: text('a token of the platform'),
    group: 'platform',
    description: 'Token for `http` (sent as a bearer token) and `defectdojo` (API v2 key).',
    commands: PUSHES,
    secret: true,
    placeholder: 'token',
  }),
  'platform-username': optional({
    kind: text('a user name'),
    group: 'platform',
    description: 'User name for `qualys-etm`.',
    commands: PUSHES,
    placeholder: 'name',
  }),
  'platform-password': optional({
    kind: text('a password'),
    group: 'platform',
    description: 'Password for `qualys-etm`.',
    commands: PUSHES,
    secret: true,
    placeholder: 'password',
  }),
  'platform-client-id': optional({
    kind: text('the id of an OAuth client'),
    group: 'platform',
    description: 'OAuth client for `qualys-etm`, in place of user name and password.',
    commands: PUSHES,
    placeholder: 'id',
  }),
  'platform-client-secret': optional({
    kind: text('the secret of an OAuth client'),
    group: 'platform',
    description: 'Secret of the OAuth client for `qualys-etm`.',
    commands: PUSHES,
    secret: true,
    placeholder: 'secret',
  }),
  'platform-options': optional({
    kind: mapping('a mapping, in a profile or as JSON or YAML text'),
    group: 'platform',
    description: 'Options of the platform, as docs/platforms.md lists them.',
    commands: CONNECTS,
    placeholder: 'json|yaml',
  }),
  'ca-file': setting({
    kind: lines('paths of certificate files, one a line'),
    group: 'platform',
    description:
      'Certificates of authorities (PEM) that are trusted besides the known ones, for Snyk’s API and the platform.',
    commands: PUSHES,
    default: [],
    placeholder: 'file',
  }),
  'push-severity': optional({
    kind: choice(['critical', 'high', 'medium', 'low', 'info']),
    group: 'platform',
    description:
      'Lowest severity that is pushed; without it, all. A push that holds something back never closes anything.',
    commands: [...COLLECTING, 'plan'],
    placeholder: 'severity',
  }),
  'push-on': setting({
    kind: choice(['always', 'gate-pass']),
    group: 'platform',
    description: 'When to push: `always`, or only when the gate passed.',
    commands: COLLECTING,
    default: 'always',
  }),
  'dry-run': setting({
    kind: boolean(),
    group: 'platform',
    description: 'Whether everything is written and nothing is sent.',
    commands: COLLECTING,
    default: false,
  }),
  json: setting({
    kind: boolean(),
    group: 'platform',
    description: 'Whether the result of `check` is JSON.',
    commands: CHECKS,
    default: false,
  }),
  port: optional({
    kind: wholeNumber(1, 65_535),
    group: 'platform',
    description: 'Port of the sandbox on 127.0.0.1. Without it, a free one.',
    commands: SANDBOX,
    placeholder: 'port',
  }),
  faults: optional({
    kind: mapping('a mapping of rates from 0 to 1, as JSON or YAML'),
    group: 'platform',
    description:
      'What the sandbox does wrong: rates of `throttled`, `serverError`, `resetBefore`, `resetAfter`, `slow`, `truncated`, `duplicated`, `expiredToken`; `poison`, a text that is refused; and `retainMissing: false` for a connection of Qualys that closes what a file lacks.',
    commands: SANDBOX,
    placeholder: 'json',
  }),
  world: optional({
    kind: mapping('a mapping of whole numbers, as JSON or YAML'),
    group: 'platform',
    description:
      'Size of the sandbox’s Snyk account: `groups`, `orgs` (in all), `projects` (in each org), `issues` (in each project), and the `seed` that it is drawn from.',
    commands: SANDBOX,
    placeholder: 'json',
  }),
} as const;
