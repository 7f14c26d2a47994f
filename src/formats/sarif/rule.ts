import type { ReportingDescriptor } from 'sarif';
import { digest } from '../../model/digest.js';
import { cvesOf, cwesOf, problemOf, severityOf } from '../../model/finding.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import { describe } from './description.js';
import type { Help } from './help.js';
import { helpOf } from './help.js';
import { titleOf } from './message.js';
import { levelOf, problemSeverity, securitySeverity } from './severity.js';
import { plain } from '../../model/text.js';
import { listed, message, sentence } from './text.js';
import { webAddress } from './uri.js';

/** GitHub: docs "SARIF support for code scanning", `reportingDescriptor` object. */
const MAX_DESCRIPTION = 1_024;
const MAX_NAME = 255;
const MAX_ID = 255;
const MAX_TAG = 100;

/** A rule as one of its findings tells it; its help is completed with all of them. */
export interface Rule {
  readonly descriptor: ReportingDescriptor;
  readonly help: Help;
}

/** Snyk's id of the problem or the rule, as an id that is never empty nor without end. */
export function ruleIdOf(issue: Issue): string {
  const id = plain(problemOf(issue), MAX_ID + 1) || 'unknown';
  return id.length <= MAX_ID ? id : `${id.slice(0, 200)}-${digest(problemOf(issue))}`;
}

/** @param maxTags how many tags a rule may have */
export function toRule(record: ProjectRecord, issue: Issue, maxTags: number): Rule {
  const severity = severityOf(issue);
  const score = securitySeverity(issue);
  const helpUri = helpAddress(issue);
  const description = describe(issue.attributes.description ?? '');
  return {
    descriptor: {
      id: ruleIdOf(issue),
      name: nameOf(issue),
      shortDescription: { text: message(shortDescription(issue), MAX_DESCRIPTION) },
      fullDescription: {
        text: message(fullDescription(issue, description.summary), MAX_DESCRIPTION),
      },
      defaultConfiguration: { level: levelOf(severity) },
      ...(helpUri === undefined ? {} : { helpUri }),
      properties: {
        ...(score === undefined ? {} : { 'security-severity': score }),
        'problem.severity': problemSeverity(severity),
        precision: precisionOf(issue),
        tags: tagsOf(record, issue).slice(0, maxTags),
      },
    },
    help: helpOf(issue, description, helpUri),
  };
}

/** A name differs from the id (SARIF 3.49.7), or it would say nothing. */
function nameOf(issue: Issue): string {
  const title = plain(issue.attributes.title, MAX_NAME);
  if (title !== '' && title !== ruleIdOf(issue)) return title;
  return plain(`Snyk ${issue.attributes.type.replaceAll('_', ' ')}`, MAX_NAME);
}

function shortDescription(issue: Issue): string {
  const names = [...new Set(issue.facts.packages.map((pkg) => pkg.name))].sort();
  const subject = names.length === 0 ? '' : ` in ${plain(listed(names, 3), 300)}`;
  return sentence(`${titleOf(issue)}${subject}`);
}

function fullDescription(issue: Issue, summary: string): string {
  const ids = [...cvesOf(issue), ...cwesOf(issue)].slice(0, 10).map((id) => plain(id, 30));
  const known = ids.length === 0 ? '' : ` (${ids.join(', ')})`;
  const first = sentence(`${shortDescription(issue).replace(/\.$/, '')}${known}`);
  return `${first} ${summary}`.trim();
}

function helpAddress(issue: Issue): string | undefined {
  const own = issue.attributes.problems.find(({ source }) => source.toUpperCase() === 'SNYK');
  return webAddress(issue.findingDetectionUrl) ?? webAddress(own?.url);
}

/** How often a rule is right: a version is vulnerable or not, a data flow is an inference. */
function precisionOf(issue: Issue): 'very-high' | 'high' {
  const { type } = issue.attributes;
  return type === 'package_vulnerability' || type === 'license' ? 'very-high' : 'high';
}

/** The most useful first, since GitHub keeps ten. */
function tagsOf(record: ProjectRecord, issue: Issue): string[] {
  const { type } = issue.attributes;
  const tags = [
    type === 'license' ? 'license' : 'security',
    record.attributes.type,
    ...cwesOf(issue).map((cwe) => `external/cwe/${cwe.toLowerCase()}`),
    ...cvesOf(issue),
  ].map((tag) => plain(tag, MAX_TAG));
  return [...new Set(tags)].filter((tag) => tag !== '');
}
