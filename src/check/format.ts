import type { CheckName, CheckStep } from './step.js';
import { CHECK_NAMES, CHECKS } from './step.js';

/** Checks of one or more targets, for programs. */
export interface CheckReport {
  readonly schemaVersion: 1;
  /** Whether every step of every target succeeded. */
  readonly ok: boolean;
  readonly steps: readonly CheckStep[];
}

export function checkReport(steps: readonly CheckStep[]): CheckReport {
  return { schemaVersion: 1, ok: steps.every(({ ok }) => ok), steps };
}

const WIDTH = Math.max(...Object.values(CHECKS).map((title) => title.length));

/** A step for people, with the cure of what failed. */
export function formatStep({ name, detail, tried, tookMs, ok, cure }: CheckStep): string {
  const line = `${labelOf(name)}  ${detail} (${tried}, ${tookMs} ms)`;
  if (ok) return `  ok    ${line}`;
  return [`  FAIL  ${line}`, ...(cure === null ? [] : [`        Cure: ${cure}`])].join('\n');
}

/** The checks of a target that were not tried, a line each. */
export function formatUntried(steps: readonly CheckStep[]): string[] {
  return CHECK_NAMES.slice(steps.length).map((name) => `  -     ${labelOf(name)}  not tried`);
}

function labelOf(name: CheckName): string {
  return CHECKS[name].padEnd(WIDTH);
}
