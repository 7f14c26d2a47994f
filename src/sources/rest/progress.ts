import type { SweepProgress } from './options.js';

/** Counts what a sweep has read. */
export class Progress {
  private readonly counts = {
    orgs: 0,
    orgsDone: 0,
    projects: 0,
    issues: 0,
    pages: 0,
    pagesExpected: 0,
  };

  constructor(private readonly tell: (progress: SweepProgress) => void = () => undefined) {}

  add(counts: Partial<SweepProgress>): void {
    for (const key of KEYS) this.counts[key] += counts[key] ?? 0;
    const { pages, pagesExpected } = this.counts;
    this.counts.pagesExpected = Math.max(pages, pagesExpected);
    this.tell({ ...this.counts });
  }
}

const KEYS = ['orgs', 'orgsDone', 'projects', 'issues', 'pages', 'pagesExpected'] as const;
