import { runCommand } from './commands/run-command.js';
import { detectHost } from './hosts/detect.js';
import { foreignFileGuard } from './hosts/foreign-file.js';
import type { Host } from './hosts/host.js';
import { ConfigError, describeError } from './model/errors.js';
import { EXIT } from './pipeline/run-record.js';
import type { Environment } from './model/environment.js';
import type { CommandLine } from './settings/flags.js';
import { parseCommandLine } from './settings/flags.js';
import { commandHelp, programHelp } from './settings/reference/help.js';
import { resolveSettings } from './settings/resolve.js';
import type { Command } from './settings/setting.js';
import { COMMANDS } from './settings/setting.js';
import { didYouMean } from './model/suggest.js';
import { VERSION } from './version.js';

/** Runs the command line; returns the exit code. */
export async function runCommandLine(argv: readonly string[], env: Environment): Promise<number> {
  const line = parseCommandLine(argv);
  const [word, ...operands] = line.positionals;
  if (line.version) return print(`${VERSION}\n`);
  const command = COMMANDS.find((name) => name === word);
  if (command === undefined) return withoutCommand(line, word);
  if (line.help) return print(commandHelp(command));

  const toResult = command === 'convert' || command === 'explain' || command === 'plan';
  const host = detectHost(env, toResult ? { log: (text) => void process.stderr.write(text) } : {});
  const controller = new AbortController();
  const stop = (signal: NodeJS.Signals): void => {
    controller.abort(new Error(`stopped by ${signal}`));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const given = command === 'scan' ? withArguments(line) : line;
    const guard = foreignFileGuard(env);
    const settings = await resolveSettings({ command, given, env, cwd: process.cwd(), guard });
    return await runCommand(command, {
      settings,
      host,
      log: host.logAt(settings['log-level']),
      env,
      cwd: process.cwd(),
      operands,
      version: VERSION,
      now: () => new Date(),
      signal: controller.signal,
    });
  } catch (error) {
    return failed(error, host, command);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** What stands behind `--` are arguments of the Snyk CLI. */
function withArguments(line: CommandLine): CommandLine {
  if (line.rest.length === 0) return line;
  const before = line.values.get('scan-args')?.value;
  const values = new Map(line.values);
  values.set('scan-args', {
    value: [...(Array.isArray(before) ? (before as unknown[]) : []), ...line.rest],
    from: 'the arguments behind --',
  });
  return { ...line, values };
}

function withoutCommand(line: CommandLine, word: string | undefined): number {
  if (word === undefined && line.problems.length === 0) return print(programHelp(VERSION));
  const problem =
    word === undefined
      ? line.problems.join('\n')
      : `The command ${word} is not known.${didYouMean(word, COMMANDS)} \`snyk-connector --help\` lists all.`;
  process.stderr.write(`error: ${problem}\n`);
  return EXIT.failed;
}

function failed(error: unknown, host: Host, command: Command): number {
  const problems = error instanceof ConfigError ? error.problems : [];
  for (const problem of problems.length > 0 ? problems : [describeError(error)])
    host.log.error(problem);
  if (problems.length > 0)
    host.log.info(`Nothing was done. \`snyk-connector ${command} --help\` lists the settings.`);
  return EXIT.failed;
}

function print(text: string): number {
  process.stdout.write(text);
  return EXIT.done;
}
