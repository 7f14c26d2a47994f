/** Numbers that the pool holds at first; it doubles when full. */
const FIRST_CAPACITY = 1024;

/**
 * All dependency paths of a project. A large scan repeats few packages in hundreds of thousands of
 * paths: each step is a number here, four bytes, and becomes the shared string of its
 * `name@version` only when the path is read.
 */
export class DependencyPaths {
  private readonly steps: string[] = [];
  private readonly numbers = new Map<string, number>();
  private pool = new Uint32Array(FIRST_CAPACITY);
  private used = 0;

  /** Keeps a path and returns its handle. */
  add(path: readonly string[]): number {
    const handle = this.used;
    this.reserve(path.length + 1);
    this.pool[this.used++] = path.length;
    for (const step of path) this.pool[this.used++] = this.numberOf(step);
    return handle;
  }

  /** The path of a handle. */
  get(handle: number): string[] {
    const length = this.pool[handle] ?? 0;
    const path: string[] = [];
    for (const number of this.pool.subarray(handle + 1, handle + 1 + length)) {
      path.push(this.steps[number] ?? '');
    }
    return path;
  }

  private numberOf(step: string): number {
    const known = this.numbers.get(step);
    if (known !== undefined) return known;
    const number = this.steps.push(step) - 1;
    this.numbers.set(step, number);
    return number;
  }

  private reserve(count: number): void {
    if (this.used + count <= this.pool.length) return;
    const grown = new Uint32Array(Math.max(this.pool.length * 2, this.used + count));
    grown.set(this.pool.subarray(0, this.used));
    this.pool = grown;
  }
}
