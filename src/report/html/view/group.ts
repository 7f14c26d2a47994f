import { SEVERITIES } from '../../../model/severity.js';
import type { Findings } from './findings.js';
import type { Group } from './state.js';

/** Findings of one group, as the line above them tells. */
export interface GroupHead {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** Position of the worst severity. */
  readonly worst: number;
}

export type Line =
  | { readonly kind: 'group'; readonly head: GroupHead; readonly closed: boolean }
  | { readonly kind: 'finding'; readonly row: number };

/** What stands for findings that a grouping says nothing of. */
const NONE: Readonly<Record<Group, string>> = {
  severity: 'Unknown',
  project: 'No project',
  component: 'No package',
  action: 'No fix known',
  problem: 'No id',
  type: 'No type',
};

/** Lines of the table. Groups with the worst findings come first, of equals the largest. */
export class Lines {
  private readonly groups: readonly { readonly head: GroupHead; readonly rows: Int32Array }[];

  constructor(
    findings: Findings,
    private readonly rows: Int32Array,
    group: Group | '',
  ) {
    this.groups = group === '' ? [] : groupsOf(findings, rows, group);
  }

  /** @param closed keys of the groups whose findings are not shown */
  shown(closed: ReadonlySet<string>): Line[] {
    const lines: Line[] = [];
    if (this.groups.length === 0) for (const row of this.rows) lines.push({ kind: 'finding', row });
    for (const { head, rows } of this.groups) {
      const isClosed = closed.has(head.key);
      lines.push({ kind: 'group', head, closed: isClosed });
      if (!isClosed) for (const row of rows) lines.push({ kind: 'finding', row });
    }
    return lines;
  }
}

function groupsOf(
  findings: Findings,
  rows: Int32Array,
  group: Group,
): { head: GroupHead; rows: Int32Array }[] {
  const members = new Map<string, number[]>();
  for (const row of rows) {
    const key = keyOf(findings, group, row);
    const known = members.get(key);
    if (known === undefined) members.set(key, [row]);
    else known.push(row);
  }
  return [...members]
    .map(([key, list]) => {
      const severity = findings.column('severity');
      const worst = list.reduce(
        (least, row) => Math.min(least, severity[row] ?? least),
        SEVERITIES.length,
      );
      const label = key === '' ? NONE[group] : key;
      return { head: { key, label, count: list.length, worst }, rows: Int32Array.from(list) };
    })
    .sort(
      (a, b) =>
        a.head.worst - b.head.worst ||
        b.head.count - a.head.count ||
        (a.head.label < b.head.label ? -1 : 1),
    );
}

function keyOf(findings: Findings, group: Group, row: number): string {
  if (group !== 'severity') return findings.text(group, row);
  return SEVERITIES[findings.number('severity', row)] ?? '';
}
