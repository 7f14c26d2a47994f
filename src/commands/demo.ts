import { Readable } from 'node:stream';
import { resolve } from 'node:path';
import type { Repository } from '../model/repository.js';
import type { ExitCode } from '../pipeline/run-record.js';
import type { ScanFile } from '../sources/snyk-cli/files.js';
import { scanFiles } from '../sources/snyk-cli/files.js';
import type { CommandContext } from './context.js';
import { codeSample } from './demo/code-sample.js';
import { containerSample } from './demo/container-sample.js';
import { infrastructureSample } from './demo/infrastructure-sample.js';
import { openSourceSample } from './demo/open-source-sample.js';
import { runScan } from './scan.js';

const REPOSITORY: Repository = {
  url: 'https://github.com/acme/web-shop',
  branch: 'main',
  commit: null,
  root: null,
};

/** `demo`: the whole way with built-in samples; no account, no token, no network. */
export async function demo(context: CommandContext): Promise<ExitCode> {
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

function sample(name: string, content: object): ScanFile {
  return { name, open: () => Readable.from([Buffer.from(JSON.stringify(content))]) };
}
