import { boolean, choices, text, wholeNumber } from '../kinds.js';
import type { Command } from '../setting.js';
import { optional, setting } from '../setting.js';

const READS = [
  'scan',
  'poll',
  'export',
  'sbom',
  'convert',
  'explain',
  'demo',
] as const satisfies readonly Command[];
const SCAN = ['scan'] as const satisfies readonly Command[];
const RUNS = ['scan', 'poll', 'export', 'sbom'] as const satisfies readonly Command[];
const WRITES = ['scan', 'poll', 'export', 'sbom', 'demo'] as const satisfies readonly Command[];

/** Settings of what people are shown. */
export const REPORT_SETTINGS = {
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
    commands: RUNS,
    default: true,
  }),
  'output-formats': setting({
    kind: choices(['ocsf', 'gitlab', 'cyclonedx', 'kdi']),
    group: 'report',
    description:
      'More formats that are written besides the usual files; docs/formats.md tells of each.',
    commands: WRITES,
    default: [],
    placeholder: 'format',
  }),
  'github-token': optional({
    kind: text('a token of GitHub'),
    group: 'report',
    description:
      'Token for GitHub’s API. The workflow’s own will do; `state: artifact` needs its permission `actions: read`, `dependency-submission` `contents: write`.',
    commands: ['scan', 'poll', 'export', 'sbom'],
    secret: true,
    alsoFrom: ['GITHUB_TOKEN'],
    placeholder: 'token',
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
    commands: RUNS,
    default: true,
  }),
  'artifact-name': optional({
    kind: text('a name without `" : < > | * ? \\ /`'),
    group: 'report',
    description: 'Name of the artifact. Without it, unique for the job and the matrix leg.',
    commands: RUNS,
    placeholder: 'name',
  }),
  'retention-days': optional({
    kind: wholeNumber(1, 90),
    group: 'report',
    description: 'Days that the artifact is kept. Without it, as the repository says.',
    commands: RUNS,
    placeholder: 'days',
  }),
} as const;
