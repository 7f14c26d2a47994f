import { csvOf } from '../view/csv.js';
import type { Line } from '../view/group.js';
import { Lines } from '../view/group.js';
import { ordered } from '../view/order.js';
import { select } from '../view/select.js';
import type { ViewState } from '../view/state.js';
import { countText, numberText } from '../view/words.js';
import { detailPane } from './detail.js';
import { element } from './dom.js';
import { Grid } from './grid.js';
import type { Page } from './page.js';
import { printedTable } from './printed.js';
import { toolbar } from './toolbar.js';

/** The table of the findings with its toolbar, and the pane of the finding that is open. */
export class FindingsSection {
  readonly element: HTMLElement;
  private readonly grid: Grid;
  private readonly count = element('p', { class: 'count', role: 'status' });
  private readonly none = element('p', { class: 'none' }, ['No finding is like that.']);
  private readonly body: HTMLElement;
  private pane: HTMLElement | undefined;
  private selected: Int32Array = new Int32Array();
  private closed = new Set<string>();
  private lines: Lines;

  constructor(private readonly page: Page) {
    this.lines = new Lines(page.findings, this.selected, '');
    this.grid = new Grid(page, {
      open: (row) => {
        page.store.change({ finding: page.findings.text('key', row) });
      },
      fold: (group) => {
        if (!this.closed.delete(group)) this.closed.add(group);
        this.grid.show(this.shownLines(), true);
      },
      close: () => {
        this.close();
      },
    });
    this.body = element('div', { class: 'findings-body' }, [this.grid.element]);
    this.element = element('section', { class: 'findings', 'aria-labelledby': 'findings-title' }, [
      element('header', { class: 'findings-head' }, [
        element('h2', { id: 'findings-title', tabindex: '-1' }, ['Findings']),
        this.count,
      ]),
      toolbar(page, () => {
        this.exportCsv();
      }),
      this.body,
      this.none,
    ]);
    page.store.onChange((state, before) => {
      this.update(state, before);
    });
    addEventListener('beforeprint', () => {
      this.element.append(printedTable(page, this.selected));
    });
    addEventListener('afterprint', () => {
      this.element.querySelector('.printed')?.remove();
    });
  }

  /** To be called once the element is in the document. */
  mount(): void {
    this.grid.mount();
    this.update(this.page.store.state, undefined);
  }

  private update(state: ViewState, before: ViewState | undefined): void {
    const isOther = before === undefined || !sameFindings(state, before);
    if (isOther) {
      const { findings } = this.page;
      this.selected = ordered(findings, select(findings, state), state);
      if (state.group !== before?.group) this.closed = new Set();
      this.lines = new Lines(findings, this.selected, state.group);
      this.count.textContent = `${numberText(this.selected.length)} of ${countText(findings.size, 'finding')}`;
      this.none.hidden = this.selected.length > 0;
    }
    if (isOther || state.finding !== before.finding) this.showPane(state.finding);
    this.grid.show(this.shownLines(), !isOther);
    if (state.finding !== '') this.grid.reveal(this.page.findings.rowOf(state.finding));
    if (before === undefined) return;
    const isChosenElsewhere = state.action !== before.action || state.project !== before.project;
    if (isChosenElsewhere) this.element.scrollIntoView({ block: 'start' });
  }

  private shownLines(): Line[] {
    return this.lines.shown(this.closed);
  }

  private showPane(key: string): void {
    const row = key === '' ? -1 : this.page.findings.rowOf(key);
    const hadFocus = this.pane?.contains(document.activeElement) === true;
    this.pane?.remove();
    this.pane = undefined;
    this.body.classList.toggle('with-detail', row >= 0);
    if (row < 0) return;
    this.pane = detailPane(this.page, row, () => {
      this.close();
    });
    this.body.append(this.pane);
    if (hadFocus || document.activeElement === document.body) this.pane.focus();
  }

  private close(): void {
    this.page.store.change({ finding: '' });
    this.grid.element.focus();
  }

  private exportCsv(): void {
    const blob = new Blob(['\uFEFF', csvOf(this.page.findings, this.selected)], {
      type: 'text/csv;charset=utf-8',
    });
    const url = URL.createObjectURL(blob);
    element('a', { href: url, download: 'findings.csv' }).click();
    setTimeout(() => {
      URL.revokeObjectURL(url);
    }, 60_000);
  }
}

function sameFindings(a: ViewState, b: ViewState): boolean {
  return JSON.stringify({ ...a, finding: '' }) === JSON.stringify({ ...b, finding: '' });
}
