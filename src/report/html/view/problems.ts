import type { Findings } from './findings.js';
import { openRows } from './figures.js';

/** One problem of which both gravity and likelihood are known, over all open findings. */
export interface KnownProblem {
  readonly name: string;
  readonly title: string;
  /** Position of the worst severity. */
  readonly severity: number;
  readonly score: number;
  readonly epss: number;
  readonly count: number;
}

/** The problems of the open findings, in the order of their worst findings. */
export function problemsOf(findings: Findings): KnownProblem[] {
  const problems = new Map<number, KnownProblem>();
  const { at } = findings.wordsOf('problem');
  for (const row of openRows(findings)) {
    const score = findings.number('score', row);
    const epss = findings.number('epss', row);
    if (score < 0 || epss < 0) continue;
    const position = at[row] ?? -1;
    const known = problems.get(position);
    problems.set(position, {
      name: findings.text('problem', row),
      title: findings.text('title', row),
      severity: Math.min(known?.severity ?? Infinity, findings.number('severity', row)),
      score: Math.max(known?.score ?? 0, score),
      epss: Math.max(known?.epss ?? 0, epss),
      count: (known?.count ?? 0) + 1,
    });
  }
  return [...problems.values()];
}
