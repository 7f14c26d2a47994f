import type { Incoming } from '../exchange.js';
import type { Failure } from './failure.js';
import type { OrgIndexes } from './org-index.js';
import type { Parameters, Query } from './parameters.js';
import type { Release } from './version.js';
import type { SnykWorld } from './world.js';

/** What endpoints answer from. */
export interface SnykContext {
  readonly world: SnykWorld;
  readonly indexes: OrgIndexes;
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
}

/** An endpoint of the REST API. */
export interface Endpoint {
  /** As the OpenAPI document writes it, below `/rest`. */
  readonly path: string;
  readonly release: Release;
  readonly parameters: Parameters;
  answer(call: Call): Document | Failure;
}
