import type { Answer, Incoming } from '../exchange.js';
import type { SnykExports } from './export/exports.js';
import type { Failure } from './failure.js';
import type { OrgIndexes } from './org-index.js';
import type { Parameters, Query } from './parameters.js';
import type { Release } from './version.js';
import type { SbomTests } from './sbom/tests.js';
import type { SnykWorld } from './world.js';

/** What endpoints answer from. */
export interface SnykContext {
  readonly world: SnykWorld;
  readonly indexes: OrgIndexes;
  /** Those that were started. */
  readonly sbomTests: SbomTests;
  readonly exports: SnykExports;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** One request to an endpoint, its parameters checked. */
export interface Call extends SnykContext {
  readonly request: Incoming;
  readonly query: Query;
  /** The ids of its path, by their names. */
  readonly ids: Readonly<Record<string, string>>;
}

/** A document of JSON:API. */
export interface Document {
  readonly data: unknown;
  readonly links?: Readonly<Record<string, string>>;
  readonly meta?: unknown;
  readonly included?: readonly unknown[];
}

/** An endpoint of the REST API. */
export interface Endpoint {
  /** `GET` when it is absent. */
  readonly method?: 'POST';
  /** As the OpenAPI document writes it, below `/rest`. */
  readonly path: string;
  readonly release: Release;
  readonly parameters: Parameters;
  /** A document is answered with 200; an answer as it is. */
  answer(call: Call): Document | Failure | Answer;
}
