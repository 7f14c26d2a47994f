import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ConfigError, describeError } from '../../model/errors.js';
import type { Log } from '../../model/log.js';
import type { Environment } from '../../model/environment.js';
import { installerEnvironment } from './environment.js';
import type { Startable } from './executable.js';
import { findOnPath, startable } from './executable.js';
import { installCli } from './install.js';
import type { VersionWish } from './version.js';
import { printedVersion, versionWish } from './version.js';

/** The start of the Snyk CLI for its version takes a second or two; a hanging one must not hold us. */
const VERSION_LIMIT_MS = 60_000;

export interface CliLocation {
  /** The setting `snyk-cli-version`. */
  readonly version?: string | undefined;
  /** The setting `snyk-cli-path`: an executable, or a `.js` file that Node.js runs. */
  readonly executable?: string | undefined;
  /** Where a version that must be installed goes, and is looked for by the next run. */
  readonly installDirectory: string;
}

export interface FindCliOptions extends CliLocation {
  readonly env: Environment;
  readonly log: Log;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The Snyk CLI to use: the one that the setting names, else the `snyk` on the PATH when it is of
 * the version that is wanted (any, when none is), else one that is installed from npm.
 *
 * @throws ConfigError when a setting is wrong or there is neither a CLI nor npm; UpstreamError
 *   when npm cannot install it.
 */
export async function findCli(options: FindCliOptions): Promise<Startable> {
  const { executable, env, log, signal } = options;
  if (executable !== undefined) {
    const cli = await startable(executable);
    if (cli !== undefined) return cli;
    throw new ConfigError(
      `snyk-cli-path: ${executable} is not a file that can be started; give the path of the \`snyk\` executable or of its .js file.`,
    );
  }

  const wish = options.version === undefined ? undefined : versionWish(options.version);
  const onPath = await findOnPath('snyk', env);
  const cli = onPath === undefined ? undefined : await startable(onPath);
  if (onPath !== undefined && cli !== undefined) {
    if (await isWanted(cli, wish, options)) {
      log.debug(`Using the Snyk CLI on the PATH: ${onPath}`);
      return cli;
    }
    log.info(`The Snyk CLI on the PATH (${onPath}) is not the version ${wish?.spec ?? ''}.`);
  }
  return installCli({
    wish: wish ?? versionWish('latest'),
    directory: options.installDirectory,
    env,
    log,
    signal,
  });
}

async function isWanted(
  cli: Startable,
  wish: VersionWish | undefined,
  options: FindCliOptions,
): Promise<boolean> {
  if (wish === undefined) return true;
  try {
    const { stdout } = await promisify(execFile)(cli.command, [...cli.args, '--version'], {
      env: installerEnvironment(options.env),
      timeout: VERSION_LIMIT_MS,
      windowsHide: true,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    const version = printedVersion(stdout);
    return version !== undefined && wish.allows(version);
  } catch (error) {
    options.signal?.throwIfAborted();
    options.log.debug(
      `The Snyk CLI on the PATH does not tell its version: ${describeError(error)}`,
    );
    return false;
  }
}
