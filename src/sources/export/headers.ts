import type { Columns } from './row.js';
import { Row } from './row.js';

/** A row with what it is sorted by. */
export interface KeyedRow {
  readonly project: string;
  /** What makes rows of the project one finding. */
  readonly finding: string;
  readonly row: Row;
}

/** The headers that rows stand under, one for each part: a row on disk has the number of its own. */
export class Headers {
  private readonly columns: Columns[] = [];

  /**
   * A row as JSON in one line. Lines begin with the project and then the finding: sorted as texts,
   * those of one project come together, and in it those of one finding.
   */
  lineOf({ project, finding, row }: KeyedRow): string {
    return JSON.stringify([[project, finding, this.numberOf(row.columns)], row.cells]);
  }

  /** What `lineOf` made a line of. */
  parse(line: string): KeyedRow {
    const packed: unknown = JSON.parse(line);
    const [key, cells] = listIn(packed).map(listIn);
    const [project, finding, number] = key ?? [];
    const columns = this.columns[Number(number)];
    if (cells !== undefined && columns?.size === cells.length && cells.every(isText))
      return { project: String(project), finding: String(finding), row: new Row(columns, cells) };
    throw new Error('A file that holds rows aside was changed while they were read.');
  }

  private numberOf(columns: Columns): number {
    const known = this.columns.lastIndexOf(columns);
    return known >= 0 ? known : this.columns.push(columns) - 1;
  }
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
