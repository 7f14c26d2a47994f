import type { Repository } from '../../../model/repository.js';
import type { Checkout } from './place.js';
import type { ScannedProject } from './project.js';

/** What the readers of a document are told and whom they tell. */
export interface Scan {
  readonly repository: Repository;
  readonly checkout: Checkout;
  /** The scan's name as the user knows it; names a project that has nothing else. */
  readonly fileName: string;
  /** A project is complete. */
  project(project: ScannedProject): void;
  /** Snyk could not scan something, and says why. */
  failed(what: string, why: string): void;
  /** The document is a result of Snyk, whether it holds projects or not. */
  recognised(): void;
  /** The document is valid JSON, but nothing that holds results: the names of its members. */
  unknown(members: readonly string[]): void;
}
