import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../../../model/environment.js';
import { ConfigError, describeError, UpstreamError } from '../../../model/errors.js';
import type { Log } from '../../../model/log.js';
import { plain } from '../../../model/text.js';
import { cureFor } from '../../../snyk/cli/cures.js';
import type { Integration, SnykAccount } from '../../../snyk/cli/environment.js';
import type { CliLocation } from '../../../snyk/cli/find.js';
import { redactorOf } from '../../../snyk/cli/redact.js';
import { runToFile } from '../../../snyk/cli/process.js';
import type { SbomFormat } from '../../../snyk/sbom-formats.js';
import { checkSize } from '../document/decode.js';
import type { SbomDocument } from '../document/document.js';
import { readSbom } from '../document/read.js';
import type { Generator } from './generators.js';
import { generatorOf } from './generators.js';

export interface GenerateOptions {
  /** `snyk`, `npm`, or a command. */
  readonly generator: string;
  readonly format: SbomFormat;
  /** Absolute path; what the SBOM is about. */
  readonly workingDirectory: string;
  readonly cli: CliLocation;
  /** The user's arguments for the Snyk CLI. */
  readonly scanArgs: readonly string[];
  readonly account: SnykAccount;
  readonly integration: Integration;
  readonly temporaryDirectory: string;
  readonly env: Environment;
  readonly log: Log;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Has an SBOM of the working directory made.
 *
 * @throws ConfigError when the generator cannot be started, UpstreamError when it fails,
 *   InputError when what it prints is no SBOM.
 */
export async function generateSbom(options: GenerateOptions): Promise<SbomDocument> {
  const { log, scanArgs, temporaryDirectory, workingDirectory, signal } = options;
  const place = await stat(workingDirectory).catch(() => undefined);
  if (place?.isDirectory() !== true)
    throw new ConfigError(
      `working-directory: ${workingDirectory} is not a directory; give one that exists when the SBOM is made (was the code checked out?).`,
    );
  const generator = await generatorOf(options);
  const redact = redactorOf(generator.env, scanArgs);
  const temporary = await mkdtemp(join(temporaryDirectory, 'snyk-connector-sbom-'));
  const stdoutFile = join(temporary, 'sbom');
  log.info(redact(`Making the SBOM with ${generator.name}`));
  try {
    const { exitCode, stderr } = await runToFile({
      command: generator.command,
      args: generator.args,
      cwd: workingDirectory,
      env: generator.env,
      stdoutFile,
      signal,
      onLine: (line) => {
        log.debug(redact(`${generator.name}: ${line}`));
      },
    });
    const { size } = await stat(stdoutFile);
    checkSize(size, `the output of ${generator.name}`);
    const printed = await readFile(stdoutFile);
    if (exitCode !== 0)
      throw failed(generator, exitCode, redact(said(stderr, printed)) || 'it said nothing');
    return readSbom(printed, `the output of ${generator.name}`);
  } finally {
    await rm(temporary, { recursive: true, force: true }).catch((error: unknown) => {
      log.debug(`${temporary} is left behind: ${describeError(error)}`);
    });
  }
}

/** Characters that are quoted of what a generator said. */
const MAX_QUOTE = 1_000;

/** Tools say why on standard error, the Snyk CLI on standard output. */
function said(stderr: string, printed: Buffer): string {
  const text = stderr.trim() === '' ? printed.subarray(0, 64 * 1024).toString() : stderr;
  return plain(text.slice(-4 * MAX_QUOTE), MAX_QUOTE);
}

const NO_ENTITLEMENT =
  /\b403\b|forbidden|not (?:enabled|entitled|available)|entitle|enterprise plan/i;

function failed(generator: Generator, exitCode: number | null, why: string): UpstreamError {
  const cure =
    generator.isSnyk && NO_ENTITLEMENT.test(why)
      ? '`snyk sbom` needs an Enterprise plan; `sbom-generator: npm` or another command needs none.'
      : generator.isSnyk
        ? cureFor('open-source', why)
        : undefined;
  return new UpstreamError(
    `${generator.name} made no SBOM (exit code ${exitCode ?? 'none'}): ${why}${cure === undefined ? '' : ` ${cure}`}`,
    { service: generator.name, status: exitCode ?? undefined },
  );
}
