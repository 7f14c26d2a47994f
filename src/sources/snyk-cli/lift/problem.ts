import type { Epss, IssueFacts } from '../../../model/facts.js';
import type { IssueAttributes, Problem } from '../../../model/record.js';
import { cut, MAX_DESCRIPTION } from '../../cut.js';
import { LICENSE_ID } from '../../vulnerability-page.js';
import { snykProblem } from '../../problem.js';
import { otherProblems, weaknesses } from './identifiers.js';
import type { Building } from '../../put.js';
import { put } from '../../put.js';
import type { Fields } from './read.js';
import { fields, list, numeric, text, texts } from './read.js';
import { scoresOf } from './scores.js';

/**
 * What Snyk says of a vulnerability or licence, equal on every path on which it is found: an issue
 * that is being built, as yet without packages.
 */
export interface ProblemFacts {
  readonly attributes: Building<IssueAttributes>;
  readonly facts: Building<IssueFacts>;
}

/** Lifts the facts of an element of `vulnerabilities[]`, `filtered.ignore[]` or `issuesData{}`. */
export function problemFacts(id: string, element: Fields): ProblemFacts {
  const attributes: Building<IssueAttributes> = {
    key: id,
    title: text(element['title']) ?? id,
    type: isLicense(id, element) ? 'license' : 'package_vulnerability',
    effective_severity_level: severityOf(element),
    classes: weaknesses(element['identifiers']),
    problems: [ownProblem(id, element), ...otherProblems(element['identifiers'], id)],
    severities: scoresOf(element),
    status: 'open',
    ignored: false,
    coordinates: [],
  };
  const description = text(element['description']);
  put(attributes, 'description', description && cut(description, MAX_DESCRIPTION));
  put(attributes, 'exploit_details', exploitDetails(element['exploitDetails']));
  put(attributes, 'risk', riskOf(element));
  return { attributes, facts: factsOf(element) };
}

/**
 * The effective severity. Older CLIs cap `severity` at high and say critical in
 * `severityWithCritical`. A score never decides: Snyk's severity differs from the score's bucket
 * for most packages of operating systems.
 */
export function severityOf(element: Fields): string {
  const word = text(element['severityWithCritical']) ?? text(element['severity']);
  return word?.toLowerCase() ?? 'info';
}

function isLicense(id: string, element: Fields): boolean {
  return element['type'] === 'license' || LICENSE_ID.test(id);
}

function ownProblem(id: string, element: Fields): Problem {
  const problem: Building<Problem> = snykProblem(id);
  put(problem, 'disclosed_at', text(element['disclosureTime']));
  put(problem, 'updated_at', text(element['modificationTime']));
  return problem;
}

function factsOf(element: Fields): Building<IssueFacts> {
  const facts: Building<IssueFacts> = { packages: [], locations: [], fixable: false };
  put(facts, 'exploit', text(element['exploit']) ?? primaryMaturity(element['exploitDetails']));
  put(facts, 'epss', epssOf(element['epssDetails']));
  put(facts, 'license', text(element['license']));
  put(facts, 'originalSeverity', originalSeverity(element));
  put(facts, 'reachability', text(element['reachability']));
  put(facts, 'disclosedAt', text(element['disclosureTime']));
  put(facts, 'publishedAt', text(element['publicationTime']));
  put(facts, 'references', referencesOf(element['references']));
  put(facts, 'dockerfileInstruction', text(element['dockerfileInstruction']));
  if (typeof element['malicious'] === 'boolean') facts.malicious = element['malicious'];
  return facts;
}

function originalSeverity(element: Fields): string | undefined {
  const change = fields(fields(element['appliedPolicyRules'])['severityChange']);
  const original = text(element['originalSeverity']) ?? text(change['originalSeverity']);
  // Unmanaged scans write it also when no policy changed anything.
  return original === severityOf(element) ? undefined : original;
}

function epssOf(value: unknown): Epss | undefined {
  const details = fields(value);
  const probability = numeric(details['probability']);
  const percentile = numeric(details['percentile']);
  if (probability === undefined || percentile === undefined) return undefined;
  const epss: Building<Epss> = { probability, percentile };
  put(epss, 'model', text(details['modelVersion']));
  return epss;
}

function exploitDetails(value: unknown): IssueAttributes['exploit_details'] {
  const details = fields(value);
  const levels = list(details['maturityLevels']).map(fields);
  if (levels.length === 0) return undefined;
  return {
    sources: texts(details['sources']),
    maturity_levels: levels.map((level) => ({
      format: text(level['format']) ?? '',
      level: text(level['level']) ?? '',
    })),
  };
}

function primaryMaturity(value: unknown): string | undefined {
  const levels = list(fields(value)['maturityLevels']).map(fields);
  return text((levels.find((level) => level['type'] === 'primary') ?? levels[0])?.['level']);
}

function riskOf(element: Fields): IssueAttributes['risk'] {
  const value = numeric(element['riskScore']);
  return value === undefined ? undefined : { score: { model: 'Snyk', value } };
}

function referencesOf(value: unknown): IssueFacts['references'] {
  const references: { title: string; url: string }[] = [];
  for (const item of list(value)) {
    const { title, url } = fields(item);
    if (typeof url === 'string') references.push({ title: text(title) ?? url, url });
  }
  return references.length > 0 ? references : undefined;
}
