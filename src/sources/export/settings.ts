export type Dataset = 'issues' | 'usage';

/** What to export, as the user set it; checked by `exportRequest`. */
export interface ExportSettings {
  /** Id of the group; wins over `org`. */
  readonly group?: string | undefined;
  /** Id of the org. */
  readonly org?: string | undefined;
  /** `issues` or `usage`. */
  readonly dataset: string;
  /** In any case; none means all. */
  readonly columns: readonly string[];
  /** As the setting has them; see `parseFilters`. */
  readonly filters?: unknown;
  /** Dates, or dates with a time and its zone. */
  readonly introducedFrom?: string | undefined;
  readonly introducedTo?: string | undefined;
  readonly updatedFrom?: string | undefined;
  readonly updatedTo?: string | undefined;
  /** Seconds that links to the results last, 0 to 3600 (the default of Snyk). */
  readonly urlExpirationSeconds?: number | undefined;
}

/** A request that Snyk will take: nothing in it needs another look. */
export interface ExportRequest {
  readonly dataset: Dataset;
  readonly scope: { readonly kind: 'groups' | 'orgs'; readonly id: string };
  readonly query: Readonly<Record<string, string>>;
  /** `data.attributes` of the body. */
  readonly attributes: ExportAttributes;
  /** Why what is absent is not gone; null when all issues that there are were asked for. */
  readonly narrowedBy: string | null;
}

export interface ExportAttributes {
  readonly dataset: Dataset;
  readonly formats: readonly ['csv'];
  readonly columns?: readonly string[];
  readonly filters: ExportFilters;
  readonly url_expiration_seconds?: number;
}

export type ExportFilters = Readonly<Record<string, DateRange | readonly string[] | string>>;

/** As Snyk takes them: `2024-11-28T09:10:00Z` */
export interface DateRange {
  readonly from?: string;
  readonly to?: string;
}
