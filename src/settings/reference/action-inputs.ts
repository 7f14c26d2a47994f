import { ACTION_COMMANDS } from '../setting.js';
import type { Setting } from '../setting.js';
import { actionRows, defaultText } from './rows.js';

/**
 * The `inputs:` of action.yml. Settings have no `default:` there, since the runner would pass it
 * as if the user had given it and it would win over the profile; the description tells it.
 */
export function actionInputs(): string {
  const command = [
    '  command:',
    `    description: ${quoted(`What to do: ${ACTION_COMMANDS.map((name) => `\`${name}\``).join(', ')}.`)}`,
    '    required: false',
    '    default: scan',
  ];
  const rows = actionRows().flatMap(({ name, setting }) => [
    ...input(name, describe(setting), INPUT_DEFAULTS.get(name)),
    ...(setting.secret === true ? input(`${name}-file`, `File that holds \`${name}\`.`) : []),
  ]);
  return [...command, ...rows, ...STRATEGY_CONTEXT].join('\n');
}

/** What only the runner knows; a profile could not hold it. */
const INPUT_DEFAULTS: ReadonlyMap<string, string> = new Map([
  ['github-token', '${{ github.token }}'],
]);

/** A step cannot see which leg of a matrix it is in, and artifact names must be unique in a run. */
const STRATEGY_CONTEXT = [
  '  strategy-context:',
  '    description: Filled by the runner with the leg of the matrix; leave it alone.',
  '    required: false',
  '    default: ${{ toJSON(strategy) }}',
];

function input(name: string, description: string, fallback?: string): string[] {
  return [
    `  ${name}:`,
    `    description: ${quoted(description)}`,
    '    required: false',
    ...(fallback === undefined ? [] : [`    default: ${fallback}`]),
  ];
}

function describe(setting: Setting<unknown>): string {
  const fallback = defaultText(setting, 'scan');
  const allowed = setting.kind.words === undefined ? '' : ` One of ${setting.kind.allowed}.`;
  const listed = setting.kind.many === true ? allowed.replace('One of one', ' One') : allowed;
  return `${setting.description}${listed}${fallback === '' ? '' : ` Default: \`${fallback}\`.`}`;
}

/** YAML's double-quoted form is JSON's. */
function quoted(text: string): string {
  return JSON.stringify(text.replaceAll('  ', ' '));
}
