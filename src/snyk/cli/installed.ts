import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { describeError, UpstreamError } from '../../model/errors.js';
import type { Log } from '../../model/log.js';
import type { Environment } from '../../model/environment.js';
import { installerEnvironment } from './environment.js';
import type { Startable } from './executable.js';
import { isFile, script } from './executable.js';

/** Snyk's download of its binary (about 100 MB) has no time limit of its own. */
const DOWNLOAD_LIMIT_MS = 5 * 60_000;

/** Names of the binary by operating system and processor, as the package lists them. */
const deployments = z.record(z.string(), z.record(z.string(), z.string()));

/**
 * How to start the Snyk CLI that npm installed in `place`.
 *
 * The npm package is a wrapper: `bin/snyk` starts a binary that the package's own script downloads
 * from Snyk, checksummed. Where that cannot be had (no way out but to the npm registry), the
 * package still has the engine in JavaScript that `snyk test --json` uses; it is started directly,
 * since the wrapper would try the download before every scan.
 *
 * @throws UpstreamError when the package has neither.
 */
export async function startInstalled(
  place: string,
  options: {
    readonly env: Environment;
    readonly log: Log;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<Startable> {
  const home = join(place, 'node_modules', 'snyk');
  const wrapper = join(home, 'wrapper_dist');
  const start = join(home, 'bin', 'snyk');
  const download = join(wrapper, 'bootstrap.js');
  // Versions before the wrapper are the engine alone, and start as any package does.
  if (!(await isFile(download)) || (await hasBinary(wrapper))) return script(start);

  try {
    options.log.info('Downloading the binary of the Snyk CLI.');
    const { stderr } = await promisify(execFile)(process.execPath, [download, 'exec'], {
      // Analytics off: on a failed download the wrapper would report to a third party.
      env: { ...installerEnvironment(options.env), SNYK_DISABLE_ANALYTICS: '1' },
      timeout: DOWNLOAD_LIMIT_MS,
      windowsHide: true,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    options.log.debug(stderr.trim());
  } catch (error) {
    options.signal?.throwIfAborted();
    options.log.debug(`The download failed: ${describeError(error)}`);
  }
  if (await hasBinary(wrapper)) return script(start);

  const engine = join(home, 'dist', 'cli', 'index.js');
  if (!(await isFile(engine)))
    throw new UpstreamError(
      `The Snyk CLI in ${place} has no binary, and downloads.snyk.io does not give it. Allow this machine to reach that host, or install the Snyk CLI in an earlier step.`,
      { service: 'Snyk CLI', retryable: true },
    );
  options.log.warning(
    'The binary of the Snyk CLI could not be downloaded from downloads.snyk.io; its JavaScript engine is used. It tests open source and containers; code and sbom need the binary.',
  );
  return script(engine);
}

async function hasBinary(wrapper: string): Promise<boolean> {
  try {
    const text = await readFile(join(wrapper, 'generated', 'binary-deployments.json'), 'utf8');
    const systems = Object.values(deployments.parse(JSON.parse(text)));
    const names = systems.flatMap((binaries) => Object.values(binaries));
    const found = await Promise.all(names.map((name) => isFile(join(wrapper, name))));
    return found.includes(true);
  } catch {
    // Without the list, no file can be told to be the binary.
    return false;
  }
}
