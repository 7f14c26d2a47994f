import { statusOf } from '../model/finding.js';
import type { Severity } from '../model/severity.js';
import { atLeast, parseSeverity } from '../model/severity.js';
import type { Condition, GatePolicy, Ignore, Rule, Subject } from './policy/policy.js';

/** Lowest severity that fails, or `none`. */
export type Threshold = Exclude<Severity, 'info'> | 'none';

/** What findings are judged by. */
export interface Measure {
  /** For findings that no rule of the policy speaks of. */
  readonly threshold: Threshold;
  /** Only findings that Snyk knows a fix for can fail the gate. */
  readonly onlyFixable: boolean;
  /** Only findings that the baseline lacks can fail the gate. */
  readonly onlyNew: boolean;
  readonly policy: GatePolicy | null;
}

export interface Judgement {
  /** `exempt`: none of those that the gate looks at, so no limit counts it either. */
  readonly outcome: 'fail' | 'warn' | 'pass' | 'ignored' | 'exempt';
  /** Why, as the end of a sentence that begins with what became of the finding. */
  readonly because: string;
  readonly rule: Rule | null;
  /** The ignore that covers it, in force or expired. */
  readonly ignore: Ignore | null;
  /** The word that Snyk gave as its severity, when the judgement rests on not knowing it. */
  readonly unknownSeverity: string | null;
}

/**
 * Judges one finding: closed ones and those of an ignore in force are out, then those that the
 * settings leave out; of the rules, the first that matches decides, else the threshold. A finding
 * whose ignore has expired fails, unless a rule ignores it.
 */
export function judge(subject: Subject, measure: Measure): Judgement {
  const { policy } = measure;
  const covering = (policy?.ignores ?? []).filter(({ conditions }) => allHold(conditions, subject));
  const inForce = covering.find(({ until }) => until > subject.now.getTime());
  const left = leftOut(subject, measure);
  if (left !== null && left.closed) return judged('exempt', left.why);
  if (inForce !== undefined)
    return { ...judged('ignored', ignoreText(inForce, policy)), ignore: inForce };
  const [expired = null] = covering;
  if (left !== null) return { ...judged('exempt', left.why), ignore: expired };
  const rule = policy?.rules.find((each) => matches(each, subject)) ?? null;
  if (rule?.action === 'ignore') return byRule(rule, subject, policy);
  if (expired !== null) return { ...judged('fail', expiredText(expired, policy)), ignore: expired };
  return rule === null ? byThreshold(subject, measure) : byRule(rule, subject, policy);
}

function leftOut(
  { issue, isNew }: Subject,
  { onlyFixable, onlyNew }: Measure,
): { readonly closed: boolean; readonly why: string } | null {
  const status = statusOf(issue);
  if (status === 'resolved') return { closed: true, why: 'it is resolved' };
  if (status === 'ignored') return { closed: true, why: 'it is ignored in Snyk' };
  if (onlyNew && !isNew)
    return { closed: false, why: 'the baseline has it, and only new findings count' };
  if (onlyFixable && !issue.facts.fixable)
    return { closed: false, why: 'Snyk knows no fix, and only fixable findings count' };
  return null;
}

/** Only what is known to be covered is ignored. */
function allHold(conditions: readonly Condition[], subject: Subject): boolean {
  return conditions.every(({ test }) => test(subject) === 'yes');
}

function matches({ conditions, matchesUnknown }: Rule, subject: Subject): boolean {
  return conditions.every(({ test }) => {
    const answer = test(subject);
    return answer === 'yes' || (matchesUnknown && answer === 'unknown');
  });
}

const OUTCOMES = { fail: 'fail', warn: 'warn', ignore: 'ignored' } as const;

function byRule(rule: Rule, subject: Subject, policy: GatePolicy | null): Judgement {
  const open = rule.conditions.filter(({ test }) => test(subject) === 'unknown');
  const asked = rule.conditions.map(({ text }) => text).join('; ') || 'all findings';
  const unknown = open.map(({ text }) => text).join('; ');
  const because =
    `rule "${rule.name}" (${policy?.file ?? ''}:${rule.line}) says so: ${asked}` +
    (unknown === '' ? '' : ` (not known, and so taken to hold: ${unknown})`);
  return { ...judged(OUTCOMES[rule.action], because), rule };
}

function byThreshold({ issue }: Subject, { threshold, policy }: Measure): Judgement {
  const others = policy === null ? '' : ' and no rule speaks of it';
  if (threshold === 'none') return judged('pass', `\`fail-on\` is none${others}`);
  const word = issue.attributes.effective_severity_level;
  const severity = parseSeverity(word);
  if (severity === undefined)
    return {
      ...judged('fail', `its severity "${word}" is not known here`),
      unknownSeverity: word,
    };
  const fails = atLeast(severity, threshold);
  const because = `${severity} is ${fails ? 'at or above' : 'below'} \`fail-on\`: ${threshold}${others}`;
  return judged(fails ? 'fail' : 'pass', because);
}

function judged(outcome: Judgement['outcome'], because: string): Judgement {
  return { outcome, because, rule: null, ignore: null, unknownSeverity: null };
}

function ignoreText({ expires, reason, line }: Ignore, policy: GatePolicy | null): string {
  return `it is ignored until ${expires} (${policy?.file ?? ''}:${line}): ${reason}`;
}

function expiredText({ expires, reason, line }: Ignore, policy: GatePolicy | null): string {
  return `its ignore (${policy?.file ?? ''}:${line}) expired on ${expires}: ${reason}. Fix it, or decide anew and give the ignore another date`;
}
