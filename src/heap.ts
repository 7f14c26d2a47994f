import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Bytes of both halves of the young generation; what Node.js 20 has at most by itself. */
const YOUNG_ENOUGH = 32 * 1024 * 1024;

/**
 * Keeps what V8 adds to the memory that a run needs about as large as that itself, whatever the
 * number of findings. Left alone, V8 collects when the heap is up to four times what lives in it,
 * and Node.js 24 lets the young generation grow to 134 MB: with 40,000 findings 566 MB for the 70
 * that live. `docs/scale.md` has what a run takes with this. There is no other way in: the CI
 * starts the program, without options of Node.js. V8 reads both flags whenever it collects.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=50');
  const observer = new PerformanceObserver(() => {
    setFlagsFromString(`--semi-space-growth-factor=${youngBytes() < YOUNG_ENOUGH ? 2 : 1}`);
  });
  observer.observe({ entryTypes: ['gc'] });
}

function youngBytes(): number {
  const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  return young?.space_size ?? 0;
}
