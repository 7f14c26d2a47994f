/** What stands in report.html for its program: written by Node.js, read in the browser. */

/** Order of `status` in a table. */
export const STATUSES = ['open', 'ignored', 'resolved'] as const;

export type Status = (typeof STATUSES)[number];

/** Findings whose details stand together; a page reads one such part to show one finding. */
export const DETAILS_PER_PART = 500;

/** Ids of the parts of the page; of details, the number of the part follows. */
export const ABOUT_ID = 'about';
export const TABLE_ID = 'findings';
export const DETAILS_ID = 'details-';

/** The run, as the head of the page tells of it. */
export interface About {
  readonly command: string;
  readonly version: string;
  /** ISO 8601. */
  readonly generatedAt: string;
  readonly repository: string | null;
  readonly branch: string | null;
  readonly commit: string | null;
  /** Of all findings, those that are left out too. */
  readonly counts: {
    readonly projects: number;
    readonly open: number;
    readonly ignored: number;
    readonly resolved: number;
    readonly bySeverity: Readonly<Record<string, number>>;
  };
  readonly gate: {
    readonly verdict: 'pass' | 'fail' | 'off';
    readonly threshold: string;
    readonly failing: number;
    readonly reasons: readonly string[];
  };
  /** How the findings compare with a baseline; null without one. */
  readonly baseline: {
    readonly from: string;
    /** Open findings that it lacks. */
    readonly fresh: number;
    /** Null when not all was collected. */
    readonly fixed: number | null;
    /** The worst of what is fixed, a line each. */
    readonly gone: readonly string[];
  } | null;
  readonly incomplete: readonly { readonly what: string; readonly why: string }[];
  readonly partial: string | null;
  readonly warnings: readonly string[];
  /** Findings of the run that are not in the table. */
  readonly leftOut: number;
}

/** A column of text, each word written once: row `i` has `words[at[i]]`. */
export interface WordColumn {
  readonly words: readonly string[];
  readonly at: readonly number[];
}

export const NUMBER_COLUMNS = [
  'severity',
  'status',
  'fixable',
  'fresh',
  'score',
  'epss',
  'seen',
  'public',
] as const;

export const WORD_COLUMNS = [
  'key',
  'title',
  'problem',
  'cves',
  'type',
  'project',
  'component',
  'place',
  'action',
  'exploit',
] as const;

export type NumberColumnName = (typeof NUMBER_COLUMNS)[number];
export type WordColumnName = (typeof WORD_COLUMNS)[number];

/**
 * The findings by column, the worst first.
 *
 * - `severity`: position in `SEVERITIES`; `status`: position in `STATUSES`; `fixable`: 0 or 1
 * - `fresh`: 1 for what the baseline lacks, else 0; -1 without a baseline
 * - `score`: highest CVSS score times 10; `epss`: probability times 100,000; -1 when unknown
 * - `seen`, `public`: days since 1970 of first sight and of disclosure; -1 when unknown
 * - `cves`: separated by spaces; `component`: `name@version`; `place`: `file:line`;
 *   `action`: what closes it; `exploit`: maturity; all empty when there is none
 */
export interface FindingTable {
  readonly numbers: Readonly<Record<NumberColumnName, readonly number[]>>;
  readonly words: Readonly<Record<WordColumnName, WordColumn>>;
}

/** Fields of a finding's details, in the order in which a part has them. */
export const DETAIL_FIELDS = [
  'url',
  'remedy',
  'message',
  'cwes',
  'cvss',
  'packages',
  'morePackages',
  'locations',
  'flow',
  'ignored',
  'percentile',
  'reachability',
  'license',
  'lastSeen',
  'reference',
] as const satisfies readonly (keyof FindingDetails)[];

/**
 * Details of findings that follow each other. What several have in common stands once in `values`;
 * a finding is the positions of its fields there, and a path the positions of its steps.
 */
export interface DetailsPart {
  readonly values: readonly unknown[];
  readonly details: readonly (readonly number[])[];
}

/** What only the pane of one finding shows. */
export interface FindingDetails {
  readonly url: string | null;
  readonly remedy: string | null;
  readonly message: string | null;
  readonly cwes: readonly string[];
  readonly cvss: readonly {
    readonly version: string | null;
    readonly score: number | null;
    readonly vector: string | null;
    readonly source: string;
  }[];
  readonly packages: readonly PackageDetails[];
  /** Packages that are not listed. */
  readonly morePackages: number;
  readonly locations: readonly PlaceDetails[];
  /** Data flow of code, from source to sink. */
  readonly flow: readonly PlaceDetails[];
  readonly ignored: { readonly reason: string | null; readonly expires: string | null } | null;
  /** 0..1 */
  readonly percentile: number | null;
  readonly reachability: string | null;
  readonly license: string | null;
  readonly lastSeen: string | null;
  readonly reference: string;
}

export interface PackageDetails<Step = string> {
  readonly name: string;
  readonly fixedIn: readonly string[];
  readonly upgradeTo: string | null;
  readonly paths: readonly (readonly Step[])[];
  readonly morePaths: number;
}

export interface PlaceDetails {
  readonly file: string;
  readonly line: number | null;
  readonly message: string | null;
  readonly url: string | null;
}
