import { z } from 'zod';
import { cvesOf, cwesOf, problemOf } from '../../model/finding.js';
import { atLeast, parseSeverity, SEVERITIES } from '../../model/severity.js';
import {
  cvssScore,
  exploitRank,
  filesOf,
  hasCve,
  hasPackages,
  isDirect,
  isKnownExploited,
  isReachable,
  isVulnerability,
  knownSince,
  MATURITIES,
  maturityRank,
  packageNames,
} from './knowledge.js';
import { matchesPattern } from './pattern.js';
import type { Answer, Subject, Test } from './policy.js';

/** Issue types of Snyk's REST API. */
const TYPES = [
  'package_vulnerability',
  'license',
  'code',
  'config',
  'cloud',
  'custom',
  'secret',
] as const;

const DAY_MS = 86_400_000;
/** Longer than any name or path that is worth a pattern; matching takes its length in steps. */
const MAX_PATTERN = 300;
const MAX_PATTERNS = 500;

const pattern = z.string().min(1).max(MAX_PATTERN);
const patterns = z.union([pattern, z.array(pattern).min(1).max(MAX_PATTERNS)], {
  error: `allowed: a text of at most ${MAX_PATTERN} characters in which \`*\` stands for any, or a list of such`,
});
const yesOrNo = z.boolean({ error: 'allowed: true or false' });
const days = z.union([z.int().min(0).max(36_500), z.string().regex(/^\d{1,5}\s*[dw]$/)], {
  error: 'allowed: a time such as `14d` or `2w`',
});

function score(most: number) {
  const error = `allowed: a number from 0 to ${most}`;
  return z.number({ error }).min(0, { error }).max(most, { error });
}

function oneOf<const W extends readonly [string, ...string[]]>(words: W) {
  const word = z.enum(words);
  return z.union([word, z.array(word).min(1)], {
    error: `allowed: ${words.join(', ')}, or a list of these`,
  });
}

/** One key of `when`: what may stand there, and what it asks of a finding. */
function condition<S extends z.ZodType>(
  schema: S,
  about: string,
  bind: (value: z.output<S>) => Test,
) {
  const described = schema.optional().describe(about);
  return { schema: described, bind: (value: unknown): Test => bind(schema.parse(value)) };
}

