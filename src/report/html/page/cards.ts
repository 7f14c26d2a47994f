import { SEVERITIES } from '../../../model/severity.js';
import type { Share } from '../view/figures.js';
import { ageText, countText, numberText, percentText } from '../view/words.js';
import type { About } from '../format.js';
import { button, card, element } from './dom.js';
import type { Page } from './page.js';
import { severityBar, severityLabel, severityName, severityWords } from './severity.js';

/** Rows that a card shows at first. */
const FEW = 6;
/** Rows that a card shows at most; the table groups by all of them. */
const MANY = 50;

type Baseline = NonNullable<About['baseline']>;

/** The figures that a manager asks for first; each shows its findings. */
export function tiles(page: Page): HTMLElement {
  const { about, figures, store } = page;
  const { open, ignored, resolved, projects, bySeverity } = about.counts;
  const counts = SEVERITIES.map((severity) => bySeverity[severity] ?? 0);
  return element('section', { class: 'tiles', 'aria-label': 'Figures' }, [
    element('div', { class: 'tile wide' }, [
      element('div', { class: 'tile-main' }, [
        element('strong', {}, [numberText(open)]),
        element('span', {}, [`open in ${countText(projects, 'project')}`]),
      ]),
      severityBar(counts, open),
      element(
        'div',
        { class: 'legend' },
        SEVERITIES.flatMap((severity, position) =>
          severity === 'info' && counts[position] === 0
            ? []
            : button(
                { class: 'legend-item' },
                [
                  element('span', { class: `dot ${severity}` }),
                  element('b', {}, [numberText(counts[position] ?? 0)]),
                  severityLabel(position),
                ],
                () => {
                  store.only({ severities: [severity] });
                },
              ),
        ),
      ),
    ]),
    ...(about.baseline === null ? [] : [newTile(about.baseline, page)]),
    tile(percentText(figures.fixable, figures.open), 'can be fixed now', () => {
      store.only({ fixable: true });
    }),
    tile(
      figures.likely === null ? '–' : numberText(figures.likely),
      'likely to be attacked',
      () => {
        store.only({ likely: true });
      },
    ),
    tile(figures.medianAge === null ? '–' : ageText(figures.medianAge), 'median age', () => {
      store.only({ sort: 'age' });
    }),
    tile(
      numberText(ignored),
      resolved === 0 ? 'ignored' : `ignored, ${numberText(resolved)} resolved`,
      () => {
        store.only({ statuses: resolved === 0 ? ['ignored'] : ['ignored', 'resolved'] });
      },
    ),
  ]);
}

/** What is new since the baseline, and what is fixed. */
function newTile({ fresh, fixed }: Baseline, { store }: Page): HTMLElement {
  const also = fixed === null ? '' : `, ${numberText(fixed)} fixed`;
  return tile(numberText(fresh), `new${also}`, () => {
    store.only({ fresh: true });
  });
}

function tile(figure: string, words: string, onClick: () => void): HTMLElement {
  return button(
    { class: 'tile' },
    [element('strong', {}, [figure]), element('span', {}, [words])],
    onClick,
  );
}

/** What to do first, and how far it goes. */
export function actionsCard({ figures, store }: Page): HTMLElement | null {
  const { actions, open } = figures;
  if (actions.length === 0) return null;
  const sums = actions.map(({ count }, index) =>
    actions
      .slice(0, index + 1 > MANY ? MANY : index)
      .reduce((sum, each) => sum + each.count, count),
  );
  const steps = Math.min(5, actions.length);
  const gone = sums[steps - 1] ?? 0;
  const rows = actions.map((action, index) =>
    shareRow(action, {
      whole: actions[0]?.count ?? 1,
      note: `${percentText(sums[index] ?? 0, open)} gone`,
      onClick: () => {
        store.only({ action: action.name });
      },
    }),
  );
  const note = `${steps === 1 ? 'This one action closes' : `These ${steps} actions close`} ${numberText(gone)} of ${numberText(open)} open findings, ${percentText(gone, open)}.`;
  return card('Fix these first', note, [shareList(rows, steps)]);
}

export function projectsCard({ figures, store }: Page): HTMLElement | null {
  const { projects } = figures;
  if (projects.length === 0) return null;
  const largest = Math.max(...projects.map(({ count }) => count));
  const rows = projects.slice(0, MANY).map((project) =>
    shareRow(project, {
      whole: largest,
      note: numberText(project.count),
      onClick: () => {
        store.only({ project: project.name });
      },
    }),
  );
  const note =
    projects.length > MANY
      ? `The ${MANY} worst of ${numberText(projects.length)} with open findings. Group the table for all.`
      : `${countText(projects.length, 'project')} with open findings, the worst first.`;
  return card('Severity by project', note, [shareList(rows, FEW)]);
}

export function agesCard({ figures }: Page): HTMLElement | null {
  const { ages } = figures;
  if (ages.length === 0) return null;
  const largest = Math.max(...ages.map(({ count }) => count));
  const rows = ages.map((age) =>
    element('li', { class: 'share' }, shareParts(age, largest, numberText(age.count))),
  );
  return card('Age', 'How long the open findings have been known.', [
    element('ul', { class: 'shares ages' }, rows),
  ]);
}

function shareRow(
  share: Share,
  { whole, note, onClick }: { whole: number; note: string; onClick: () => void },
): HTMLElement {
  const words = `${countText(share.count, 'open finding')}: ${severityWords(share.bySeverity)}`;
  const told = element('span', { class: 'unseen' }, [words]);
  return element('li', {}, [
    button({ class: 'share' }, [...shareParts(share, whole, note), told], onClick),
  ]);
}

function shareParts(share: Share, whole: number, note: string): HTMLElement[] {
  const worst = share.bySeverity.findIndex((count) => count > 0);
  const dot = element('span', { class: `dot ${severityName(worst < 0 ? 4 : worst)}` });
  const name = element('span', { class: 'share-name', title: share.name }, [share.name]);
  const count = element('span', { class: 'share-note' }, [note]);
  return [dot, name, count, severityBar(share.bySeverity, whole)];
}

/** A list that shows its first rows, and the others when asked. */
function shareList(rows: readonly HTMLElement[], few: number): HTMLElement {
  const list = element('ul', { class: 'shares' }, rows.slice(0, few));
  const rest = rows.slice(few, MANY);
  if (rest.length === 0) return list;
  const more = button({ class: 'more' }, [`Show ${numberText(rest.length)} more`], () => {
    list.append(...rest);
    more.remove();
    rest[0]?.querySelector('button')?.focus();
  });
  return element('div', {}, [list, more]);
}
