import { COMMANDS, GROUPS } from '../setting.js';
import type { Command } from '../setting.js';
import type { Row } from './rows.js';
import { defaultText, rowsOf } from './rows.js';

/** What each command is for, and how it is called. */
const COMMAND_TEXTS: Readonly<Record<Command, { usage: string; purpose: string }>> = {
  scan: {
    usage: 'scan [--input GLOB | --scan PRODUCT …] [flags] [-- Snyk CLI arguments]',
    purpose: 'Run the Snyk CLI, or read what it wrote; make all outputs; apply the gate',
  },
  poll: {
    usage: 'poll [--snyk-group ID | --orgs ORG …] [--state DIR] [flags]',
    purpose: 'Collect what changed in Snyk since the last run; make all outputs; deliver it',
  },
  plan: {
    usage: 'plan [--snyk-group ID | --orgs ORG …] [--legs NUMBER] [--state DIR] [flags]',
    purpose: 'Divide a poll among the legs of a CI’s matrix, which it prints',
  },
  collect: {
    usage: 'collect --plan FILE [--legs-dir DIR] [--state DIR] [flags]',
    purpose: 'Bring together what the legs of a poll found; make all outputs; deliver it',
  },
  sbom: {
    usage: 'sbom [--sbom generate|project|FILE] [flags]',
    purpose: 'Get an SBOM, validate it, have Snyk test it; make all outputs; apply the gate',
  },
  export: {
    usage: 'export --snyk-group ID | --snyk-org ID [--dataset issues|usage] [flags]',
    purpose: 'Let Snyk export its data in bulk; make all outputs; deliver it',
  },
  init: {
    usage: 'init [flags]',
    purpose: 'Write a profile and a scheduled workflow, asking only what cannot be known',
  },
  check: {
    usage: 'check [--json] [flags of Snyk and of the platform]',
    purpose: 'Test the connections to Snyk and to the platform, with the cure of what fails',
  },
  deliver: {
    usage: 'deliver --output-dir DIR [flags of the platform]',
    purpose: 'Go on with what a run left undelivered in DIR/journal',
  },
  sandbox: {
    usage: 'sandbox [--port PORT] [--faults JSON]',
    purpose: 'Run a server on this machine that behaves as the platforms do, to rehearse with',
  },
  convert: {
    usage: 'convert FILE|- --to findings|target|sarif [flags]',
    purpose: 'Write a scan in another format to standard output, and nothing else',
  },
  explain: {
    usage: 'explain FILE|- [--finding KEY|PROBLEM] [flags]',
    purpose: 'Show for a finding what each row of the transform map makes of it',
  },
  demo: {
    usage: 'demo [flags]',
    purpose: 'Scan built-in samples: all outputs, no account, no token, no network',
  },
};

/** Help of the whole program. */
export function programHelp(version: string): string {
  const width = Math.max(...COMMANDS.map((command) => command.length)) + 2;
  return [
    `snyk-connector ${version}`,
    'Delivers everything Snyk knows into the platform where risk is decided, with a verdict.',
    '',
    'Usage: snyk-connector <command> [flags]',
    '',
    'Commands:',
    ...COMMANDS.map((command) => `  ${command.padEnd(width)}${COMMAND_TEXTS[command].purpose}`),
    '',
    'Start with:  snyk-connector demo',
    'Flags of a command:  snyk-connector <command> --help',
    '',
    'Exit codes: 0 done, gate passed or off · 1 the gate failed · 2 the run failed · 3 incomplete',
    '',
  ].join('\n');
}

/** Help of one command, with its flags by group. */
export function commandHelp(command: Command): string {
  const { usage, purpose } = COMMAND_TEXTS[command];
  const groups = GROUPS.flatMap((group) => {
    const rows = rowsOf(command).filter(({ setting }) => setting.group === group);
    return rows.length === 0
      ? []
      : ['', `${titleOf(group)}:`, ...rows.flatMap((row) => flagLines(row, command))];
  });
  return [
    `${purpose}.`,
    '',
    `Usage: snyk-connector ${usage}`,
    ...groups,
    '',
    'Each flag is also an environment variable (SNYK_CONNECTOR_FAIL_ON for --fail-on), a key of',
    'the profile snyk-connector.yml and an input of the GitHub Action; a flag wins over all.',
    '',
  ].join('\n');
}

/** Columns that help is wrapped to. */
const WIDTH = 96;

function flagLines({ name, setting }: Row, command: Command): string[] {
  const placeholder = setting.kind.boolean === true ? '' : ` <${setting.placeholder ?? 'value'}>`;
  const words = setting.kind.words === undefined ? '' : ` (${setting.kind.words.join(', ')})`;
  const fallback = defaultText(setting, command);
  const text =
    `${setting.description}${words}${fallback === '' ? '' : ` [${fallback}]`}`.replaceAll('`', '');
  return [`  --${name}${placeholder}`, ...wrap(text, WIDTH - 6).map((line) => `      ${line}`)];
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function titleOf(group: string): string {
  return group.charAt(0).toUpperCase() + group.slice(1);
}
