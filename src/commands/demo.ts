import { Readable } from 'node:stream';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Repository } from '../model/repository.js';
import type { ExitCode } from '../pipeline/run-record.js';
import { EXIT } from '../pipeline/run-record.js';
import { startSandbox } from '../sandbox/sandbox.js';
import type { ScanFile } from '../sources/snyk-cli/files.js';
import { scanFiles } from '../sources/snyk-cli/files.js';
import type { CommandContext } from './context.js';
import { codeSample } from './demo/code-sample.js';
import { containerSample } from './demo/container-sample.js';
import { infrastructureSample } from './demo/infrastructure-sample.js';
import { openSourceSample } from './demo/open-source-sample.js';
import { outputDirectory } from './output.js';
import { poll } from './poll.js';
import { runScan } from './scan.js';

const REPOSITORY: Repository = {
  url: 'https://github.com/acme/web-shop',
  branch: 'main',
  commit: null,
  root: null,
};

/** Small enough to be read, large enough for several pages. */
const WORLD = { orgs: 2, projects: 8, issues: 15 };

/** What happens at Snyk between the two polls. */
const CHANGES = [
  { change: 'fix', count: 2 },
  { change: 'ignore', count: 1, reason: 'accepted until the next release' },
  { change: 'create', count: 3 },
  { change: 'deleteProjects', count: 1 },
];

/** `demo`: the whole way with samples and a sandbox; no account, no token, no network. */
export async function demo(context: CommandContext): Promise<ExitCode> {
  const scanned = await demoScan(context);
  const polled = scanned === EXIT.failed ? EXIT.done : await demoPolls(context);
  return polled === EXIT.done ? scanned : polled;
}

async function demoScan(context: CommandContext): Promise<ExitCode> {
  context.host.print('1 of 3: scan results of one repository\n');
  const files = [
    sample('snyk-test.json', openSourceSample),
    sample('snyk-container.json', containerSample),
    sample('snyk-iac.json', infrastructureSample),
    sample('snyk-code.json', codeSample),
  ];
  const workingDirectory = resolve(context.cwd);
  const source = scanFiles(files, { repository: REPOSITORY, workingDirectory });
  return runScan(context, { command: 'demo', source, repository: REPOSITORY, workingDirectory });
}

/** All of an invented Snyk, delivered to an invented platform; then what changed since. */
async function demoPolls(context: CommandContext): Promise<ExitCode> {
  const { host, signal } = context;
  const output = outputDirectory(context);
  const directory = join(output, 'sandbox');
  const state = join(output, 'state');
  for (const stale of [directory, state]) await rm(stale, { recursive: true, force: true });
  const sandbox = await startSandbox({ directory, snyk: { world: WORLD } });
  const pollTo = (place: string): Promise<ExitCode> =>
    poll({
      ...context,
      settings: {
        ...context.settings,
        'snyk-token': 'demo',
        'snyk-api': sandbox.url,
        platform: 'http',
        'platform-url': `${sandbox.url}/findings`,
        'output-dir': join(output, place),
        state,
        'fail-on': 'none',
        'upload-artifacts': false,
      },
    });
  try {
    host.print(`\n2 of 3: poll of a sandbox that plays Snyk, delivered to it as a platform\n`);
    const first = await pollTo('poll');
    if (first !== EXIT.done || signal.aborted) return first;
    sandbox.snyk?.instruct({ changes: CHANGES });
    host.print(
      '\n3 of 3: poll again: 2 issues were fixed, 1 ignored, 3 found, and a project deleted\n',
    );
    const second = await pollTo('poll-again');
    const { documents, duplicates } = sandbox.state();
    host.print(
      `\nThe platform received ${documents} documents, ${duplicates} of them twice. Rehearse with your own settings: snyk-connector sandbox`,
    );
    return second;
  } finally {
    await sandbox.close();
  }
}

function sample(name: string, content: object): ScanFile {
  return { name, open: () => Readable.from([Buffer.from(JSON.stringify(content))]) };
}
