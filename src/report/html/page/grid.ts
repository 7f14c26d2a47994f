import {
  Virtualizer,
  elementScroll,
  observeElementOffset,
  observeElementRect,
} from '@tanstack/virtual-core';
import type { VirtualizerOptions } from '@tanstack/virtual-core';
import type { Line } from '../view/group.js';
import type { Sort } from '../view/state.js';
import { element } from './dom.js';
import type { Page } from './page.js';
import { COLUMN_COUNT, findingRow, groupRow } from './rows.js';

/** Pixels; the style sheet says the same. */
const ROW_HEIGHT = 56;
const HEAD_HEIGHT = 38;

const HEADINGS: readonly { readonly sort: Sort; readonly label: string; readonly name: string }[] =
  [
    { sort: 'severity', label: 'Severity', name: 'severity' },
    { sort: 'title', label: 'Finding', name: 'title' },
    { sort: 'component', label: 'Package or place', name: 'where' },
    { sort: 'action', label: 'Fix', name: 'fix' },
    { sort: 'score', label: 'CVSS', name: 'score' },
    { sort: 'epss', label: 'EPSS', name: 'epss' },
    { sort: 'age', label: 'Age', name: 'age' },
  ];

/** The table; only the rows that are seen are there. The arrow keys move through it. */
export class Grid {
  readonly element: HTMLElement;
  private readonly body = element('div', { class: 'rows', role: 'rowgroup' });
  private readonly headings: readonly HTMLElement[];
  private readonly virtual: Virtualizer<HTMLElement, HTMLElement>;
  private lines: readonly Line[] = [];
  private made = new Map<number, HTMLElement>();
  private active = 0;

  constructor(
    private readonly page: Page,
    private readonly on: {
      readonly open: (row: number) => void;
      readonly fold: (group: string) => void;
      readonly close: () => void;
    },
  ) {
    this.headings = HEADINGS.map(({ sort, label, name }) => this.heading(sort, label, name));
    this.element = element(
      'div',
      {
        class: 'grid',
        role: 'grid',
        tabindex: '0',
        'aria-labelledby': 'findings-title',
        'aria-colcount': String(COLUMN_COUNT),
      },
      [
        element('div', { role: 'rowgroup', class: 'grid-head' }, [
          element('div', { class: 'row head', role: 'row', 'aria-rowindex': '1' }, this.headings),
        ]),
        this.body,
      ],
    );
    this.virtual = new Virtualizer(this.options());
    this.body.addEventListener('click', (event) => {
      const index = indexOf(event.target);
      if (index >= 0) this.activate(index, true);
    });
    this.element.addEventListener('keydown', (event) => {
      this.onKey(event);
    });
  }

  /** To be called once the element is in the document. */
  mount(): void {
    this.virtual._didMount();
    this.virtual._willUpdate();
  }

  /** @param keepPlace false when other findings are shown than before */
  show(lines: readonly Line[], keepPlace: boolean): void {
    this.lines = lines;
    this.made = new Map();
    if (!keepPlace) this.active = 0;
    this.active = Math.min(this.active, Math.max(0, lines.length - 1));
    this.virtual.setOptions(this.options());
    this.virtual._willUpdate();
    this.virtual.measure();
    // Only the rows of a tree may be folded.
    const isTree = lines.some(({ kind }) => kind === 'group');
    this.element.setAttribute('role', isTree ? 'treegrid' : 'grid');
    this.element.setAttribute('aria-rowcount', String(lines.length + 1));
    if (!keepPlace) this.element.scrollTop = 0;
    this.showSort();
    this.paint();
  }

  /** Moves to the row of a finding, when it is among those shown. */
  reveal(row: number): void {
    const index = this.lines.findIndex((line) => line.kind === 'finding' && line.row === row);
    if (index < 0 || index === this.active) return;
    this.active = index;
    this.virtual.scrollToIndex(index, { align: 'center' });
    this.paint();
  }

  private options(): VirtualizerOptions<HTMLElement, HTMLElement> {
    return {
      count: this.lines.length,
      getScrollElement: () => this.element,
      estimateSize: () => ROW_HEIGHT,
      scrollMargin: HEAD_HEIGHT,
      scrollPaddingStart: HEAD_HEIGHT,
      overscan: 6,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => {
        this.paint();
      },
    };
  }

  private paint(): void {
    const { store } = this.page;
    const items = this.virtual.getVirtualItems();
    const before = this.made;
    this.made = new Map();
    for (const { index, start } of items) {
      const line = this.lines[index];
      if (line === undefined) continue;
      const row = before.get(index) ?? this.rowOf(line, index);
      row.style.transform = `translateY(${start - HEAD_HEIGHT}px)`;
      row.classList.toggle('active', index === this.active);
      const isOpen =
        line.kind === 'finding' &&
        store.state.finding !== '' &&
        this.page.findings.text('key', line.row) === store.state.finding;
      row.setAttribute('aria-selected', String(isOpen));
      this.made.set(index, row);
    }
    this.body.style.height = `${this.virtual.getTotalSize()}px`;
    this.body.replaceChildren(...this.made.values());
    const active = this.made.get(this.active);
    if (active === undefined) this.element.removeAttribute('aria-activedescendant');
    else this.element.setAttribute('aria-activedescendant', active.id);
  }

  private rowOf(line: Line, index: number): HTMLElement {
    const row =
      line.kind === 'group' ? groupRow(line.head, line.closed) : findingRow(this.page, line.row);
    row.id = `line-${index}`;
    row.setAttribute('aria-rowindex', String(index + 2));
    row.dataset['index'] = String(index);
    return row;
  }

  private heading(sort: Sort, label: string, name: string): HTMLElement {
    const { store } = this.page;
    const made = element('button', { type: 'button' }, [label]);
    made.addEventListener('click', () => {
      const { state } = store;
      store.change({ sort, reversed: state.sort === sort && !state.reversed });
    });
    return element('div', { class: `cell ${name}`, role: 'columnheader' }, [made]);
  }

  private showSort(): void {
    const { sort, reversed } = this.page.store.state;
    for (const [index, heading] of this.headings.entries()) {
      if (HEADINGS[index]?.sort === sort)
        heading.setAttribute('aria-sort', reversed ? 'descending' : 'ascending');
      else heading.removeAttribute('aria-sort');
    }
  }

  private onKey(event: KeyboardEvent): void {
    if (event.target !== this.element || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(this.element.clientHeight / ROW_HEIGHT) - 2);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -this.lines.length,
      End: this.lines.length,
    };
    const by = moves[event.key];
    if (by !== undefined) this.move(by);
    else if (event.key === 'Enter' || event.key === ' ') this.activate(this.active, true);
    else if (event.key === 'Escape') this.on.close();
    else return;
    event.preventDefault();
  }

  private move(by: number): void {
    const next = Math.min(Math.max(0, this.active + by), this.lines.length - 1);
    this.virtual.scrollToIndex(next);
    const isOpen = this.page.store.state.finding !== '';
    this.activate(next, isOpen && this.lines[next]?.kind === 'finding');
  }

  private activate(index: number, open: boolean): void {
    const line = this.lines[index];
    if (line === undefined) return;
    this.active = index;
    this.paint();
    if (!open) return;
    if (line.kind === 'group') this.on.fold(line.head.key);
    else this.on.open(line.row);
  }
}

function indexOf(target: EventTarget | null): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return Number(row?.dataset['index'] ?? -1);
}
