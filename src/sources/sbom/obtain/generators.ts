import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { ConfigError } from '../../../model/errors.js';
import { beforeDashes } from '../../../snyk/cli/arguments.js';
import { installerEnvironment, snykEnvironment } from '../../../snyk/cli/environment.js';
import { findOnPath, isFile, script, startable } from '../../../snyk/cli/executable.js';
import type { Startable } from '../../../snyk/cli/executable.js';
import { findCli } from '../../../snyk/cli/find.js';
import { optionName } from '../../../snyk/cli/option-owners.js';
import type { SbomFormat } from '../../../snyk/sbom-formats.js';
import { wordsOf } from './command-line.js';
import type { GenerateOptions } from './generate.js';

/** A process that prints an SBOM. */
export interface Generator {
  /** In messages: `npm sbom`. */
  readonly name: string;
  readonly isSnyk: boolean;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** @throws ConfigError when it is not there, or cannot make the format. */
export async function generatorOf(options: GenerateOptions): Promise<Generator> {
  switch (options.generator.toLowerCase()) {
    case 'snyk':
      return snyk(options);
    case 'npm':
      return npm(options);
    default:
      return ownCommand(options);
  }
}

async function snyk(options: GenerateOptions): Promise<Generator> {
  const { cli, env, log, signal, format, scanArgs, account, integration } = options;
  const { command, args } = await findCli({ ...cli, env, log, signal });
  return {
    name: 'snyk sbom',
    isSnyk: true,
    command,
    args: [...args, 'sbom', `--format=${format}`, ...sbomArguments(scanArgs)],
    env: snykEnvironment(env, account, integration),
  };
}

/** Options of `snyk sbom` that `snyk test` has too (help page of `snyk sbom`). */
const SBOM_OPTIONS: ReadonlySet<string> = new Set(
  [
    'all-projects all-sub-projects configuration-attributes configuration-matching d detection-depth',
    'dev exclude file gradle-sub-project init-script maven-aggregate-project max-depth org p',
    'package-manager prune-repeated-subdependencies scan-all-unmanaged scan-unmanaged',
    'skip-unresolved strict-out-of-sync sub-project unmanaged yarn-workspaces',
    'allow-incomplete-sbom include-provenance name version go-module-level',
  ].flatMap((line) => line.split(' ')),
);

/** What of the user's arguments is about which projects there are; thresholds are not. */
function sbomArguments(scanArgs: readonly string[]): string[] {
  return beforeDashes(scanArgs).filter((argument) =>
    SBOM_OPTIONS.has(optionName(argument) ?? argument),
  );
}

async function npm({ env, format, workingDirectory }: GenerateOptions): Promise<Generator> {
  const found = await findOnPath('npm', env);
  const start = found && (await npmOf(found));
  if (!start)
    throw new ConfigError(
      'sbom-generator: npm was not found on the PATH. Set up Node.js before this step, or choose another generator.',
    );
  const installed = await isFile(join(workingDirectory, 'node_modules', '.package-lock.json'));
  return {
    name: 'npm sbom',
    isSnyk: false,
    command: start.command,
    args: [
      ...start.args,
      'sbom',
      `--sbom-format=${npmFormat(format)}`,
      // Without an installation, what the lock file says is all that can be known.
      ...(installed ? [] : ['--package-lock-only']),
    ],
    env: installerEnvironment(env),
  };
}

/** Windows starts `npm.cmd` only through its shell; the script beside it needs none. */
async function npmOf(path: string): Promise<Startable | undefined> {
  if (!/\.cmd$/i.test(path)) return startable(await realpath(path));
  const beside = join(dirname(path), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  return (await isFile(beside)) ? script(beside) : undefined;
}

/** npm chooses the version itself: CycloneDX 1.5 and SPDX 2.3 (npm 9.5 and later). */
function npmFormat(format: SbomFormat): 'cyclonedx' | 'spdx' {
  if (format.endsWith('+xml'))
    throw new ConfigError(
      `sbom-format: npm makes JSON only, not ${format}. Give a format that ends with +json.`,
    );
  return format.startsWith('spdx') ? 'spdx' : 'cyclonedx';
}

async function ownCommand({
  generator,
  env,
  workingDirectory,
}: GenerateOptions): Promise<Generator> {
  const [program, ...args] = wordsOf(generator) ?? [];
  if (program === undefined)
    throw new ConfigError(
      `sbom-generator: ${JSON.stringify(generator)} is no command; a quote in it is not closed.`,
    );
  const isPath = isAbsolute(program) || /[/\\]/.test(program);
  const path = isPath ? resolve(workingDirectory, program) : await findOnPath(program, env);
  const start = path === undefined ? undefined : await startable(path);
  if (start === undefined)
    throw new ConfigError(
      `sbom-generator: the program ${JSON.stringify(program)} was not found${isPath ? '' : ' on the PATH'}. Give \`snyk\`, \`npm\`, or a command; no shell reads it, so it is one program with arguments.`,
    );
  return {
    name: program,
    isSnyk: false,
    command: start.command,
    args: [...start.args, ...args],
    env: installerEnvironment(env),
  };
}
