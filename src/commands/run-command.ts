import type { ExitCode } from '../pipeline/run-record.js';
import { isSecret, isSettingName } from '../settings/raw.js';
import type { Command } from '../settings/setting.js';
import type { CommandContext } from './context.js';
import { refuseForeignFiles } from './foreign-code.js';

/** Runs one command. Each is loaded only when it is asked for, which keeps the start quick. */
export async function runCommand(command: Command, context: CommandContext): Promise<ExitCode> {
  maskSecrets(context);
  await refuseForeignFiles(context);
  switch (command) {
    case 'scan':
      return (await import('./scan.js')).scan(context);
    case 'poll':
      return (await import('./poll.js')).poll(context);
    case 'plan':
      return (await import('./plan.js')).plan(context);
    case 'collect':
      return (await import('./collect.js')).collect(context);
    case 'sbom':
      return (await import('./sbom.js')).sbom(context);
    case 'export':
      return (await import('./export.js')).exportCommand(context);
    case 'deliver':
      return (await import('./deliver.js')).deliver(context);
    case 'check':
      return (await import('./check.js')).check(context);
    case 'sandbox':
      return (await import('./sandbox.js')).sandbox(context);
    case 'convert':
      return (await import('./convert.js')).convert(context);
    case 'explain':
      return (await import('./explain.js')).explain(context);
    case 'init': {
      const { terminalAsker } = await import('../hosts/asker.js');
      return (await import('./init.js')).init(context, terminalAsker());
    }
    case 'demo':
      return (await import('./demo.js')).demo(context);
  }
}

function maskSecrets({ settings, host, env }: CommandContext): void {
  for (const [name, value] of Object.entries(settings))
    if (isSettingName(name) && isSecret(name) && typeof value === 'string') host.maskSecret(value);
  for (const variable of ['SNYK_TOKEN', 'SNYK_OAUTH_TOKEN'])
    if (env[variable]) host.maskSecret(env[variable]);
}
