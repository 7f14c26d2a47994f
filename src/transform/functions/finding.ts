import { z } from 'zod';
import { cvesOf, cwesOf, problemOf, statusOf } from '../../model/finding.js';
import { parseSeverity, severityRank } from '../../model/severity.js';
import type { MapFunction } from './definition.js';
import { findingFunction } from './definition.js';
import { bestCvss, versionOf } from './cvss.js';
import { describeIssue } from './description.js';

const NO_ARGS = z.strictObject({});
const text = z.string({ error: 'allowed: text' });

/** ETM's words for `finding.type`, and `License`, which ETM has no word for. */
const CATEGORIES: ReadonlyMap<string, string> = new Map([
  ['license', 'License'],
  ['config', 'Misconfiguration'],
  ['cloud', 'Misconfiguration'],
  ['custom', 'Misconfiguration'],
  ['secret', 'Secret'],
]);

/** Functions about one finding. */
export const FINDING_FUNCTIONS: readonly MapFunction[] = [
  findingFunction({
    name: 'findingStatus',
    summary:
      '`FIXED` for what is resolved, else `ACTIVE`. An ignored finding stays active: that it is accepted is told by `riskAcceptance`, so nothing is lost. `args` set other words.',
    from: null,
    args: z.strictObject({
      open: text.default('ACTIVE'),
      ignored: text.default('ACTIVE'),
      resolved: text.default('FIXED'),
    }),
    run: (words) => (issue) => words[statusOf(issue)],
  }),
  findingFunction({
    name: 'severity5',
    summary:
      "Snyk's severity as Qualys' 5 (critical), 4 (high), 3 (medium), 2 (low) or 1 (info and any other word).",
    from: 'issues[].attributes.effective_severity_level',
    args: NO_ARGS,
    run: () => (_issue, level) =>
      typeof level === 'string' ? severityRank(parseSeverity(level) ?? 'info') + 1 : undefined,
  }),
  findingFunction({
    name: 'description',
    summary:
      'The description as it is; where the source has none, the title with the packages or the place that it concerns.',
    from: 'issues[].attributes.description',
    args: NO_ARGS,
    run: () => (issue, text) =>
      typeof text === 'string' && text.trim() !== '' ? text : describeIssue(issue),
  }),
  findingFunction({
    name: 'category',
    summary:
      "`Vulnerability`, `Misconfiguration`, `Secret` or `License`, by Snyk's issue type; types that are new to us count as `Vulnerability`.",
    from: null,
    args: NO_ARGS,
    run: () => (issue) => CATEGORIES.get(issue.attributes.type) ?? 'Vulnerability',
  }),
  findingFunction({
    name: 'firstCwe',
    summary: 'The first weakness that is a CWE, as `CWE-79`; compliance classes are passed over.',
    from: null,
    args: NO_ARGS,
    run: () => (issue) => cwesOf(issue)[0]?.toUpperCase(),
  }),
  findingFunction({
    name: 'cwes',
    summary: 'All CWEs, as a list.',
    from: null,
    args: NO_ARGS,
    run: () => (issue) => cwesOf(issue).map((id) => id.toUpperCase()),
  }),
  findingFunction({
    name: 'firstCve',
    summary: 'The first CVE, as `CVE-2020-8203`.',
    from: null,
    args: NO_ARGS,
    run: () => (issue) => cvesOf(issue)[0]?.toUpperCase(),
  }),
  findingFunction({
    name: 'cves',
    summary: 'All CVEs, as a list.',
    from: null,
    args: NO_ARGS,
    run: () => (issue) => cvesOf(issue).map((id) => id.toUpperCase()),
  }),
  findingFunction({
    name: 'cvss',
    summary:
      "`score`, `vector`, `version` or `source` of the best CVSS score: Snyk's own before another's, the highest version that has score and vector. `major` takes one version only.",
    from: null,
    args: z.strictObject({
      field: z.enum(['score', 'vector', 'version', 'source']),
      major: z.enum(['2', '3', '4']).optional(),
    }),
    run:
      ({ field, major }) =>
      (issue) => {
        const best = bestCvss(issue, major);
        return best === undefined || field !== 'version' ? best?.[field] : versionOf(best);
      },
  }),
  findingFunction({
    name: 'problem',
    summary: "Snyk's id of the problem, such as `SNYK-JS-LODASH-590103`, else the rule.",
    from: null,
    args: NO_ARGS,
    run: () => (issue) => problemOf(issue),
  }),
  findingFunction({
    name: 'fixedIn',
    summary: 'The versions that fix the problem, over all packages, each once, in one text.',
    from: null,
    args: z.strictObject({ separator: text.default(', ') }),
    run:
      ({ separator }) =>
      (issue) => {
        const versions = issue.facts.packages.flatMap((pkg) => pkg.fixedIn);
        return versions.length === 0 ? undefined : [...new Set(versions)].join(separator);
      },
  }),
];
