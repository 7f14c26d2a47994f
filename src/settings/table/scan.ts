import { choices, lines, text } from '../kinds.js';
import type { Command } from '../setting.js';
import { optional, setting } from '../setting.js';

const READS = ['scan', 'sbom', 'convert', 'explain', 'demo'] as const satisfies readonly Command[];
const SCAN = ['scan'] as const satisfies readonly Command[];
/** What starts the Snyk CLI. */
const STARTS = ['scan', 'sbom'] as const satisfies readonly Command[];

/** Settings of what is scanned or read. */
export const SCAN_SETTINGS = {
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
    commands: STARTS,
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
    commands: STARTS,
    placeholder: 'version',
  }),
  'snyk-cli-path': optional({
    kind: text('the path of the Snyk CLI'),
    group: 'scan',
    description: 'The Snyk CLI to use: an executable, or a `.js` file that Node runs.',
    commands: STARTS,
    placeholder: 'path',
  }),
} as const;
