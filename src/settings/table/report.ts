import { boolean, choice, choices, text, wholeNumber } from '../kinds.js';
import type { Command } from '../setting.js';
import { COLLECTING, optional, setting } from '../setting.js';

const READS: readonly Command[] = [...COLLECTING, 'convert', 'explain', 'demo'];
const SCAN = ['scan'] as const satisfies readonly Command[];
/** Runs over the code of the checkout. */
const CHECKOUTS = ['scan', 'sbom'] as const satisfies readonly Command[];
const RUNS: readonly Command[] = [...COLLECTING, 'plan'];
const WRITES: readonly Command[] = [...COLLECTING, 'demo'];

/** Settings of what people are shown. */
export const REPORT_SETTINGS = {
  annotations: setting({
    kind: boolean(),
    group: 'report',
    description: 'Whether findings are shown at their lines in the pull request, the worst first.',
    commands: SCAN,
    default: true,
  }),
  'check-run': setting({
    kind: boolean(),
    group: 'report',
    description:
      'Whether a check run shows the annotations, up to 1,000 of them, when `github-token` has the permission `checks: write`. Without it they are those of the step, ten of each kind.',
    commands: SCAN,
    default: true,
  }),
  'pr-comment': setting({
    kind: choice(['always', 'on-failure', 'never']),
    group: 'report',
    description:
      'When the summary stands in a comment of the pull request, which every run updates; `on-failure` removes it when nothing fails any more. Needs `pull-requests: write`.',
    commands: CHECKOUTS,
    default: 'never',
  }),
  'upload-sarif': setting({
    kind: boolean(),
    group: 'report',
    description:
      'Whether the results are uploaded to GitHub code scanning. Needs `security-events: write`; where GitHub does not permit it, the run goes on with a warning.',
    commands: CHECKOUTS,
    default: false,
  }),
  'job-summary': setting({
    kind: boolean(),
    group: 'report',
    description: 'Whether the summary is shown on the page of the workflow run.',
    commands: RUNS,
    default: true,
  }),
  'html-report': setting({
    kind: boolean(),
    group: 'report',
    description:
      'Whether the findings are written as report.html, too: one page to search, filter and print.',
    commands: WRITES,
    default: true,
  }),
  'output-formats': setting({
    kind: choices(['ocsf', 'gitlab', 'cyclonedx', 'kdi', 'code-quality', 'junit']),
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
      'Token for GitHub’s API. The workflow’s own will do; `state: artifact` needs its permission `actions: read`, `dependency-submission` `contents: write`, and so on as told with each setting.',
    commands: ['scan', 'poll', 'plan', 'collect', 'export', 'sbom'],
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
