/** Numbers of a block of the pool, at most. */
const BLOCK_SIZE = 1 << 16;

/** Of the first block: most projects have few paths, and a scan may have thousands of projects. */
const FIRST_BLOCK_SIZE = 1 << 9;

/**
 * All dependency paths of a project. A large scan repeats few packages in hundreds of thousands of
 * paths: each step is a number here, four bytes, and becomes the shared string of its
 * `name@version` only when the path is read. The pool grows by blocks: to copy it into ever larger
 * arrays would take three times the memory for a while.
 */
export class DependencyPaths {
  private readonly steps: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly blocks: Uint32Array[] = [];
  private block = new Uint32Array(0);
  private used = 0;

  /** Keeps a path and returns its handle. */
  add(path: readonly string[]): number {
    // A path lies in one block; no real one is longer than a block.
    const length = Math.min(path.length, BLOCK_SIZE - 1);
    if (this.used + length >= this.block.length) this.grow(length + 1);
    const handle = (this.blocks.length - 1) * BLOCK_SIZE + this.used;
    this.block[this.used++] = length;
    for (let step = 0; step < length; step++) {
      this.block[this.used++] = this.numberOf(path[step] ?? '');
    }
    return handle;
  }

  /** The path of a handle. */
  get(handle: number): string[] {
    const block = this.blocks[Math.floor(handle / BLOCK_SIZE)] ?? this.block;
    const start = (handle % BLOCK_SIZE) + 1;
    const length = block[start - 1] ?? 0;
    const path: string[] = new Array<string>(length);
    for (let step = 0; step < length; step++)
      path[step] = this.steps[block[start + step] ?? 0] ?? '';
    return path;
  }

  private numberOf(step: string): number {
    const known = this.numbers.get(step);
    if (known !== undefined) return known;
    const number = this.steps.push(step) - 1;
    this.numbers.set(step, number);
    return number;
  }

  private grow(needed: number): void {
    const size = this.blocks.length === 0 ? Math.max(FIRST_BLOCK_SIZE, needed) : BLOCK_SIZE;
    this.block = new Uint32Array(size);
    this.blocks.push(this.block);
    this.used = 0;
  }
}
