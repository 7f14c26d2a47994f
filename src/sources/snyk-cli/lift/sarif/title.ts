import type { Rule } from './rule.js';

/**
 * The title of a rule as Snyk's other outputs have it: SARIF puts the severity before it and the
 * package behind it, `High severity - Prototype Pollution vulnerability in lodash`.
 */
export function titleOf(rule: Rule | undefined, module: string | undefined): string | undefined {
  const title = rule?.title?.replace(/^(?:critical|high|medium|low) severity (?:- )?/i, '');
  const suffix = /^(.*\S) vulnerability in (\S+)$/.exec(title ?? '');
  return module !== undefined && suffix?.[1] !== undefined ? suffix[1] : title;
}
