import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** What one process cost: seconds of wall and of CPU time, and megabytes at its largest. */
export interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number;
}

export type Outcome = { readonly cost: Cost } | { readonly failed: string };

/** Runs inside the measured process, and tells at its end what the kernel counted. */
const PROBE = `
  import { writeSync } from 'node:fs';
  process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));
`;

/** Runs `node` with `args` as a process of its own; what it prints is thrown away. */
export async function measure(args: readonly string[]): Promise<Outcome> {
  const started = performance.now();
  const probe = `data:text/javascript,${encodeURIComponent(PROBE)}`;
  const child = spawn(process.execPath, ['--import', probe, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    env: plainEnvironment(),
  });
  const [, , stderr, channel] = child.stdio;
  if (!(stderr instanceof Readable) || !(channel instanceof Readable)) {
    throw new Error('A child process came without the pipes that were asked for');
  }
  const complaints = text(stderr);
  const usage = text(channel);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  const wall = (performance.now() - started) / 1_000;
  if (code !== 0) return { failed: reasonOf(await complaints, code) };
  return { cost: { wall, ...usageSchema.parse(JSON.parse(await usage)) } };
}

/** The environment of a terminal, also when the bench itself runs in a CI. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  const high = sorted[Math.floor(middle)] ?? Number.NaN;
  return (low + high) / 2;
}

/** Of `process.resourceUsage()`: microseconds, and kilobytes of 1,024. */
const usageSchema = z
  .object({ userCPUTime: z.number(), systemCPUTime: z.number(), maxRSS: z.number() })
  .transform(({ userCPUTime, systemCPUTime, maxRSS }) => ({
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    peak: (maxRSS * 1_024) / 1e6,
  }));

/** The line of an error output that says what went wrong. */
function reasonOf(complaints: string, code: number | null): string {
  const lines = complaints.split('\n').map((line) => line.trim());
  const telling = lines.find((line) => /^\w*Error\b.*:|out of memory|^error:/i.test(line));
  return telling ?? lines.findLast((line) => line !== '') ?? `exit code ${code ?? 'none'}`;
}
