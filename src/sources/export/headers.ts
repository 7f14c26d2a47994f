import type { Columns } from './row.js';
import { Row } from './row.js';

/** What rows are sorted by. */
export interface RowKey {
  readonly project: string;
  /** What makes rows of the project one finding. */
  readonly finding: string;
  /** ISO 8601 in UTC; empty when the row does not tell it. */
  readonly updatedAt: string;
}

/** Between key and values: in JSON it stands for itself nowhere. */
const BETWEEN = '\t';

/** The headers that rows stand under, one for each part: a row on disk has the number of its own. */
export class Headers {
  private readonly columns: Columns[] = [];

  /**
   * A row as one line: its key in JSON, then its values. Sorted as texts, the lines of a project
   * come together, and in it those of a finding.
   */
  lineOf({ columns, cells }: Row, { project, finding, updatedAt }: RowKey): string {
    const key = JSON.stringify([project, finding, updatedAt, this.numberOf(columns)]);
    return `${key}${BETWEEN}${JSON.stringify(cells)}`;
  }

  /** The row of what `lineOf` made. */
  rowOf(line: string): Row {
    const number = keyIn(line)[3];
    const columns = this.columns[Number(number)];
    const cells = listIn(line.slice(line.indexOf(BETWEEN) + 1));
    if (columns?.size === cells.length && cells.every(isText)) return new Row(columns, cells);
    throw new Error('A file that holds rows aside was changed while they were read.');
  }

  private numberOf(columns: Columns): number {
    const known = this.columns.lastIndexOf(columns);
    return known >= 0 ? known : this.columns.push(columns) - 1;
  }
}

/** The key of what `lineOf` made. */
export function rowKeyOf(line: string): RowKey {
  const [project, finding, updatedAt] = keyIn(line);
  return { project: String(project), finding: String(finding), updatedAt: String(updatedAt) };
}

function keyIn(line: string): readonly unknown[] {
  return listIn(line.slice(0, line.indexOf(BETWEEN)));
}

function listIn(json: string): readonly unknown[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
