import type { Issue, ProjectRecord } from '../model/record.js';
import { isKnownIssue } from './ledger-line.js';
import type { KnownIssue } from './state.js';

/**
 * What follows from the rest of an issue and its project. What is as this says is not kept: it
 * would be a quarter of a ledger.
 */
export type Implied = (
  project: ProjectRecord,
  issue: Issue,
) => Pick<Issue, 'findingKey' | 'findingUrl' | 'findingDetectionUrl'>;

/** For those who do not know how issues are made: nothing is. */
export const NOTHING_IMPLIED: Implied = () => ({ findingKey: '' });

/** Members in the order of their list; what else there is stands behind them, under its name. */
const MEMBERS = {
  attributes: [
    ...['title', 'type', 'effective_severity_level', 'status', 'ignored', 'created_at'],
    ...['updated_at', 'key_asset', 'classes', 'problems', 'coordinates'],
  ],
  facts: ['fixable', 'packages', 'locations'],
  classes: ['id', 'source', 'type'],
  problems: ['id', 'source', 'type'],
  packages: ['name', 'version', 'purl', 'fixedIn', 'paths'],
  locations: ['file', 'startLine', 'endLine', 'startColumn', 'endColumn'],
} as const;
type Listed = keyof typeof MEMBERS;

/** In place of the issue's key, which is said once. */
const KEY = 0;

/**
 * An issue as a line of a ledger: lists, since the names of members would be most of it. Nothing
 * is lost.
 */
export function packIssue(
  { id, digest, issue }: KnownIssue,
  project: ProjectRecord,
  implied: Implied,
): unknown[] {
  const { attributes, facts, ...head } = issue;
  const { key, ...others } = attributes;
  const expected = new Map<string, unknown>(
    Object.entries({ id, type: 'issue', ...implied(project, issue) }),
  );
  const given = new Map<string, unknown>(Object.entries(head));
  const different = [...new Set([...expected.keys(), ...given.keys()])]
    .filter((name) => given.get(name) !== expected.get(name))
    // JSON tells null, and not that something is absent.
    .map((name) => [name, given.get(name) ?? null]);
  const line: unknown[] = [
    ...[id, digest, key],
    toList(others, 'attributes', key),
    toList({ ...facts }, 'facts', key),
  ];
  return different.length === 0 ? line : [...line, Object.fromEntries(different)];
}

/** The issue of a line; undefined when it is none. */
export function unpackIssue(
  line: unknown,
  project: ProjectRecord,
  implied: Implied,
): KnownIssue | undefined {
  if (!isList(line)) return undefined;
  const [id, digest, key, listed, facts, different] = line;
  const bare = { findingKey: '', id, type: 'issue', attributes: {}, facts: {} };
  const attributes = fromList(listed, 'attributes', key);
  const issue = {
    ...bare,
    attributes: { key, ...attributes },
    facts: fromList(facts, 'facts', key),
  };
  const known = { id, digest, issue };
  if (!isKnownIssue(known)) return undefined;
  const follows = implied(project, known.issue);
  const whole = { ...known, issue: { ...known.issue, ...follows, ...asObject(different) } };
  // Its id may truly be unknown; other members are absent then.
  const members = Object.entries(whole.issue).filter(
    ([name, value]) => value !== null || name === 'id',
  );
  const found: unknown = { ...whole, issue: Object.fromEntries(members) };
  return isKnownIssue(found) ? found : undefined;
}

function toList(object: object, kind: Listed, key: string): unknown[] {
  const names: readonly string[] = MEMBERS[kind];
  const list: unknown[] = names.map(() => null);
  const others: [string, unknown][] = [];
  for (const [name, value] of Object.entries(object)) {
    const place = names.indexOf(name);
    if (place < 0 || value === null || value === KEY) others.push([name, value]);
    else if (isListed(name) && isList(value)) {
      list[place] = value.map((one) => toList(asObject(one), name, key));
    } else list[place] = value === key ? KEY : value;
  }
  return others.length === 0 ? list : [...list, Object.fromEntries(others)];
}

function fromList(list: unknown, kind: Listed, key: unknown): object {
  if (!isList(list)) return {};
  const names: readonly string[] = MEMBERS[kind];
  const members: [string, unknown][] = [];
  for (const [place, name] of names.entries()) {
    const value = list[place];
    if (value === null || value === undefined) continue;
    if (isListed(name) && isList(value)) {
      members.push([name, value.map((one) => fromList(one, name, key))]);
    } else members.push([name, value === KEY ? key : value]);
  }
  return { ...Object.fromEntries(members), ...asObject(list[names.length]) };
}

function isListed(name: string): name is Listed {
  return Object.hasOwn(MEMBERS, name);
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null && !isList(value) ? value : {};
}