/** The conditions of a policy, by their names. */
export const CONDITIONS = {
  severity: condition(
    oneOf(SEVERITIES),
    'The effective severity is one of these.',
    (value) =>
      ({ issue }) => {
        const severity = parseSeverity(issue.attributes.effective_severity_level);
        return severity === undefined ? 'unknown' : answer([value].flat().includes(severity));
      },
  ),
  'severity-at-least': condition(
    z.enum(SEVERITIES),
    'The effective severity is this or worse.',
    (value) =>
      ({ issue }) => {
        const severity = parseSeverity(issue.attributes.effective_severity_level);
        return severity === undefined ? 'unknown' : answer(atLeast(severity, value));
      },
  ),
  type: condition(
    oneOf(TYPES),
    "The type of the issue, in the words of Snyk's API, is one of these.",
    (value) =>
      ({ issue }) =>
        answer([value].flat().some((type) => type === issue.attributes.type)),
  ),
  'cvss-at-least': condition(
    score(10),
    'The highest CVSS score that is known is this or more.',
    (value) =>
      ({ issue }) =>
        isVulnerability(issue) ? compared(cvssScore(issue), value) : 'no',
  ),
  'epss-at-least': condition(
    score(1),
    'The probability of EPSS, 0 to 1, is this or more.',
    (value) =>
      ({ issue }) =>
        isVulnerability(issue) && hasCve(issue)
          ? compared(issue.facts.epss?.probability, value)
          : 'no',
  ),
  'epss-percentile-at-least': condition(
    score(1),
    'The percentile of EPSS, 0 to 1, is this or more.',
    (value) =>
      ({ issue }) =>
        isVulnerability(issue) && hasCve(issue)
          ? compared(issue.facts.epss?.percentile, value)
          : 'no',
  ),
  'exploit-at-least': condition(
    z.enum(MATURITIES),
    'An exploit is known that is at least as mature.',
    (value) =>
      ({ issue }) =>
        isVulnerability(issue) ? compared(exploitRank(issue), maturityRank(value)) : 'no',
  ),
  'known-exploited': condition(
    yesOrNo,
    "Whether CISA's catalogue of known exploited vulnerabilities has it.",
    (value) => (subject) =>
      isVulnerability(subject.issue) && hasCve(subject.issue)
        ? equal(isKnownExploited(subject), value)
        : answer(!value),
  ),
  reachable: condition(
    yesOrNo,
    'Whether a path to the vulnerable code was found.',
    (value) =>
      ({ issue }) =>
        isVulnerability(issue) ? equal(isReachable(issue), value) : 'no',
  ),
  malicious: condition(
    yesOrNo,
    'Whether the package was made to do harm.',
    (value) =>
      ({ issue }) =>
        isVulnerability(issue) ? equal(issue.facts.malicious, value) : answer(!value),
  ),
  fixable: condition(
    yesOrNo,
    'Whether Snyk knows a fix.',
    (value) =>
      ({ issue }) =>
        answer(issue.facts.fixable === value),
  ),
  direct: condition(
    yesOrNo,
    'Whether the project itself asks for the package.',
    (value) =>
      ({ issue }) =>
        hasPackages(issue) ? equal(isDirect(issue), value) : 'no',
  ),
  new: condition(
    yesOrNo,
    'Whether the baseline lacks it. Without a baseline, all is new.',
    (value) =>
      ({ isNew }) =>
        answer(isNew === value),
  ),
  'older-than': condition(
    days,
    'More days have gone by since it was first seen, or else since it was published.',
    (value) => (subject) => {
      const age = ageOf(subject);
      return age === undefined ? 'unknown' : answer(age > daysOf(value) * DAY_MS);
    },
  ),
  'newer-than': condition(
    days,
    'Fewer days have gone by since it was first seen, or else since it was published.',
    (value) => (subject) => {
      const age = ageOf(subject);
      return age === undefined ? 'unknown' : answer(age < daysOf(value) * DAY_MS);
    },
  ),
  problem: condition(
    patterns,
    "Snyk's id of the problem, or the rule: `SNYK-JS-LODASH-590103`.",
    (value) =>
      ({ issue }) =>
        anyMatches(value, [problemOf(issue), issue.attributes.key]),
  ),
  cve: condition(
    patterns,
    'One of its CVE ids: `CVE-2021-44228`.',
    (value) =>
      ({ issue }) =>
        isVulnerability(issue) ? anyMatches(value, cvesOf(issue)) : 'no',
  ),
  cwe: condition(
    patterns,
    'One of its weaknesses: `CWE-79`.',
    (value) =>
      ({ issue }) =>
        issue.attributes.type === 'license' ? 'no' : whenTold(value, cwesOf(issue)),
  ),
  package: condition(
    patterns,
    'The name of a package, or `name@version`: `lodash`, `@acme/*`, `log4j-core@2.*`.',
    (value) =>
      ({ issue }) =>
        hasPackages(issue) ? whenTold(value, packageNames(issue)) : 'no',
  ),
  license: condition(
    patterns,
    'The licence of a licence issue: `GPL-*`.',
    (value) =>
      ({ issue }) =>
        issue.attributes.type === 'license'
          ? whenTold(value, issue.facts.license === undefined ? [] : [issue.facts.license])
          : 'no',
  ),
  path: condition(
    patterns,
    'A file that it is in, from the root of the repository: `web/**`, `**/test/**`.',
    (value) => (subject) =>
      subject.record.product === 'container' ? 'no' : whenTold(value, filesOf(subject)),
  ),
  project: condition(
    patterns,
    "The project's name in Snyk: `acme/web-shop:*`.",
    (value) =>
      ({ record }) =>
        anyMatches(value, [record.attributes.name]),
  ),
} as const;

export type ConditionName = keyof typeof CONDITIONS;

function answer(holds: boolean): Answer {
  return holds ? 'yes' : 'no';
}

function compared(known: number | undefined, least: number): Answer {
  return known === undefined ? 'unknown' : answer(known >= least);
}

function equal(known: boolean | undefined, wanted: boolean): Answer {
  return known === undefined ? 'unknown' : answer(known === wanted);
}

function anyMatches(value: string | readonly string[], texts: readonly string[]): Answer {
  const wanted = typeof value === 'string' ? [value] : value;
  return answer(wanted.some((each) => texts.some((text) => matchesPattern(each, text))));
}

/** A list that should have something in it and has not is an answer that is missing. */
function whenTold(value: string | readonly string[], texts: readonly string[]): Answer {
  return texts.length === 0 ? 'unknown' : anyMatches(value, texts);
}

function ageOf({ issue, now }: Subject): number | undefined {
  const since = knownSince(issue);
  return since === undefined ? undefined : now.getTime() - since;
}

function daysOf(value: number | string): number {
  if (typeof value === 'number') return value;
  return Number.parseInt(value, 10) * (value.endsWith('w') ? 7 : 1);
}
