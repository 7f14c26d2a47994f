import { countText, epssText, scoreText } from '../view/words.js';
import { element } from './dom.js';
import type { Page } from './page.js';
import { severityChip } from './severity.js';

/** Rows that go on paper, some twenty pages; more are counted. */
const MAX_PRINTED = 500;

/** The chosen findings as a plain table, for paper. */
export function printedTable({ findings }: Page, rows: Int32Array): HTMLElement {
  const head = ['Severity', 'Finding', 'Package or place', 'Project', 'Fix', 'CVSS', 'EPSS'];
  const lines = Array.from(rows.subarray(0, MAX_PRINTED), (row) => {
    const text = [
      `${findings.text('title', row)} (${findings.text('problem', row)}${findings.number('fresh', row) === 1 ? ', new' : ''})`,
      findings.text('component', row) || findings.text('place', row),
      findings.text('project', row),
      findings.text('action', row),
      scoreText(findings.number('score', row)),
      epssText(findings.number('epss', row)),
    ];
    return element('tr', {}, [
      element('td', {}, [severityChip(findings.number('severity', row))]),
      ...text.map((each) => element('td', {}, [each])),
    ]);
  });
  const more = rows.length - lines.length;
  return element('div', { class: 'printed' }, [
    element('table', {}, [
      element('thead', {}, [
        element(
          'tr',
          {},
          head.map((name) => element('th', { scope: 'col' }, [name])),
        ),
      ]),
      element('tbody', {}, lines),
    ]),
    more > 0 ? element('p', {}, [`${countText(more, 'more finding')} in the file.`]) : null,
  ]);
}
