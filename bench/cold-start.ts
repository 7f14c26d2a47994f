import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, plainEnvironment } from './measure.js';

/** Starts of each kind; the machine is rarely quiet, and a start is short. */
const ROUNDS = 21;

/** See "Budgets" in CONTRIBUTING.md. */
const BUDGET = 2.5;

/**
 * How long the action takes to tell its first wrong input, beside an empty script. No probe is
 * loaded here: it would cost as much as what is measured.
 */
export function coldStart(action: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const empty = join(folder, 'empty.cjs');
  writeFileSync(empty, '');
  const inputs = {
    GITHUB_ACTIONS: 'true',
    INPUT_COMMAND: 'nonsense',
    'INPUT_FAIL-ON': 'sometimes',
  };

  const times: { empty: number; action: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = start(empty, {});
    const own = start(action, inputs);
    if (own.code === 0 || !own.output.includes('::error')) {
      return `cold start: not measured, the action did not refuse its inputs (exit code ${own.code ?? 'none'})\n${own.output}`;
    }
    times.push({ empty: before.wall, action: own.wall });
  }
  const ratio = median(times.map((time) => time.action / time.empty));
  const [idle, own] = [median(times.map((t) => t.empty)), median(times.map((t) => t.action))];
  const verdict = ratio <= BUDGET ? '' : '  OVER';
  return (
    `cold start to the first input error, node ${process.version}, median of ${ROUNDS}: ` +
    `${own.toFixed(0)} ms, empty script ${idle.toFixed(0)} ms, ` +
    `ratio ${ratio.toFixed(2)} (budget ${BUDGET})${verdict}`
  );
}

function start(
  script: string,
  env: NodeJS.ProcessEnv,
): { wall: number; code: number | null; output: string } {
  const started = performance.now();
  const child = spawnSync(process.execPath, [script], {
    env: { ...plainEnvironment(), ...env },
    encoding: 'utf8',
  });
  return {
    wall: performance.now() - started,
    code: child.status,
    output: child.stdout + child.stderr,
  };
}
