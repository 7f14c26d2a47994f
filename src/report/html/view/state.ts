import type { Status } from '../format.js';
import { STATUSES } from '../format.js';
import type { Severity } from '../../../model/severity.js';
import { SEVERITIES } from '../../../model/severity.js';

export const SORTS = ['severity', 'title', 'component', 'action', 'score', 'epss', 'age'] as const;
export type Sort = (typeof SORTS)[number];

export const GROUPS = ['severity', 'project', 'component', 'action', 'problem', 'type'] as const;
export type Group = (typeof GROUPS)[number];

/** Which findings are shown. */
export interface Filter {
  /** Words that all must occur somewhere. */
  readonly query: string;
  /** None means all. */
  readonly severities: readonly Severity[];
  /** None means all. */
  readonly statuses: readonly Status[];
  readonly fixable: boolean;
  /** The baseline lacks it. */
  readonly fresh: boolean;
  /** Attackers use it, or are likely to. */
  readonly likely: boolean;
  readonly project: string;
  readonly type: string;
  readonly action: string;
}

/** All that a link to the page can say of what it shows. */
export interface ViewState extends Filter {
  readonly sort: Sort;
  /** Against the order that the column has by itself. */
  readonly reversed: boolean;
  readonly group: Group | '';
  /** Key of the finding whose details are open, or empty. */
  readonly finding: string;
}

export const INITIAL_STATE: ViewState = {
  query: '',
  severities: [],
  statuses: ['open'],
  fixable: false,
  fresh: false,
  likely: false,
  project: '',
  type: '',
  action: '',
  sort: 'severity',
  reversed: false,
  group: '',
  finding: '',
};

const TEXTS = ['query', 'project', 'type', 'action', 'finding'] as const;
const SWITCHES = ['fixable', 'fresh', 'likely', 'reversed'] as const;

/** The state as the fragment of an address, without `#`; empty for the state at the start. */
export function toFragment(state: ViewState): string {
  const parameters = new URLSearchParams();
  for (const name of TEXTS) if (state[name] !== '') parameters.set(name, state[name]);
  for (const name of SWITCHES) if (state[name]) parameters.set(name, 'yes');
  if (state.severities.length > 0) parameters.set('severity', state.severities.join(' '));
  const statuses = state.statuses.join(' ');
  if (statuses !== INITIAL_STATE.statuses.join(' ')) parameters.set('status', statuses || 'all');
  if (state.sort !== INITIAL_STATE.sort) parameters.set('sort', state.sort);
  if (state.group !== '') parameters.set('group', state.group);
  return parameters.toString();
}

/** Reads a fragment; what it does not understand stays as at the start. `#<key>` will do, too. */
export function fromFragment(fragment: string): ViewState {
  const text = fragment.replace(/^#/, '');
  if (/^[\w-]{8,}$/.test(text)) return { ...INITIAL_STATE, statuses: [], finding: text };
  const parameters = new URLSearchParams(text);
  const given = (name: string): string => parameters.get(name) ?? '';
  const status = parameters.get('status');
  return {
    query: given('query'),
    severities: chosen(SEVERITIES, given('severity')),
    statuses: status === null ? INITIAL_STATE.statuses : chosen(STATUSES, status),
    fixable: given('fixable') === 'yes',
    fresh: given('fresh') === 'yes',
    likely: given('likely') === 'yes',
    project: given('project'),
    type: given('type'),
    action: given('action'),
    sort: chosen(SORTS, given('sort'))[0] ?? INITIAL_STATE.sort,
    reversed: given('reversed') === 'yes',
    group: chosen(GROUPS, given('group'))[0] ?? '',
    finding: given('finding'),
  };
}

function chosen<T extends string>(all: readonly T[], text: string): T[] {
  const words = text.split(' ');
  return all.filter((one) => words.includes(one));
}
