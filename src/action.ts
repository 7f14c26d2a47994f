import { runCommand } from './commands/run-command.js';
import { detectHost } from './hosts/detect.js';
import { foreignFileGuard } from './hosts/foreign-file.js';
import { ConfigError, describeError } from './model/errors.js';
import { EXIT } from './pipeline/run-record.js';
import type { Environment } from './model/environment.js';
import { fromInputs } from './settings/environment.js';
import { resolveSettings } from './settings/resolve.js';
import type { Command } from './settings/setting.js';
import { ACTION_COMMANDS } from './settings/setting.js';
import { didYouMean } from './model/suggest.js';
import { VERSION } from './version.js';

/** What an exit code of the command means, said by the failing step. */
const SENTENCES: Readonly<Record<number, string>> = {
  [EXIT.gateFailed]:
    'The gate failed (exit code 1); the findings are listed above and in the summary.',
  [EXIT.failed]: 'The run failed (exit code 2); the error is above.',
  [EXIT.incomplete]:
    'The run is incomplete (exit code 3); what is missing is listed above. `on-incomplete: warn` lets the gate decide.',
};

/** Runs the action: inputs → settings → one command → outputs; returns the exit code. */
export async function runAction(env: Environment): Promise<number> {
  const host = detectHost({ ...env, GITHUB_ACTIONS: 'true' });
  const controller = new AbortController();
  const stop = (signal: NodeJS.Signals): void => {
    controller.abort(new Error(`stopped by ${signal}, as a cancelled job is`));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const command = commandOf(env);
    const cwd = env.GITHUB_WORKSPACE ?? process.cwd();
    const guard = foreignFileGuard(env);
    const settings = await resolveSettings({ command, given: fromInputs(env), env, cwd, guard });
    const exit = await runCommand(command, {
      settings,
      host,
      log: host.logAt(settings['log-level']),
      env,
      cwd,
      operands: [],
      version: VERSION,
      now: () => new Date(),
      signal: controller.signal,
    });
    const sentence = SENTENCES[exit];
    if (sentence !== undefined) host.log.error(sentence);
    return exit;
  } catch (error) {
    const problems = error instanceof ConfigError ? error.problems : [describeError(error)];
    for (const problem of problems) host.log.error(problem);
    return EXIT.failed;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function commandOf(env: Environment): Command {
  const word = env.INPUT_COMMAND?.trim() ?? '';
  const command = ACTION_COMMANDS.find((name) => name === (word === '' ? 'scan' : word));
  if (command !== undefined) return command;
  throw new ConfigError(
    `command: "${word}" is not allowed (the input command). Give ${ACTION_COMMANDS.map((name) => `\`${name}\``).join(', ')}.${didYouMean(word, ACTION_COMMANDS)}`,
  );
}
