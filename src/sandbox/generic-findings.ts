import type { Arrival } from './store.js';

/** What DefectDojo's parser of Generic Findings requires of each. */
const REQUIRED = ['title', 'severity', 'description'] as const;

/** The findings of a Generic Findings file by their `unique_id_from_tool`; undefined if it is none. */
export function readFindings(text: string): Arrival[] | undefined {
  const findings = findingsOf(text);
  if (!findings?.every(isComplete)) return undefined;
  return findings.map((document) => ({ identity: uniqueId(document), document }));
}

function findingsOf(text: string): unknown[] | undefined {
  try {
    const file: unknown = JSON.parse(text);
    if (typeof file !== 'object' || file === null || !('findings' in file)) return undefined;
    return Array.isArray(file.findings) ? file.findings : undefined;
  } catch {
    return undefined;
  }
}

function isComplete(finding: unknown): boolean {
  return (
    typeof finding === 'object' &&
    finding !== null &&
    REQUIRED.every((name) => Object.hasOwn(finding, name))
  );
}

function uniqueId(finding: unknown): string | undefined {
  if (typeof finding !== 'object' || finding === null) return undefined;
  if (!('unique_id_from_tool' in finding)) return undefined;
  const id = finding.unique_id_from_tool;
  return typeof id === 'string' && id !== '' ? id : undefined;
}
