import { deflateSync } from 'node:zlib';
import { compare } from './paths.js';
import type { Entry, RunContent } from './run.js';

/** A run as it would be written, to see whether the file becomes too large. */
export interface MeasuredRun {
  readonly entries: readonly Entry[];
  readonly content: RunContent;
}

/** Compressed at once. Blocks of their own compress a little worse than the whole file will. */
const BLOCK = 1024 * 1024;
/** Kept for what stands around the results: tools, versions, notifications. */
const RESERVE = 0.02;

/**
 * How many results of each run fit into a file of so many bytes after gzip, the worst first over
 * all runs. A rule counts with the first of its results.
 */
export function fitToSize(runs: readonly MeasuredRun[], gzipBytes: number): number[] {
  const room = gzipBytes * (1 - RESERVE);
  const kept = runs.map(() => 0);
  let packed = 0;
  let block = '';
  let pending: number[] = [];
  const flush = (): boolean => {
    packed += deflateSync(block).length;
    if (packed > room) return false;
    for (const run of pending) kept[run] = (kept[run] ?? 0) + 1;
    block = '';
    pending = [];
    return true;
  };
  if (rawBytes(runs) <= room) return runs.map((run) => run.entries.length);
  const size = Math.min(BLOCK, Math.max(1, Math.floor(gzipBytes / 10)));
  for (const { json, run } of worstFirst(runs)) {
    block += json;
    pending.push(run);
    if (block.length >= size && !flush()) return kept;
  }
  flush();
  return kept;
}

/** Nothing grows under gzip that is text: a file that fits as it is needs no compressing. */
function rawBytes(runs: readonly MeasuredRun[]): number {
  let bytes = 0;
  for (const { json } of worstFirst(runs)) bytes += Buffer.byteLength(json);
  return bytes;
}

function* worstFirst(runs: readonly MeasuredRun[]): Generator<{ json: string; run: number }> {
  const next = runs.map(() => 0);
  const rulesSeen = runs.map(() => new Set<number>());
  const order = runs
    .flatMap(({ entries }, run) => entries.map((entry) => ({ order: entry.order, run })))
    .sort((a, b) => compare(a.order, b.order));
  for (const { run } of order) {
    const position = next[run] ?? 0;
    next[run] = position + 1;
    const content = runs[run]?.content;
    const result = content?.results[position];
    const index = result?.ruleIndex ?? -1;
    const isNew = rulesSeen[run]?.has(index) === false;
    rulesSeen[run]?.add(index);
    const rule = isNew ? JSON.stringify(content?.rules[index]) : '';
    yield { json: JSON.stringify(result) + rule, run };
  }
}
