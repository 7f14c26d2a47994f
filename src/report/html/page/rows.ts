import type { Status } from '../format.js';
import { STATUSES } from '../format.js';
import type { GroupHead } from '../view/group.js';
import { ageText, countText, dateOf, epssText, scoreText } from '../view/words.js';
import { element, icon, withProperty } from './dom.js';
import type { Page } from './page.js';
import { severityChip } from './severity.js';

/** Number of columns of a row, for those who hear the table. */
export const COLUMN_COUNT = 7;

/** A finding as a row of the table. */
export function findingRow({ findings, today }: Page, row: number): HTMLElement {
  const text = (
    name: 'title' | 'problem' | 'cves' | 'component' | 'place' | 'project' | 'action',
  ): string => findings.text(name, row);
  const epss = findings.number('epss', row);
  const since = findings.since(row);
  const status = STATUSES[findings.number('status', row)] ?? 'open';
  const ids = [text('problem'), text('cves').split(' ')[0] ?? ''].filter(Boolean).join(' · ');
  return element('div', { class: `row ${status}`, role: 'row' }, [
    cell('severity', [severityChip(findings.number('severity', row))]),
    cell('title', [
      findings.number('fresh', row) === 1 ? titled(text('title')) : line('main', text('title')),
      line('sub', ids),
    ]),
    cell('where', [
      line('main mono', text('component') || text('place')),
      line('sub', text('project')),
    ]),
    cell('fix', [fixText(status, text('action'), findings.number('fixable', row) === 1)]),
    cell('score', [scoreText(findings.number('score', row))]),
    cell('epss', [
      epssText(epss),
      epss < 0
        ? null
        : withProperty(element('span', { class: 'meter' }), '--share', String(epss / 100_000)),
    ]),
    cell('age', [
      since < 0 ? '' : element('span', { title: dateOf(since) }, [ageText(today - since)]),
    ]),
  ]);
}

/** The line above the findings of a group. */
export function groupRow({ label, count, worst }: GroupHead, closed: boolean): HTMLElement {
  const name = element('div', { class: 'cell', role: 'gridcell' }, [
    icon('chevron'),
    severityChip(worst),
    element('strong', { title: label }, [label]),
    element('span', { class: 'sub' }, [countText(count, 'finding')]),
  ]);
  name.setAttribute('aria-colspan', String(COLUMN_COUNT));
  return element('div', { class: 'row group', role: 'row', 'aria-expanded': String(!closed) }, [
    name,
  ]);
}

function fixText(status: Status, action: string, fixable: boolean): HTMLElement {
  if (status !== 'open') return element('span', { class: 'tag' }, [status]);
  if (action !== '') return line('main', action);
  return line('sub', fixable ? 'Fix known' : 'No fix known');
}

/** A title with the mark of what is new. */
function titled(title: string): HTMLElement {
  const made = line('main', title);
  made.prepend(element('span', { class: 'tag new' }, ['new']), ' ');
  return made;
}

function cell(name: string, children: readonly (Node | string | null)[]): HTMLElement {
  return element('div', { class: `cell ${name}`, role: 'gridcell' }, children);
}

function line(name: string, text: string): HTMLElement {
  return element('span', { class: `line ${name}`, title: text }, [text]);
}
