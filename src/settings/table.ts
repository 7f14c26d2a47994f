import { boolean, checkedText, choice, choices, lines, text, wholeNumber } from './kinds.js';
import { apiUrl, SNYK_REGIONS } from '../snyk/region.js';
import { optional, setting } from './setting.js';
import type { Command, Setting, SettingWithDefault } from './setting.js';

const RUNS = ['scan', 'demo'] as const satisfies readonly Command[];
const READS = ['scan', 'convert', 'explain', 'demo'] as const satisfies readonly Command[];
const SCAN = ['scan'] as const satisfies readonly Command[];

/**
 * Every setting, once. action.yml, `--help` and docs/settings.md are generated from this table,
 * and `npm run check` fails when they are stale.
 */
export const SETTINGS = {
  profile: optional({
    kind: text('the path of a YAML file'),
    group: 'general',
    description:
      'Settings file of one connection. Without it, `snyk-connector.yml` in the working directory is read if it is there.',
    commands: READS,
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
    commands: READS,
    default: 'info',
  }),
  'snyk-token': optional({
    kind: text('a Snyk API token'),
    group: 'snyk',
    description:
      'Token of a Snyk user or service account, for running the Snyk CLI. Not needed when `input` is given.',
    commands: SCAN,
    secret: true,
    alsoFrom: ['SNYK_TOKEN'],
    placeholder: 'token',
  }),
  'snyk-api': optional({
    kind: checkedText(
      `${Object.keys(SNYK_REGIONS)
        .map((region) => `\`${region}\``)
        .join(', ')} or an https URL (http only for a loopback host)`,
      (value) => apiUrl(value),
    ),
    group: 'snyk',
    description:
      'Region of the Snyk account, by alias or API address. A personal access token names its own region.',
    commands: SCAN,
    alsoFrom: ['SNYK_API'],
    placeholder: 'region|url',
  }),
  'snyk-org': optional({
    kind: text('an organization id or slug'),
    group: 'snyk',
    description: 'Snyk organization to test under; id or slug.',
    commands: SCAN,
    alsoFrom: ['SNYK_CFG_ORG'],
    placeholder: 'org',
  }),
  input: setting({
    kind: lines('paths or globs of scan results, one a line'),
    group: 'scan',
    description:
      'Files that Snyk wrote (`--json` or `--sarif`), by path or glob, one a line. When given, nothing is run. `-` is standard input.',
    commands: SCAN,
    default: [],
    placeholder: 'glob',
  }),
  scan: setting({
    kind: choices(['open-source', 'code', 'container', 'iac']),
    group: 'scan',
    description: 'What to scan with the Snyk CLI; several are run one after another.',
    commands: SCAN,
    default: ['open-source'],
  }),
  target: optional({
    kind: text('an image name, or a path inside the working directory'),
    group: 'scan',
    description: 'Image (for `container`) or path to scan.',
    commands: SCAN,
    placeholder: 'image|path',
  }),
  'scan-args': setting({
    kind: lines('arguments of the Snyk CLI, one a line'),
    group: 'scan',
    description:
      'Further arguments for the Snyk CLI, one a line (no shell reads them), for example `--all-projects`.',
    commands: SCAN,
    default: [],
    placeholder: 'arg',
  }),
  'working-directory': setting({
    kind: text('the path of a directory'),
    group: 'scan',
    description: 'Where the Snyk CLI runs and relative paths begin.',
    commands: READS,
    default: '.',
    placeholder: 'dir',
  }),
  'snyk-cli-version': optional({
    kind: text('a version such as `1.1307.4`, or `latest`'),
    group: 'scan',
    description:
      'Version of the Snyk CLI to install for this run. Without it the `snyk` on the PATH is used, or else the latest is installed.',
    commands: SCAN,
    placeholder: 'version',
  }),
  'snyk-cli-path': optional({
    kind: text('the path of the Snyk CLI'),
    group: 'scan',
    description: 'The Snyk CLI to use: an executable, or a `.js` file that Node runs.',
    commands: SCAN,
    placeholder: 'path',
  }),
  'asset-type': setting({
    kind: choice(['code-repository', 'generic-application']),
    group: 'transform',
    description: 'Which of the built-in transform maps makes the target documents.',
    commands: READS,
    default: 'code-repository',
  }),
  'transform-map': optional({
    kind: text('the path of a YAML file'),
    group: 'transform',
    description: 'A transform map of your own, in place of the built-in one.',
    commands: READS,
    placeholder: 'file',
  }),
  'extra-rows': setting({
    kind: boolean(),
    group: 'transform',
    description:
      'Whether the rows of a map that go beyond the published ones (`extra: true`) are used.',
    commands: READS,
    default: true,
  }),
  identity: setting({
    kind: choice(['snyk', 'portable']),
    group: 'transform',
    description:
      'Ids in target documents: `snyk` takes the ids of Snyk where there are any, `portable` always the keys of this connector, equal through every door.',
    commands: READS,
    default: 'snyk',
  }),
  to: setting({
    kind: choice(['findings', 'target', 'sarif']),
    group: 'transform',
    description:
      'Format to convert to: `findings` and `target` are one JSON object a line, `sarif` is one SARIF log.',
    commands: ['convert'],
    default: 'target',
    placeholder: 'format',
  }),
  finding: optional({
    kind: text('the key of a finding, or the id of its problem'),
    group: 'transform',
    description:
      'Which finding to explain, by its key or by the id of its problem. Without it, the first one.',
    commands: ['explain'],
    placeholder: 'key|problem',
  }),
  platform: setting({
    kind: choice(['file']),
    group: 'platform',
    description: 'Where the target documents go. `file` leaves them in `target.ndjson`.',
    commands: RUNS,
    default: 'file',
  }),
  'fail-on': setting({
    kind: choice(['critical', 'high', 'medium', 'low', 'none']),
    group: 'gate',
    description:
      'The gate: the lowest effective severity of an open finding that fails the run. `none` turns the gate off.',
    commands: RUNS,
    default: 'high',
    defaultFor: { demo: 'none' },
  }),
  'only-fixable': setting({
    kind: boolean(),
    group: 'gate',
    description: 'Whether the gate looks only at findings that Snyk knows a fix for.',
    commands: RUNS,
    default: false,
  }),
  annotations: setting({
    kind: boolean(),
    group: 'report',
    description: 'Whether findings are shown at their lines in the pull request, the worst first.',
    commands: SCAN,
    default: true,
  }),
  'job-summary': setting({
    kind: boolean(),
    group: 'report',
    description: 'Whether the summary is shown on the page of the workflow run.',
    commands: SCAN,
    default: true,
  }),
  'sarif-category': optional({
    kind: text('a category such as `backend`'),
    group: 'report',
    description:
      'Tells several uploads of one commit apart in code scanning. Needed when one repository is scanned in parts.',
    commands: READS,
    placeholder: 'name',
  }),
  'upload-artifacts': setting({
    kind: boolean(),
    group: 'report',
    description: 'Whether the files of the run are kept as an artifact of the workflow run.',
    commands: SCAN,
    default: true,
  }),
  'artifact-name': optional({
    kind: text('a name without `" : < > | * ? \\ /`'),
    group: 'report',
    description: 'Name of the artifact. Without it, unique for the job and the matrix leg.',
    commands: SCAN,
    placeholder: 'name',
  }),
  'retention-days': optional({
    kind: wholeNumber(1, 90),
    group: 'report',
    description: 'Days that the artifact is kept. Without it, as the repository says.',
    commands: SCAN,
    placeholder: 'days',
  }),
} as const;

export type SettingName = keyof typeof SETTINGS;

type Table = typeof SETTINGS;

/** The value of every setting, by its name. */
export type Settings = {
  readonly [Name in SettingName]: Table[Name] extends SettingWithDefault<infer Value>
    ? Value
    : Table[Name] extends Setting<infer Value>
      ? Value | undefined
      : never;
};
