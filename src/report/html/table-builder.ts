import type { Action } from '../action.js';
import { goesFurther } from '../action.js';
import type { FindingTable, NumberColumnName, WordColumn, WordColumnName } from './format.js';
import { NUMBER_COLUMNS, WORD_COLUMNS } from './format.js';
import { columns } from './columns.js';
import type { Row } from './row.js';
import { Words } from './words.js';

/** Columns whose words are known only when the last row was seen. */
type LateColumn = 'action' | 'project';

const SIMPLE_COLUMNS = WORD_COLUMNS.filter((name) => name !== 'action' && name !== 'project');

/** Makes columns of rows, in one pass. */
export class TableBuilder {
  private readonly numbers = columns(NUMBER_COLUMNS, () => new Array<number>());
  private readonly simple = columns(SIMPLE_COLUMNS, () => new Words());
  private readonly late: Record<LateColumn, Words> = { action: new Words(), project: new Words() };
  private readonly furthest = new Map<string, Action>();
  private readonly projects = new Projects();

  add(row: Row): void {
    for (const name of NUMBER_COLUMNS) this.numbers[name].push(row.numbers[name]);
    for (const name of SIMPLE_COLUMNS) this.simple[name].add(row.words[name]);
    const { action, projectKey } = row;
    this.late.action.add(action?.key ?? '');
    this.late.project.add(projectKey);
    this.projects.add(row);
    if (action === null) return;
    const known = this.furthest.get(action.key);
    if (known === undefined || goesFurther(action, known)) this.furthest.set(action.key, action);
  }

  /**
   * The columns of all rows. A package is upgraded once, to the newest of the versions that its
   * findings need.
   */
  get table(): FindingTable {
    const words: Record<WordColumnName, WordColumn> = {
      ...columns(SIMPLE_COLUMNS, (name) => this.simple[name].column()),
      action: this.late.action.column((key) => this.furthest.get(key)?.text ?? ''),
      project: this.late.project.column((key) => this.projects.nameOf(key)),
    };
    const numbers: Record<NumberColumnName, readonly number[]> = this.numbers;
    return { numbers, words };
  }
}

/** Names projects, with branch or tag where two would else read alike. */
class Projects {
  private readonly known = new Map<string, { label: string; reference: string }>();
  private readonly uses = new Map<string, number>();

  add({ projectKey, words: { project }, details: { reference } }: Row): void {
    if (this.known.has(projectKey)) return;
    this.known.set(projectKey, { label: project, reference });
    this.uses.set(project, (this.uses.get(project) ?? 0) + 1);
  }

  nameOf(key: string): string {
    const { label, reference } = this.known.get(key) ?? { label: '', reference: '' };
    const isShared = (this.uses.get(label) ?? 0) > 1;
    return isShared && reference !== '' ? `${label} (${reference})` : label;
  }
}
