/**
 * A command to Azure's agent: `##vso[task.logissue type=error;]message`. Escaped as
 * azure-pipelines-task-lib does (taskcommand.ts).
 *
 * @param properties those that are undefined or empty are left out.
 */
export function loggingCommand(
  name: string,
  data: string,
  properties: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const pairs = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${escapeProperty(String(value))};`);
  return `##vso[${name}${pairs.length > 0 ? ' ' : ''}${pairs.join('')}]${escapeData(data)}`;
}

/** Characters that a comparison of texts by language may pass over, as the agent's does. */
const IGNORED = String.raw`\p{Default_Ignorable_Code_Point}*`;
const OBEYED = new RegExp(
  `#(?=${['', '#', `(?:${['v', 's', 'o'].join(IGNORED)})?`, String.raw`\[`].join(IGNORED)})`,
  'giu',
);

/**
 * Text that the agent shows and never obeys. It looks for `##vso[` anywhere in a line, and the log
 * is formatted by `##[error]` and its like; a space between the signs is enough.
 */
export function inertText(text: string): string {
  return text.replace(OBEYED, '# ');
}

/** The agent takes the first command of a line, so the rest of it is only text. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(']', '%5D').replaceAll(';', '%3B');
}
