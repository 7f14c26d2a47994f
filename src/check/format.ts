import type { CheckStep } from './step.js';
import { CHECKS } from './step.js';

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

/** The steps for people, target by target, with what was not tried and the cure of what failed. */
export function formatCheck(steps: readonly CheckStep[]): string {
  const targets = [...new Set(steps.map(({ target }) => target))];
  return targets
    .map((target) =>
      [target, ...linesOf(steps.filter((step) => step.target === target))].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

function linesOf(steps: readonly CheckStep[]): string[] {
  return Object.entries(CHECKS).flatMap(([name, title]) => {
    const step = steps.find((one) => one.name === name);
    const label = title.padEnd(WIDTH);
    if (step === undefined) return [`  -     ${label}  not tried`];
    const line = `${label}  ${step.detail} (${step.tried}, ${step.tookMs} ms)`;
    if (step.ok) return [`  ok    ${line}`];
    return [`  FAIL  ${line}`, ...(step.cure === null ? [] : [`        Cure: ${step.cure}`])];
  });
}
