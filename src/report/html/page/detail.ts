import type { FindingDetails, PackageDetails, PlaceDetails } from '../format.js';
import { STATUSES } from '../format.js';
import { ageText, dateOf, epssText, scoreText, typeText } from '../view/words.js';
import { button, element, icon, webLink } from './dom.js';
import type { Page } from './page.js';
import { severityChip } from './severity.js';

const TITLE_ID = 'detail-title';

/** The pane of one finding. It is no modal: the table beside it can still be used. */
export function detailPane(page: Page, row: number, onClose: () => void): HTMLElement {
  const { findings } = page;
  const details = page.details(row);
  const status = STATUSES[findings.number('status', row)] ?? 'open';
  const pane = element('aside', { class: 'detail', 'aria-labelledby': TITLE_ID, tabindex: '-1' }, [
    element('div', { class: 'detail-head' }, [
      severityChip(findings.number('severity', row)),
      findings.number('fresh', row) === 1 ? element('span', { class: 'tag new' }, ['new']) : null,
      status === 'open' ? null : element('span', { class: 'tag' }, [status]),
      element('span', { class: 'grow' }),
      button({ class: 'tool', 'aria-label': 'Copy a link to this finding' }, [icon('copy')], () => {
        void navigator.clipboard.writeText(location.href);
      }),
      button({ class: 'tool', 'aria-label': 'Close' }, [icon('close')], onClose),
    ]),
    element('h3', { id: TITLE_ID }, [findings.text('title', row)]),
    details === undefined ? null : fix(page, row, details),
    facts(page, row, details),
    ...(details === undefined ? [] : parts(details)),
  ]);
  pane.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') onClose();
  });
  return pane;
}

function fix({ findings }: Page, row: number, details: FindingDetails): HTMLElement | null {
  const { ignored, remedy } = details;
  if (ignored !== null)
    return element('div', { class: 'callout' }, [
      element('strong', {}, ['Ignored']),
      element('p', {}, [ignored.reason ?? 'No reason was given.']),
      element('p', {}, [
        ignored.expires === null ? 'For good.' : `Until ${ignored.expires.slice(0, 10)}.`,
      ]),
    ]);
  const text = remedy ?? findings.text('action', row);
  const isFixable = findings.number('fixable', row) === 1;
  if (text === '' && !isFixable) return null;
  return element('div', { class: `callout${isFixable ? ' good' : ''}` }, [
    element('strong', {}, [isFixable ? 'Fix' : 'What to do']),
    element('p', {}, [text === '' ? 'Snyk knows a fix.' : text]),
  ]);
}

function facts(
  { findings, today }: Page,
  row: number,
  details: FindingDetails | undefined,
): HTMLElement {
  const day = (name: 'seen' | 'public'): string => {
    const known = findings.number(name, row);
    return known < 0 ? '' : `${dateOf(known)} (${ageText(today - known)})`;
  };
  const percentile = details?.percentile ?? null;
  const epss = epssText(findings.number('epss', row));
  const list: readonly (readonly [string, string | HTMLElement])[] = [
    ['Problem', webLink(findings.text('problem', row), details?.url ?? null)],
    ['CVE', findings.text('cves', row)],
    ['CWE', details?.cwes.join(', ') ?? ''],
    ['CVSS', scoreText(findings.number('score', row))],
    [
      'EPSS',
      percentile === null ? epss : `${epss}, above ${Math.floor(percentile * 100)} % of all`,
    ],
    ['Exploit', findings.text('exploit', row)],
    ['Reachable', details?.reachability ?? ''],
    ['Licence', details?.license ?? ''],
    ['Type', typeText(findings.text('type', row))],
    ['Project', findings.text('project', row)],
    ['Branch or tag', details?.reference ?? ''],
    ['First seen', day('seen')],
    ['Public since', day('public')],
    ['Key', findings.text('key', row)],
  ];
  return element(
    'dl',
    {},
    list
      .filter(([, value]) => value !== '')
      .flatMap(([name, value]) => [element('dt', {}, [name]), element('dd', {}, [value])]),
  );
}

function parts(details: FindingDetails): HTMLElement[] {
  const { message, packages, morePackages, locations, flow, cvss } = details;
  const vectors = cvss.filter(({ vector }) => vector !== null);
  return [
    ...(message === null ? [] : [element('p', {}, [message])]),
    ...(packages.length === 0 ? [] : [heading('Packages'), ...packages.map(packagePart)]),
    ...(morePackages === 0 ? [] : [note(`and ${morePackages} more`)]),
    ...(locations.length === 0 ? [] : [heading('Places'), places(locations)]),
    ...(flow.length === 0 ? [] : [heading('Data flow'), places(flow)]),
    ...(vectors.length === 0
      ? []
      : [
          heading('CVSS'),
          ...vectors.map(({ source, version, score, vector }) =>
            element('p', { class: 'vector' }, [
              element('b', {}, [
                [source, version, score?.toFixed(1) ?? ''].filter(Boolean).join(' '),
              ]),
              element('code', {}, [vector ?? '']),
            ]),
          ),
        ]),
  ];
}

function packagePart(pkg: PackageDetails): HTMLElement {
  const { name, fixedIn, upgradeTo, paths, morePaths } = pkg;
  return element('div', { class: 'package' }, [
    element('code', {}, [name]),
    fixedIn.length === 0 ? null : note(`Fixed in ${fixedIn.join(', ')}`),
    upgradeTo === null ? null : note(`Comes right with ${upgradeTo}`),
    ...paths.filter((path) => path.length > 1).map(pathPart),
    morePaths === 0 ? null : note(`and ${morePaths} more paths`),
  ]);
}

function pathPart(path: readonly string[]): HTMLElement {
  return element(
    'ol',
    { class: 'path' },
    path.map((step) => element('li', {}, [step])),
  );
}

function places(list: readonly PlaceDetails[]): HTMLElement {
  return element(
    'ol',
    { class: 'places' },
    list.map(({ file, line, message, url }) =>
      element('li', {}, [
        webLink(line === null ? file : `${file}:${line}`, url),
        message === null ? null : note(message),
      ]),
    ),
  );
}

function heading(text: string): HTMLElement {
  return element('h4', {}, [text]);
}

function note(text: string): HTMLElement {
  return element('p', { class: 'sub' }, [text]);
}
