import { mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError, describeError, UpstreamError } from '../../model/errors.js';
import type { Log } from '../../model/log.js';
import { isRetryable } from './cures.js';
import type { Environment } from '../../model/environment.js';
import { installerEnvironment } from './environment.js';
import type { Startable } from './executable.js';
import { findOnPath } from './executable.js';
import { startInstalled } from './installed.js';
import { OutputTail } from './output-tail.js';
import { redactorOf } from './redact.js';
import type { VersionWish } from './version.js';

/** What is shown of npm's errors. */
const MESSAGE_CHARACTERS = 2000;

export interface InstallOptions {
  readonly wish: VersionWish;
  readonly directory: string;
  readonly env: Environment;
  readonly log: Log;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Installs the Snyk CLI from npm below `directory`, or uses the one that an earlier run put there
 * when exactly that version is wanted. A half-made installation is never seen by another run: it
 * is made aside and moved into place whole.
 *
 * @throws ConfigError when there is no npm; UpstreamError when npm fails.
 */
export async function installCli(options: InstallOptions): Promise<Startable> {
  const { wish, log } = options;
  const directory = await ownDirectory(options.directory);
  if (wish.exact) {
    const earlier = placeOf(directory, wish.spec);
    if ((await installedVersion(earlier)) === wish.spec) return startInstalled(earlier, options);
  }

  const npm = await findOnPath('npm', options.env);
  if (npm === undefined)
    throw new ConfigError(
      'There is no Snyk CLI to run, and no npm on the PATH to install it with. Install it in an earlier step (for example with snyk/actions/setup), set snyk-cli-path, or give result files with `input`.',
    );
  const aside = await mkdtemp(join(directory, 'installing-'));
  try {
    log.info(`Installing the Snyk CLI ${wish.spec} with npm.`);
    await npmInstall(npm, aside, options);
    const version = await installedVersion(aside);
    if (version === undefined)
      throw new UpstreamError(`npm ended well, but there is no Snyk CLI in ${aside}.`, {
        service: 'npm',
      });
    const place = placeOf(directory, version);
    await moveInto(aside, place);
    return await startInstalled(place, options);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/**
 * The directory when it is ours alone to write, else a new one beside it: in a shared temporary
 * directory, another user could have put a Snyk CLI there that wants our token.
 */
async function ownDirectory(directory: string): Promise<string> {
  await mkdir(directory, { recursive: true, mode: 0o755 });
  const { uid, mode } = await stat(directory);
  const isOurs =
    process.platform === 'win32' || (uid === process.getuid?.() && (mode & 0o022) === 0);
  return isOurs ? directory : mkdtemp(`${directory}-`);
}

function placeOf(directory: string, version: string): string {
  return join(directory, `snyk-${version}`);
}

/**
 * npm, without a shell. It runs in the new directory, so that an `.npmrc` of the code that is
 * tested cannot name another registry, and without the scripts of packages: the one that matters,
 * Snyk's download of its binary, is run by itself afterwards.
 */
async function npmInstall(npm: string, into: string, options: InstallOptions): Promise<void> {
  const { exec } = await import('@actions/exec');
  const env = installerEnvironment(options.env);
  const tail = new OutputTail((line) => {
    options.log.debug(`npm: ${line}`);
  });
  options.signal?.throwIfAborted();
  const exitCode = await exec(
    npm,
    [
      'install',
      `--prefix=${into}`,
      '--no-save',
      '--no-package-lock',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--loglevel=error',
      '--global=false',
      `snyk@${options.wish.spec}`,
    ],
    {
      cwd: into,
      env,
      silent: true,
      ignoreReturnCode: true,
      listeners: {
        stderr: (chunk) => {
          tail.write(chunk);
        },
      },
    },
  );
  tail.end();
  options.signal?.throwIfAborted();
  if (exitCode === 0) return;
  const said = redactorOf(env, [])(tail.text).replace(/\s+/g, ' ').slice(-MESSAGE_CHARACTERS);
  throw new UpstreamError(
    `npm could not install the Snyk CLI ${options.wish.spec} (exit code ${exitCode}): ${said}. ` +
      'Check snyk-cli-version and that this machine reaches the npm registry, or install the Snyk CLI in an earlier step.',
    { service: 'npm', status: exitCode, retryable: isRetryable(exitCode, said) },
  );
}

/** Moves a finished installation into its place; one that another run has put there meanwhile stays. */
async function moveInto(aside: string, place: string): Promise<void> {
  try {
    await rename(aside, place);
  } catch (error) {
    if ((await installedVersion(place)) !== undefined) return;
    throw new UpstreamError(`The Snyk CLI cannot be put into ${place}: ${describeError(error)}`, {
      service: 'npm',
      cause: error,
    });
  }
}

async function installedVersion(place: string): Promise<string | undefined> {
  try {
    const text = await readFile(join(place, 'node_modules', 'snyk', 'package.json'), 'utf8');
    const manifest: unknown = JSON.parse(text);
    if (typeof manifest !== 'object' || manifest === null || !('version' in manifest))
      return undefined;
    return typeof manifest.version === 'string' ? manifest.version : undefined;
  } catch {
    // Not there or not whole: then it is installed anew.
    return undefined;
  }
}
