import { variableOf } from '../environment.js';
import { COMMANDS, GROUPS } from '../setting.js';
import { allRows, defaultText } from './rows.js';

/** docs/settings.md: every setting with all its names. */
export function settingsPage(): string {
  const parts = GROUPS.map((group) => {
    const rows = allRows().filter(({ setting }) => setting.group === group);
    const lines = rows.map(({ name, setting }) => {
      const fallback = defaultText(setting);
      const cells = [
        `\`${name}\``,
        setting.description +
          (setting.secret === true ? ` Secret; \`${name}-file\` names a file that holds it.` : '') +
          (setting.alsoFrom === undefined
            ? ''
            : ` Also taken from ${setting.alsoFrom.map((variable) => `\`${variable}\``).join(', ')}.`),
        setting.kind.allowed,
        fallback === '' ? '' : `\`${fallback}\``,
        COMMANDS.filter((command) => setting.commands.includes(command))
          .map((command) => `\`${command}\``)
          .join(' '),
      ];
      return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    });
    return [
      `## ${group.charAt(0).toUpperCase()}${group.slice(1)}`,
      '',
      '| Setting | What it does | Allowed | Default | Commands |',
      '| --- | --- | --- | --- | --- |',
      ...lines,
      '',
    ].join('\n');
  });
  return [
    '<!-- Generated from src/settings/table.ts by `npm run generate`. Do not edit. -->',
    '',
    '# Settings',
    '',
    'One name serves everywhere. `fail-on` is',
    '',
    '- the input `fail-on` of the GitHub Action,',
    '- the flag `--fail-on` of the command,',
    `- the environment variable \`${variableOf('fail-on')}\`,`,
    '- the key `fail-on` of a profile (`snyk-connector.yml`).',
    '',
    'A flag or an input wins over the environment, the environment over the profile, the profile',
    'over the default. An input that is empty is not set. A list takes commas or line breaks in',
    'an input, a repeated flag, or a YAML list in a profile. Wrong settings are told all at once,',
    'before anything runs, with exit code 2.',
    '',
    ...parts,
  ].join('\n');
}
