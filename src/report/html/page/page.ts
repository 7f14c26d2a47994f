import type { About, FindingDetails } from '../format.js';
import type { Figures } from '../view/figures.js';
import type { Findings } from '../view/findings.js';
import type { Store } from './store.js';

/** What all parts of the page know. */
export interface Page {
  readonly about: About;
  readonly findings: Findings;
  readonly figures: Figures;
  readonly store: Store;
  /** Days since 1970 on which the page was made. */
  readonly today: number;
  /** Details of a row; undefined when the file was cut. */
  readonly details: (row: number) => FindingDetails | undefined;
}
