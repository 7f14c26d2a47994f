import type { Severity } from '../../model/severity.js';

/** Seen before it is read; the word stands beside it for those who cannot tell the colours. */
const MARKS: Readonly<Record<Severity, string>> = {
  critical: '🔴',
  high: '🟠',
  medium: '🟡',
  low: '🔵',
  info: '⚪',
};

/** `🔴 Critical` */
export function severityMark(severity: Severity): string {
  return `${MARKS[severity]} ${severity.charAt(0).toUpperCase()}${severity.slice(1)}`;
}
