import { SEVERITIES } from '../../../model/severity.js';
import { countText } from '../view/words.js';
import { button, element, icon, webLink } from './dom.js';
import type { Page } from './page.js';
import { switchTheme } from './theme.js';

/** The head of the page: what was looked at, when, and what the gate said. */
export function pageHead({ about }: Page): HTMLElement {
  const { repository, branch, commit, command, version, generatedAt } = about;
  const facts = [
    branch,
    commit?.slice(0, 8) ?? null,
    `${command} of ${generatedAt.slice(0, 16).replace('T', ' ')} UTC`,
    `snyk-connector ${version}`,
  ].filter((fact) => fact !== null);
  return element('header', { class: 'page-head' }, [
    element('a', { href: '#findings-title', class: 'skip' }, ['Skip to the findings']),
    element('div', { class: 'page-name' }, [
      element('h1', {}, [
        'Snyk findings',
        repository === null ? null : element('span', { class: 'of' }, [shortName(repository)]),
      ]),
      element('p', {}, [facts.join(' · ')]),
    ]),
    gateChip(about),
    element('div', { class: 'tools' }, [
      button(
        { class: 'tool', 'aria-label': 'Switch between light and dark' },
        [icon('theme')],
        switchTheme,
      ),
      button({ class: 'tool', 'aria-label': 'Print' }, [icon('print')], () => {
        print();
      }),
    ]),
  ]);
}

/** What a reader must know before trusting the figures. */
export function notices({ about }: Page): HTMLElement[] {
  const { incomplete, partial, leftOut, warnings, gate, baseline } = about;
  const made: HTMLElement[] = [];
  if (incomplete.length > 0)
    made.push(
      notice('bad', 'This is not all: something could not be collected.', [
        ...incomplete.map(({ what, why }) => `${what}: ${why}`),
        ...gate.reasons,
      ]),
    );
  if (partial !== null) made.push(notice('plain', partial, []));
  if (leftOut > 0)
    made.push(
      notice(
        'plain',
        `${countText(leftOut, 'less severe finding')} not shown here; findings.ndjson has all.`,
        [],
      ),
    );
  if (baseline !== null)
    made.push(
      notice('plain', `Compared with ${baseline.from}${fixedText(baseline)}.`, baseline.gone),
    );
  if (warnings.length > 0)
    made.push(notice('plain', countText(warnings.length, 'warning'), warnings));
  return made;
}

function fixedText({ fixed }: NonNullable<Page['about']['baseline']>): string {
  if (fixed === null) return '; what is fixed is not known, as not all was collected';
  return fixed === 0 ? '' : `: ${countText(fixed, 'finding')} fixed`;
}

export function pageFoot({ about }: Page): HTMLElement {
  return element('footer', { class: 'page-foot' }, [
    element('p', {}, [
      'This file holds all that it shows and asks nothing of the network. Its address remembers what is chosen, so a link shows others the same.',
    ]),
    about.repository === null
      ? null
      : element('p', {}, [webLink(about.repository, about.repository)]),
  ]);
}

function gateChip({ gate }: Page['about']): HTMLElement {
  if (gate.verdict === 'off') return element('span', { class: 'gate off' }, ['Gate off']);
  const word = gate.verdict === 'pass' ? 'Gate passed' : 'Gate failed';
  const level = SEVERITIES.find((severity) => severity === gate.threshold);
  const from = level === undefined ? '' : level === 'critical' ? ' critical' : ` ${level} or worse`;
  const why =
    gate.verdict === 'pass' ? `nothing${from}` : `${countText(gate.failing, 'finding')}${from}`;
  return element('span', { class: `gate ${gate.verdict}` }, [
    element('strong', {}, [word]),
    element('span', {}, [why]),
  ]);
}

function notice(kind: 'bad' | 'plain', title: string, lines: readonly string[]): HTMLElement {
  if (lines.length === 0) return element('p', { class: `notice ${kind}` }, [title]);
  const list = element(
    'ul',
    {},
    lines.map((line) => element('li', {}, [line])),
  );
  const details = element('details', { class: `notice ${kind}` }, [
    element('summary', {}, [title]),
    list,
  ]);
  details.open = kind === 'bad';
  return details;
}

/** `acme/web-shop` of `https://github.com/acme/web-shop` */
function shortName(repository: string): string {
  return repository.replace(/^[a-z+]+:\/\/[^/]+\//i, '').replace(/\.git$/i, '');
}
