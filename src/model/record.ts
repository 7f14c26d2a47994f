/**
 * The one record that every source ends in, in the words of Snyk's REST API: a project with its
 * org, its target and a page of its issues. What REST cannot say stands in `facts` of an issue.
 */
import type { IssueFacts } from './facts.js';

/** Where a record came from; the finding's `source`. */
export type SourceName = 'snyk-cli' | 'sarif' | 'rest' | 'export' | 'sbom-test';

/** What kind of thing was tested; decides the tool name in SARIF and the identity rules. */
export type Product =
  'open-source' | 'container' | 'iac' | 'code' | 'secrets' | 'unmanaged' | 'unknown';

/**
 * A project and a page of its issues. A project with very many issues comes as several records
 * with the same `key`; page 0 is always there, also when the project has no issues.
 */
export interface ProjectRecord {
  /** Stable key of the project (see identity.ts), equal through every door. */
  readonly key: string;
  /** Snyk's project id, or null when the door does not tell it. */
  readonly id: string | null;
  readonly type: 'project';
  readonly attributes: ProjectAttributes;
  readonly relationships: { readonly target: { readonly data: Target } };
  /** What Snyk's REST API counts beside the project; `updated_at` is when it was last tested. */
  readonly meta?: { readonly latest_issue_counts?: { readonly updated_at?: string } };
  readonly org: Org | null;
  readonly issues: readonly Issue[];
  readonly page: number;
  readonly source: SourceName;
  readonly product: Product;
  /** Name and version of the tool that found the issues, as SARIF's `tool.driver`. */
  readonly tool: { readonly name: string; readonly version?: string };
}

interface ProjectAttributes {
  readonly name: string;
  /** Package manager or kind: `npm`, `maven`, `deb`, `sast`, `terraformconfig`, … */
  readonly type: string;
  readonly origin?: string;
  readonly status?: string;
  readonly created?: string;
  /** Relative to the repository root, `/`-separated; empty when the project is not a file. */
  readonly target_file: string;
  /** Branch, or tag of an image. */
  readonly target_reference: string;
  readonly target_runtime?: string;
  readonly business_criticality?: readonly string[];
  readonly environment?: readonly string[];
  readonly lifecycle?: readonly string[];
  readonly tags?: readonly { key: string; value: string }[];
  readonly settings?: { readonly recurring_tests?: { readonly frequency?: string } };
}

interface Target {
  readonly id?: string;
  readonly attributes: { readonly display_name: string; readonly url: string | null };
  readonly meta?: { readonly integration_data?: Readonly<Record<string, unknown>> };
}

export interface Org {
  readonly id: string | null;
  readonly attributes: {
    readonly name: string;
    readonly slug?: string;
    readonly group_id?: string;
    readonly created_at?: string;
    readonly updated_at?: string;
  };
}

/** Issue types of Snyk's REST API; new ones pass through. */
export type IssueType =
  | 'package_vulnerability'
  | 'license'
  | 'code'
  | 'config'
  | 'cloud'
  | 'custom'
  | 'secret'
  | (string & {});

/** One problem in one project. */
export interface Issue {
  /** Stable key of the finding (see identity.ts). */
  readonly findingKey: string;
  /** Snyk's issue id, or null when the door does not tell it. */
  readonly id: string | null;
  readonly type: 'issue';
  readonly attributes: IssueAttributes;
  /** The issue in Snyk's web interface, where its address is known. */
  readonly findingUrl?: string;
  /** What the problem is: Snyk's vulnerability database, a rule's documentation. */
  readonly findingDetectionUrl?: string;
  readonly facts: IssueFacts;
}

export interface IssueAttributes {
  /** Snyk's issue key: the vulnerability id for packages, else unique within the project. */
  readonly key: string;
  readonly key_asset?: string;
  readonly title: string;
  readonly description?: string;
  readonly type: IssueType;
  readonly effective_severity_level: string;
  readonly status: 'open' | 'resolved';
  readonly ignored: boolean;
  readonly created_at?: string;
  readonly updated_at?: string;
  readonly classes: readonly IssueClass[];
  readonly problems: readonly Problem[];
  readonly coordinates: readonly Coordinate[];
  readonly severities?: readonly SeverityScore[];
  readonly exploit_details?: {
    readonly sources: readonly string[];
    readonly maturity_levels: readonly { readonly format: string; readonly level: string }[];
  };
  readonly risk?: { readonly score?: { readonly model: string; readonly value: number } };
  readonly resolution?: {
    readonly type: string;
    readonly resolved_at?: string;
    readonly details?: string;
  };
}

/** A weakness such as `{ id: 'CWE-79', source: 'CWE', type: 'weakness' }`. */
export interface IssueClass {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly url?: string;
}

/** Snyk's own id (source `SNYK`), a CVE (source `NVD`), a GHSA, … */
export interface Problem {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly url?: string;
  readonly disclosed_at?: string;
  readonly discovered_at?: string;
  readonly updated_at?: string;
}

export interface Coordinate {
  readonly state?: string;
  readonly is_fixable_manually?: boolean;
  readonly is_fixable_snyk?: boolean;
  readonly is_fixable_upstream?: boolean;
  readonly is_patchable?: boolean;
  readonly is_pinnable?: boolean;
  readonly is_upgradeable?: boolean;
  readonly reachability?: string;
  readonly created_at?: string;
  readonly updated_at?: string;
  readonly last_introduced_at?: string;
  readonly last_resolved_at?: string;
  readonly remedies?: readonly { readonly type: string; readonly description?: string }[];
  readonly representations: readonly Representation[];
}

export type Representation =
  | { readonly resourcePath: string }
  | { readonly dependency: { readonly package_name: string; readonly package_version: string } }
  | { readonly cloud_resource: Readonly<Record<string, unknown>> }
  | {
      readonly sourceLocation: {
        readonly file: string;
        readonly commit_id?: string;
        readonly region?: {
          readonly start: { readonly line: number; readonly column: number };
          readonly end: { readonly line: number; readonly column: number };
        };
      };
    };

/** A CVSS score of one source and version, as REST's `severities[]`. */
export interface SeverityScore {
  readonly source: string;
  readonly level?: string;
  readonly score?: number;
  readonly vector?: string;
  /** `3.1`, `4.0`, … */
  readonly version?: string;
  readonly modification_time?: string;
}
