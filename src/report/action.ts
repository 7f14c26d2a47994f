import { statusOf } from '../model/finding.js';
import type { Issue, ProjectRecord } from '../model/record.js';

/** What closes a finding; findings with the same key are closed by one deed. */
export interface Action {
  readonly key: string;
  /** `Upgrade lodash to 4.17.21` */
  readonly text: string;
  /** Of the upgrade; empty when the action is no upgrade. */
  readonly version: string;
}

/** Remedies that begin alike for so long are one. */
const MAX_LENGTH = 500;

/** What closes an open finding; undefined when nothing is known to. */
export function actionOf(record: ProjectRecord, issue: Issue): Action | undefined {
  const { remedy } = issue.facts;
  if (remedy === undefined || statusOf(issue) !== 'open' || !canBeDone(issue)) return undefined;
  const text = remedy.slice(0, MAX_LENGTH);
  const change = versionChange(text);
  if (change === undefined) return { key: text, text, version: '' };
  return {
    key: `${record.attributes.type} ${change.what}`,
    text: `${change.what} to ${change.version}`,
    version: change.version,
  };
}

const byVersion = new Intl.Collator('en', { numeric: true });

/**
 * Findings often need different versions of one package; the newest closes them all.
 *
 * @returns true when `action` goes further than `other`, which has the same key.
 */
export function goesFurther(action: Action, other: Action): boolean {
  return action.version !== '' && byVersion.compare(action.version, other.version) > 0;
}

/**
 * The package and version of `Upgrade tap to 15.0.0 (brings qs 6.11.0)`. Undefined for other
 * remedies.
 */
function versionChange(remedy: string): { what: string; version: string } | undefined {
  const match = /^((?:Upgrade|Pin) \S+) to ([^\s;]+)(?: \(brings [^;]*\))?$/.exec(remedy);
  const [, what, version] = match ?? [];
  return what === undefined || version === undefined ? undefined : { what, version };
}

/** Of a package without an upgrade the remedy only says why there is none. */
function canBeDone({ facts }: Issue): boolean {
  return facts.fixable || facts.packages.length === 0;
}
