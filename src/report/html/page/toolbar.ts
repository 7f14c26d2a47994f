import type { Status } from '../format.js';
import { SEVERITIES } from '../../../model/severity.js';
import type { Group, ViewState } from '../view/state.js';
import { GROUPS, INITIAL_STATE } from '../view/state.js';
import { numberText, typeText } from '../view/words.js';
import { button, element, icon } from './dom.js';
import type { Page } from './page.js';
import { severityLabel } from './severity.js';

const STATUS_CHOICES: readonly { readonly label: string; readonly statuses: readonly Status[] }[] =
  [
    { label: 'Open', statuses: ['open'] },
    { label: 'Ignored', statuses: ['ignored'] },
    { label: 'Resolved', statuses: ['resolved'] },
    { label: 'Ignored and resolved', statuses: ['ignored', 'resolved'] },
    { label: 'Any status', statuses: [] },
  ];

const GROUP_LABELS: Readonly<Record<Group, string>> = {
  severity: 'Severity',
  project: 'Project',
  component: 'Package',
  action: 'Fix',
  problem: 'Problem',
  type: 'Type',
};

interface Control {
  readonly element: HTMLElement;
  /** Shows what is chosen. */
  readonly show: (state: ViewState) => void;
}

/** Search, filters, grouping and export. `export` is given what to do. */
export function toolbar(page: Page, exportCsv: () => void): HTMLElement {
  const { findings, store } = page;
  const types = findings.wordsOf('type').words;
  const controls: Control[] = [
    search(page),
    severities(page),
    choice({
      label: 'Status',
      options: STATUS_CHOICES.map(({ label, statuses }) => [statuses.join(' '), label]),
      value: ({ statuses }) => statuses.join(' '),
      choose: (value) => {
        const chosen = STATUS_CHOICES.find(({ statuses }) => statuses.join(' ') === value);
        store.change({ statuses: chosen?.statuses ?? [] });
      },
    }),
    ...(types.length < 2
      ? []
      : [
          choice({
            label: 'Type',
            options: [['', 'Any type'], ...types.map((type) => [type, typeText(type)] as const)],
            value: ({ type }) => type,
            choose: (type) => {
              store.change({ type });
            },
          }),
        ]),
    choice({
      label: 'Group by',
      options: [['', 'No groups'], ...GROUPS.map((group) => [group, GROUP_LABELS[group]] as const)],
      value: ({ group }) => group,
      choose: (value) => {
        store.change({ group: GROUPS.find((group) => group === value) ?? '' });
      },
    }),
    ...(page.about.baseline === null ? [] : [toggle(page, 'fresh', 'New')]),
    toggle(page, 'fixable', 'Fixable'),
    toggle(page, 'likely', 'Likely attacked'),
    removable(page, 'action'),
    removable(page, 'project'),
    reset(page),
  ];
  const show = (state: ViewState): void => {
    for (const control of controls) control.show(state);
  };
  store.onChange(show);
  show(store.state);
  return element('div', { class: 'toolbar' }, [
    ...controls.map((control) => control.element),
    button({ class: 'export' }, [icon('download'), 'CSV'], exportCsv),
  ]);
}

function search({ findings, store }: Page): Control {
  const input = element('input', {
    type: 'search',
    'aria-label': 'Search the findings',
    placeholder: `Search ${numberText(findings.size)} findings: title, CVE, package, file …`,
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: '200',
  });
  input.addEventListener('input', () => {
    store.change({ query: input.value });
  });
  return {
    element: element('div', { class: 'search' }, [icon('search'), input]),
    show: ({ query }) => {
      if (input.value !== query) input.value = query;
    },
  };
}

function severities({ store, findings }: Page): Control {
  const present = new Set(findings.column('severity'));
  const chips = SEVERITIES.filter((_, position) => present.has(position)).map((severity) => ({
    severity,
    chip: button(
      { class: 'choice' },
      [element('span', { class: `dot ${severity}` }), severityLabel(SEVERITIES.indexOf(severity))],
      () => {
        const { severities: chosen } = store.state;
        const without = chosen.filter((each) => each !== severity);
        const next = without.length < chosen.length ? without : [...chosen, severity];
        store.change({ severities: SEVERITIES.filter((each) => next.includes(each)) });
      },
    ),
  }));
  return {
    element: element(
      'div',
      { class: 'choices', role: 'group', 'aria-label': 'Severities' },
      chips.map(({ chip }) => chip),
    ),
    show: (state) => {
      for (const { severity, chip } of chips)
        chip.setAttribute('aria-pressed', String(state.severities.includes(severity)));
    },
  };
}

function choice(of: {
  readonly label: string;
  readonly options: readonly (readonly [string, string])[];
  readonly value: (state: ViewState) => string;
  readonly choose: (value: string) => void;
}): Control {
  const select = element(
    'select',
    { 'aria-label': of.label },
    of.options.map(([value, label]) => element('option', { value }, [label])),
  );
  select.addEventListener('change', () => {
    of.choose(select.value);
  });
  return {
    element: select,
    show: (state) => {
      select.value = of.value(state);
    },
  };
}

function toggle({ store }: Page, name: 'fixable' | 'fresh' | 'likely', label: string): Control {
  const made = button({ class: 'choice' }, [label], () => {
    store.change({ [name]: !store.state[name] });
  });
  return {
    element: made,
    show: (state) => {
      made.setAttribute('aria-pressed', String(state[name]));
    },
  };
}

/** A filter that is set elsewhere on the page and taken away here. */
function removable({ store }: Page, name: 'project' | 'action'): Control {
  const made = button({ class: 'choice set' }, [], () => {
    store.change({ [name]: '' });
  });
  return {
    element: made,
    show: (state) => {
      made.hidden = state[name] === '';
      made.replaceChildren(element('span', {}, [state[name]]), icon('close'));
      made.setAttribute('aria-label', `Show more than ${state[name]}`);
    },
  };
}

function reset({ store }: Page): Control {
  const made = button({ class: 'more' }, ['Reset'], () => {
    store.only({ group: '', sort: 'severity', reversed: false });
  });
  return {
    element: made,
    show: (state) => {
      const start = { ...INITIAL_STATE, finding: state.finding };
      made.hidden = JSON.stringify(state) === JSON.stringify(start);
    },
  };
}
