import type * as z from 'zod/mini';
import type { HttpStatistics } from '../../http/statistics.js';

/** Snyk's API, as the sources ask it. Every request goes through the same limits. */
export interface SnykApi {
  /** Address of the API, without `/rest` and without a slash at its end. */
  readonly url: string;
  readonly statistics: HttpStatistics;
  /**
   * One resource: `data` of the answer.
   *
   * @throws UpstreamError when Snyk refuses, or its answer is not what `item` tells.
   */
  get<T>(ask: Ask<T>): Promise<Resource<T>>;
  /**
   * A collection, page by page, in Snyk's order. Never asks for a page twice and ends when Snyk
   * repeats itself.
   *
   * @throws UpstreamError like `get`, at the page that cannot be had; those before it were given.
   */
  pages<T>(ask: Ask<T>): AsyncIterable<Page<T>>;
  /**
   * The whole answer of any request, for the jobs of export and SBOM tests, and for V1. The
   * status may be 2xx or 3xx: a redirect is never followed.
   *
   * @throws UpstreamError when Snyk refuses.
   */
  request(ask: PlainAsk): Promise<Answer>;
}

/** What is asked of the REST API. */
export interface Ask<T> {
  /** Below `/rest`, ids encoded: `/orgs/4f…/issues`. */
  readonly path: string;
  readonly query?: Query;
  /** Date of the API's version; by default the one of all generally available endpoints. */
  readonly version?: string;
  /** What each resource must be. What it does not name is dropped or kept, as the schema says. */
  readonly item: z.ZodMiniType<T>;
  readonly signal?: AbortSignal;
}

export interface PlainAsk {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the API's address: `/rest/orgs/…` or `/v1/org/…`. */
  readonly path: string;
  readonly query?: Query;
  /** Only for `/rest`. */
  readonly version?: string;
  /** Sent as `application/vnd.api+json` to `/rest`, else as `application/json`. */
  readonly body?: unknown;
  /** The answer's body as text, for what may not be JSON. */
  readonly text?: true;
  readonly signal?: AbortSignal;
}

/** Lists are joined by commas; undefined is left out. */
export type Query = Readonly<
  Record<string, string | number | boolean | readonly string[] | undefined>
>;

export interface Resource<T> {
  readonly data: T;
  /** Snyk's clock when it answered; ours when it does not tell. */
  readonly at: Date;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Resources of this page that are not what they should be. They are missing, not skipped. */
  readonly unreadable: readonly { readonly id: string; readonly why: string }[];
  readonly at: Date;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, or text when that was asked for; undefined for an empty body. */
  readonly body: unknown;
  readonly at: Date;
}
