import type { Rule } from './rule.js';
import type { SarifResult } from './result.js';

/** Severities of SARIF's levels, as Snyk itself writes the one for the other. */
const SEVERITY_OF_LEVEL: Readonly<Record<string, string>> = {
  error: 'high',
  warning: 'medium',
  note: 'low',
  none: 'info',
};

/**
 * The severity of a result: an explicit one of the result or its rule, else that of its level. A
 * result without a level is a warning. The rule's default level is no substitute: Snyk writes it
 * with two levels only, so that what is low for the result is a warning for its rule.
 */
export function severityOfResult(result: SarifResult, rule: Rule | undefined): string {
  const explicit = result.severity ?? rule?.severity;
  if (explicit !== undefined) return explicit.toLowerCase();
  return SEVERITY_OF_LEVEL[result.level ?? 'warning'] ?? 'medium';
}
