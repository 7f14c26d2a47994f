/** Snyk's severity levels, the worst first. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;

export type Severity = (typeof SEVERITIES)[number];

const RANK: Record<Severity, number> = { critical: 4, high: 3, medium: 2, low: 1, info: 0 };

/** 4 for critical down to 0 for info. */
export function severityRank(severity: Severity): number {
  return RANK[severity];
}

/**
 * Reads a severity as some product of Snyk spells it, in any case.
 *
 * @returns undefined for a word that is no severity; the caller decides what that means.
 */
export function parseSeverity(word: string | null | undefined): Severity | undefined {
  const lower = word?.trim().toLowerCase();
  if (lower === 'none' || lower === 'informational') return 'info';
  return SEVERITIES.find((severity) => severity === lower);
}

/** Orders by severity, the worst first. */
export function worstFirst(a: Severity, b: Severity): number {
  return RANK[b] - RANK[a];
}

/** True when `severity` is `threshold` or worse. */
export function atLeast(severity: Severity, threshold: Severity): boolean {
  return RANK[severity] >= RANK[threshold];
}
