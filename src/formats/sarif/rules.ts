import type { ReportingDescriptor } from 'sarif';
import { completeHelp, SHOWN } from './help.js';
import type { Introduction } from './paths.js';
import { compare, stepsOf } from './paths.js';
import type { Rule } from './rule.js';

interface Told {
  readonly ruleId: string;
  readonly packages: readonly string[];
  readonly introduction: Introduction;
}

/** Gathers what findings tell of their rules. In the order in which the rules are first met. */
export function completeRules(
  told: readonly Told[],
  ruleOf: (id: string) => Rule | undefined,
): ReportingDescriptor[] {
  return [...grouped(told)].flatMap(([id, findings]) => {
    const rule = ruleOf(id);
    if (rule === undefined) return [];
    const packages = new Set(findings.flatMap((finding) => finding.packages));
    const paths = findings.flatMap((finding) => finding.introduction.shown);
    const distinct = [...new Set(paths)].sort((a, b) => stepsOf(a) - stepsOf(b) || compare(a, b));
    const all = findings.reduce((sum, { introduction }) => sum + introduction.total, 0);
    const help = completeHelp(rule.help, {
      packages: [...packages].sort(compare),
      paths: distinct.slice(0, SHOWN),
      // Two projects with the same path show it once.
      pathCount: all - (paths.length - distinct.length),
    });
    return [{ ...rule.descriptor, help }];
  });
}

function grouped(told: readonly Told[]): Map<string, Told[]> {
  const groups = new Map<string, Told[]>();
  for (const finding of told) {
    const group = groups.get(finding.ruleId);
    if (group) group.push(finding);
    else groups.set(finding.ruleId, [finding]);
  }
  return groups;
}
