import { deflateSync } from 'node:zlib';
import type { Kept } from './ranked.js';
import { byRank } from './ranked.js';
import type { RunContent } from './run-content.js';

/** A run as it would be written, to see whether the file becomes too large. */
export interface MeasuredRun {
  readonly entries: readonly Kept[];
  readonly content: RunContent;
}

/** Compressed at once. Blocks of their own compress a little worse than the whole file will. */
const BLOCK = 1024 * 1024;
/** Compresses a little worse than the upload will, and takes a third of the time. */
const FASTEST = { level: 1 };
/** Kept for what stands around the results: tools, versions, notifications. */
const RESERVE = 0.02;

/**
 * How many results of each run fit into a file of so many bytes after gzip, the worst first over
 * all runs. A rule counts with the first of its results.
 */
export function fitToSize(runs: readonly MeasuredRun[], gzipBytes: number): number[] {
  const room = gzipBytes * (1 - RESERVE);
  if (fitsAsItIs(runs, room)) return runs.map((run) => run.entries.length);
  const kept = runs.map(() => 0);
  const size = Math.min(BLOCK, Math.max(1, Math.floor(gzipBytes / 10)));
  let packed = 0;
  for (const block of blocksOf(runs, size)) {
    packed += deflateSync(block.text, FASTEST).length;
    if (packed > room) break;
    for (const run of block.runs) kept[run] = (kept[run] ?? 0) + 1;
  }
  return kept;
}

/**
 * Text does not grow under gzip: a file that fits without it needs no measuring. The estimate is
 * generous: what is added to each result, and JSON writes quotes and line breaks as two letters.
 */
function fitsAsItIs(runs: readonly MeasuredRun[], room: number): boolean {
  const bytes = runs.reduce((sum, { content }) => sum + content.packedBytes * 2, 0);
  const added = runs.reduce((sum, { entries }) => sum + entries.length * 500, 0);
  return bytes + added <= room;
}

function* blocksOf(
  runs: readonly MeasuredRun[],
  size: number,
): Generator<{ text: string; runs: number[] }> {
  let block: { text: string; runs: number[] } = { text: '', runs: [] };
  for (const { run, text } of worstFirst(runs)) {
    block.text += text;
    block.runs.push(run);
    if (block.text.length < size) continue;
    yield block;
    block = { text: '', runs: [] };
  }
  yield block;
}

function* worstFirst(runs: readonly MeasuredRun[]): Generator<{ text: string; run: number }> {
  const cursors = runs.map(({ entries, content }, run) => new Cursor(entries, content, run));
  for (;;) {
    const [first] = cursors.filter((cursor) => cursor.head !== undefined).sort(byHead);
    if (first === undefined) return;
    yield { text: first.take(), run: first.run };
  }
}

/** Where the reading of one run's results stands; they are in order already. */
class Cursor {
  private at = 0;
  private readonly texts: Iterator<string, void>;

  constructor(
    private readonly entries: readonly Kept[],
    content: RunContent,
    readonly run: number,
  ) {
    this.texts = content.measured();
  }

  get head(): Kept | undefined {
    return this.entries[this.at];
  }

  take(): string {
    this.at += 1;
    return this.texts.next().value ?? '';
  }
}

function byHead({ head: a }: Cursor, { head: b }: Cursor): number {
  return a === undefined || b === undefined ? 0 : byRank(a, b);
}
