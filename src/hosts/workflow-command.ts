/**
 * A command to GitHub's runner: `::error file=a.ts,line=3::message`. What `@actions/core` prints,
 * without loading it: core costs some 90 ms, so an early failure (a mistyped setting) is told with
 * this alone.
 *
 * @param properties those that are undefined or empty are left out.
 */
export function workflowCommand(
  name: string,
  message: string,
  properties: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const pairs = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name}${pairs.length > 0 ? ' ' : ''}${pairs.join(',')}::${escapeData(message)}`;
}

/**
 * Text that the runner shows and never obeys. The runner takes a line for a command when it starts
 * with `::`, and in the older form when `##[` stands anywhere in it (runner, ActionCommand.cs), so
 * text with either is printed between `stop-commands` and a token that nobody can guess.
 */
export function inertLines(text: string, token: () => string = unguessable): string {
  if (!text.includes('::') && !text.includes('##[')) return text;
  const end = token();
  return `${workflowCommand('stop-commands', end)}\n${text}\n${workflowCommand(end, '')}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** The global, for importing node:crypto would cost every start some ten milliseconds. */
function unguessable(): string {
  return globalThis.crypto.randomUUID();
}
