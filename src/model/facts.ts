/** What a source knows of an issue beyond Snyk's REST vocabulary, in one place. */
export interface IssueFacts {
  /** The affected packages, each `name@version` once; empty for code and configuration. */
  readonly packages: readonly PackageFacts[];
  /** Where in the repository; the first is the primary one. Empty when no file is known. */
  readonly locations: readonly CodeLocation[];
  /** Whether Snyk knows an upgrade, a patch or a pin; for images, a fixed version. */
  readonly fixable: boolean;
  /** What to do, in one line: `Upgrade lodash to 4.17.21`. */
  readonly remedy?: string;
  /** Exploit maturity as Snyk words it: `Proof of Concept`, `Mature`, `Not Defined`. */
  readonly exploit?: string;
  readonly epss?: Epss;
  /** SPDX id or name, for licence issues. */
  readonly license?: string;
  /** Severity before a policy changed it. */
  readonly originalSeverity?: string;
  readonly reachability?: string;
  readonly malicious?: boolean;
  readonly ignore?: IgnoreFacts;
  readonly disclosedAt?: string;
  readonly publishedAt?: string;
  readonly references?: readonly { readonly title: string; readonly url: string }[];
  /** The Dockerfile instruction that brought the package. */
  readonly dockerfileInstruction?: string;
  /** Path of the offending property in an infrastructure file: `spec > containers[0] > …`. */
  readonly resourcePath?: string;
  /** Data flow from source to sink, as SARIF's first thread flow. */
  readonly codeFlow?: readonly CodeLocation[];
  /** Fingerprints that the tool itself gave (SARIF `fingerprints` and `partialFingerprints`). */
  readonly fingerprints?: Readonly<Record<string, string>>;
  /** Message of this one result, where it says more than the title. */
  readonly message?: string;
  /** Versions that have the problem, as Snyk writes ranges: `<4.17.21`. */
  readonly vulnerableRanges?: readonly string[];
  /** Whether a direct dependency has the problem itself. */
  readonly direct?: boolean;
  /** How it came in, in Snyk's words: `New Code`, `Baseline`, … */
  readonly introductionCategory?: string;
  /** What Snyk's inventory knows of the thing that the issue is in. */
  readonly asset?: AssetFacts;
  /** Columns of Snyk's exports that stand nowhere else, by name; only those with a value. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** An asset as its owners describe it to Snyk. */
export interface AssetFacts {
  readonly id?: string;
  readonly name?: string;
  readonly type?: string;
  /** Importance for the business, `A` (most) to `D`. */
  readonly class?: string;
  readonly owner?: string;
  readonly lifecycle?: string;
  readonly application?: string;
  readonly category?: string;
  readonly catalogName?: string;
  readonly freshness?: string;
  readonly tags?: readonly string[];
  readonly parentId?: string;
  readonly parentName?: string;
}

export interface PackageFacts {
  readonly name: string;
  readonly version: string;
  /** Package URL, or absent when the ecosystem has no purl type. */
  readonly purl?: string;
  /** Dependency paths from the root project to this package, each `name@version` a step. */
  readonly paths: readonly (readonly string[])[];
  /** Versions in which the problem is fixed. */
  readonly fixedIn: readonly string[];
  /** The nearest upgrade of the direct dependency that brings it: `express@4.18.2`. */
  readonly upgradeTo?: string;
}

export interface CodeLocation {
  /** Relative to the repository root, `/`-separated, never absolute. */
  readonly file: string;
  /** 1-based, like the three below; absent when only the file is known. */
  readonly startLine?: number;
  readonly endLine?: number;
  readonly startColumn?: number;
  /** Exclusive, as in SARIF. */
  readonly endColumn?: number;
  readonly message?: string;
}

export interface IgnoreFacts {
  readonly reason: string | null;
  /** ISO 8601, or null when it does not expire. */
  readonly expires: string | null;
  readonly created?: string;
  readonly ignoredBy?: string;
  readonly reasonType?: string;
  /** `cli`, `api`, `policy`, … */
  readonly source?: string;
}

export interface Epss {
  /** 0..1 */
  readonly probability: number;
  /** 0..1 */
  readonly percentile: number;
  readonly model?: string;
}
