/** Lets so many pieces of work in at the same time; the others wait in line. */
export class Gate {
  private readonly waiting: (() => void)[] = [];
  private free: number;

  constructor(width: number) {
    this.free = width;
  }

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free--;
    else await new Promise<void>((enter) => this.waiting.push(enter));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.free++;
      else next();
    }
  }
}

/**
 * Results in the order of the items, of which several are worked on at once. Never more than
 * `ahead` are begun and not yet taken, so that a slow consumer is not buried.
 *
 * @param abandon told when nobody takes any more, so that work under way may stop.
 * @param discard what to do with results that nobody takes any more.
 */
export async function* inOrder<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  {
    ahead,
    abandon,
    discard,
  }: Readonly<{
    ahead: number;
    abandon: () => void;
    discard: (result: R) => Promise<void>;
  }>,
): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  let next = 0;
  const begin = (): void => {
    while (begun.length < ahead && next < items.length) {
      const result = items.slice(next, next + 1).map(work);
      next++;
      for (const promise of result) {
        // It is looked at when its turn comes; until then a failure is not unhandled.
        promise.catch(() => undefined);
        begun.push(promise);
      }
    }
  };
  let isAbandoned = true;
  try {
    for (;;) {
      begin();
      const first = begun.shift();
      if (first === undefined) break;
      const result = await first;
      begin();
      yield result;
    }
    isAbandoned = false;
  } finally {
    if (isAbandoned) abandon();
    for (const settled of await Promise.allSettled(begun))
      if (settled.status === 'fulfilled') await discard(settled.value);
  }
}
