import { resolve } from 'node:path';
import { Gate } from '../gate/gate.js';
import { Collection } from '../model/collection.js';
import { ConfigError } from '../model/errors.js';
import { problemOf } from '../model/finding.js';
import type { Issue, ProjectRecord } from '../model/record.js';
import type { ExitCode } from '../pipeline/run-record.js';
import { EXIT } from '../pipeline/run-record.js';
import { scanFiles } from '../sources/snyk-cli/files.js';
import type { Explanation } from '../transform/explain.js';
import { oneLine } from '../model/text.js';
import type { CommandContext } from './context.js';
import { operandFiles } from './convert.js';
import { gateOf } from './gate/gate.js';
import { transformMapOf } from './transform-map.js';

/**
 * `explain FILE|-`: for one finding, whether it fails the gate and why, and each row of the map
 * with its source value and result.
 */
export async function explain(context: CommandContext): Promise<ExitCode> {
  const { settings, host } = context;
  const cwd = resolve(context.cwd, settings['working-directory']);
  const map = await transformMapOf(settings, context.cwd);
  const repository = await host.repository(cwd);
  const gate = new Gate(await gateOf(context, { command: 'explain', repository }));
  const source = scanFiles(await operandFiles(context), { repository, workingDirectory: cwd });
  const wanted = settings.finding;
  const seen = new Set<string>();
  for await (const record of source.records(new Collection())) {
    for (const issue of record.issues) {
      if (wanted === undefined || isNamed(issue, wanted)) {
        const verdict = gate.explain(record, issue);
        host.print(page(record, issue, { verdict, rows: map.explain(record, issue) }));
        return EXIT.done;
      }
      if (seen.size < MAX_LISTED) seen.add(problemOf(issue));
    }
    // What the baseline excuses there, it does not excuse once more.
    gate.record(record);
  }
  if (wanted === undefined) throw new ConfigError('The scan has no findings to explain.');
  const known = seen.size === 0 ? 'The scan has none.' : `There are ${[...seen].join(', ')}, ….`;
  throw new ConfigError(`finding: no finding has the key or problem "${wanted}". ${known}`);
}

/** Problems that an error lists. */
const MAX_LISTED = 10;

function isNamed(issue: Issue, name: string): boolean {
  return [issue.findingKey, issue.id, problemOf(issue)].includes(name);
}

function page(
  record: ProjectRecord,
  issue: Issue,
  { verdict, rows }: { readonly verdict: string; readonly rows: readonly Explanation[] },
): string {
  const { title, effective_severity_level: severity } = issue.attributes;
  return [
    `${JSON.stringify(title)} (${severity}) in ${JSON.stringify(record.attributes.name)}`,
    `finding ${issue.findingKey}, problem ${JSON.stringify(problemOf(issue))}`,
    `gate: ${oneLine(verdict)}`,
    '',
    ...rows.flatMap((row) => [
      `${row.to}${row.required ? ' (required)' : ''}${row.extra ? ' (extra)' : ''}`,
      `    row at line ${row.line}: ${row.from}`,
      `    read:   ${shown(row.source)}`,
      `    result: ${row.how === 'rejected' ? `rejected: ${row.reason ?? ''}` : shown(row.result)} [${row.how}]`,
    ]),
  ].join('\n');
}

/** Characters of a value that are shown. */
const MAX_SHOWN = 200;

function shown(value: unknown): string {
  if (value === undefined) return '(nothing)';
  const text = JSON.stringify(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
