import type { IssueClass, Problem } from '../model/record.js';
import { inUrl, LICENSE_ID, vulnerabilityUrl } from './vulnerability-page.js';

/** Snyk's own problem first, as REST gives it. */
export function snykProblem(id: string, url = vulnerabilityUrl(id)): Problem {
  const type = LICENSE_ID.test(id) ? 'rule' : 'vulnerability';
  return { id, source: 'SNYK', type, ...(url === undefined ? {} : { url }) };
}

export function cveProblem(id: string): Problem {
  const url = `https://nvd.nist.gov/vuln/detail/${inUrl(id)}`;
  return { id, source: 'NVD', type: 'vulnerability', url };
}

export function weakness(id: string): IssueClass {
  return { id, source: 'CWE', type: 'weakness' };
}
