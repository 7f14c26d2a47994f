import type { Log, ReportingDescriptor, Result, Run } from 'sarif';
import type { SarifDocument } from '../../../src/formats/sarif/document.js';
import type { SarifOptions } from '../../../src/formats/sarif/log.js';
import { SarifLog } from '../../../src/formats/sarif/log.js';
import type { Issue, ProjectRecord } from '../../../src/model/record.js';
import { issue, project } from '../../builders/records.js';
import { heldTexts } from '../../builders/texts.js';

const OPTIONS: Omit<SarifOptions, 'texts'> = {
  repositoryUrl: 'https://github.com/acme/goof',
  commit: 'c'.repeat(40),
  branch: 'main',
  toolVersion: '1.2.3',
};

/** The log of some records, with nothing located. */
export function logOf(records: readonly ProjectRecord[], options: Partial<SarifOptions> = {}): Log {
  return parsed(collected(records, options).finish());
}

/** What a document says, and that it is JSON. */
export function parsed(document: SarifDocument, options?: { suppressed: boolean }): Log {
  const value: unknown = JSON.parse([...document.text(options)].join(''));
  if (!isLog(value)) throw new Error('no log');
  return value;
}

function isLog(value: unknown): value is Log {
  return typeof value === 'object' && value !== null && 'runs' in value;
}

export function collected(
  records: readonly ProjectRecord[],
  options: Partial<SarifOptions> = {},
): SarifLog {
  const log = new SarifLog({ ...OPTIONS, texts: heldTexts(), ...options });
  for (const record of records) log.add(record, () => undefined);
  return log;
}

/** The one run of a log. */
export function runOf(log: Log): Run {
  const [run] = log.runs;
  if (run === undefined || log.runs.length !== 1) throw new Error(`${log.runs.length} runs`);
  return run;
}

/** The result of one issue in a project, with its rule. */
export function resultOf(
  overrides: Parameters<typeof issue>[0],
  record: ProjectRecord = project(),
): { result: Result; rule: ReportingDescriptor } {
  const run = runOf(logOf([{ ...record, issues: [issue(overrides)] }]));
  const result = run.results?.[0];
  const rule = run.tool.driver.rules?.[0];
  if (result === undefined || rule === undefined) throw new Error('no result');
  return { result, rule };
}

/** So many findings with a problem and a key of their own. */
export function findings(
  count: number,
  of: (n: number) => Parameters<typeof issue>[0] = () => ({}),
): Issue[] {
  return Array.from({ length: count }, (_, n) => {
    const key = `SNYK-JS-P-${String(n).padStart(6, '0')}`;
    const made = issue(of(n));
    return {
      ...made,
      findingKey: `${String(n).padStart(6, '0')}${made.findingKey.slice(6)}`,
      attributes: {
        ...made.attributes,
        key,
        problems: [{ id: key, source: 'SNYK', type: 'vulnerability' }],
      },
    };
  });
}
