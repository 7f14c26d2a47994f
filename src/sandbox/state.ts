import type { StoreState } from './store.js';

/** What `GET /_sandbox/state` shows. */
export interface SandboxState extends StoreState {
  /** To platforms, those that failed included. */
  readonly requests: number;
  /** How many requests met which fault, or `none`. */
  readonly faults: Readonly<Record<string, number>>;
}
