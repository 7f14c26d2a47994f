import type { IssueClass, Problem } from '../../../model/record.js';
import { cveProblem, weakness } from '../../problem.js';
import { inUrl } from '../../vulnerability-page.js';
import { fields, texts } from './read.js';

/**
 * The identifiers of other databases, `{ CVE: […], GHSA: […], … }`. `ALTERNATIVE` holds ids that
 * Snyk itself used before; weaknesses are classes, not problems.
 */
export function otherProblems(identifiers: unknown, id: string): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set([id]);
  const bySource = fields(identifiers);
  for (const source of Object.keys(bySource)) {
    if (source === 'CWE') continue;
    for (const other of texts(bySource[source])) {
      if (seen.has(other)) continue;
      seen.add(other);
      problems.push(problemOf(source, other));
    }
  }
  return problems;
}

function problemOf(source: string, id: string): Problem {
  if (source === 'CVE') return cveProblem(id);
  if (source === 'GHSA') {
    const url = `https://github.com/advisories/${inUrl(id)}`;
    return { id, source, type: 'vulnerability', url };
  }
  return { id, source, type: 'vulnerability' };
}

/** The weaknesses of an issue, each once. */
export function weaknesses(identifiers: unknown): IssueClass[] {
  return [...new Set(texts(fields(identifiers)['CWE']))].map(weakness);
}
