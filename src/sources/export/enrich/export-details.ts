import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HttpClient } from '../../../http/client.js';
import type { Collection } from '../../../model/collection.js';
import { describeError, UpstreamError } from '../../../model/errors.js';
import type { ProjectRecord } from '../../../model/record.js';
import type { ExportJobs } from '../jobs.js';
import { liftRows } from '../lift/records.js';
import { exportRows } from '../parts.js';
import { exportRequest } from '../request.js';
import type { ExportRequest } from '../settings.js';
import { BEGINNING } from '../series.js';
import type { ToldIssues } from './fill.js';
import { byName, fill } from './fill.js';
import { ProjectRows } from './project-rows.js';

/** What the lists of issues lack; what tells issues apart is exported besides. */
const COLUMNS = `EPSS_SCORE EPSS_PERCENTILE NVD_SCORE NVD_SEVERITY EXPLOIT_MATURITY
  EXPLOIT_MATURITY_CVSS_V4 REACHABILITY FIXED_IN_VERSION FIXED_IN_AVAILABLE COMPUTED_FIXABILITY
  EXISTS_IN_DIRECT_DEPENDENCY SEMVER_VULNERABLE_RANGE VULNERABILITY_PUBLICATION_DATE VULN_DB_URL
  INTRODUCTION_CATEGORY FIRST_INTRODUCED LAST_INTRODUCED LAST_IGNORED LAST_RESOLVED
  ASSET_ID ASSET_NAME ASSET_TYPE ASSET_CLASS ASSET_OWNER ASSET_LIFECYCLE ASSET_APPLICATION
  ASSET_CATEGORY ASSET_TAGS REPOSITORY_FRESHNESS CISA_KEV`.split(/\s+/);

interface ExportDetailsOptions {
  /** Id of the group, of which one export has everything; else each org is exported. */
  readonly group: string | undefined;
  readonly jobs: ExportJobs;
  /** Without credentials. */
  readonly download: HttpClient;
  readonly signal: AbortSignal;
}

/**
 * Completes issues with what only exports tell: one export of the group, or of each org, kept on
 * disk and looked up by project and problem. Exports are up to two hours old: an issue that is
 * not in it stays as it is.
 */
export class ExportDetails {
  private readonly exports = new Map<string, Promise<ProjectRows | undefined>>();
  private readonly directories: string[] = [];
  /** A large project comes in pages. */
  private last: { readonly project: string; readonly told: ToldIssues } | undefined;

  /** @throws ConfigError when the group is no id. */
  constructor(private readonly options: ExportDetailsOptions) {
    if (options.group !== undefined) this.request({ group: options.group });
  }

  /**
   * An export that cannot be had is named in the collection once, and the issues stay as they are.
   *
   * @throws what is none of Snyk's making.
   */
  async complete(record: ProjectRecord, collection: Collection): Promise<ProjectRecord> {
    const org = record.org?.id ?? null;
    if (record.id === null || record.issues.length === 0 || org === null) return record;
    const scope = this.options.group ?? org;
    let opening = this.exports.get(scope);
    if (opening === undefined) {
      opening = this.open(scope, collection);
      this.exports.set(scope, opening);
    }
    const rows = await opening;
    if (rows === undefined) return record;
    const told = await this.toldOf(record, record.id, rows);
    return { ...record, issues: record.issues.map((issue) => fill(issue, told)) };
  }

  async close(): Promise<void> {
    for (const opening of this.exports.values()) {
      const rows = await opening.catch(() => undefined);
      await rows?.close();
    }
    for (const directory of this.directories) await rm(directory, { recursive: true, force: true });
  }

  private async toldOf(record: ProjectRecord, id: string, rows: ProjectRows): Promise<ToldIssues> {
    if (this.last?.project === id) return this.last.told;
    const heap = await rows.of(id);
    const lifted = heap === undefined ? [] : [...liftRows(heap, record.key)];
    const told = byName(lifted.flatMap(({ issues }) => issues));
    this.last = { project: id, told };
    return told;
  }

  private async open(scope: string, collection: Collection): Promise<ProjectRows | undefined> {
    const { group, jobs, download, signal } = this.options;
    try {
      const finished = await jobs.obtain(
        this.request(group === undefined ? { org: scope } : { group }),
      );
      const directory = await mkdtemp(join(tmpdir(), 'snyk-connector-details-'));
      this.directories.push(directory);
      const batches = exportRows(finished, {
        download,
        collection,
        required: ['PROBLEM_ID'],
        signal,
      });
      return await ProjectRows.of(batches, directory);
    } catch (error) {
      if (signal.aborted || !(error instanceof UpstreamError)) throw error;
      collection.missing(
        `what only an export tells of ${group === undefined ? 'org' : 'group'} ${scope} (enrich: export)`,
        describeError(error),
      );
      return undefined;
    }
  }

  private request(scope: { readonly group?: string; readonly org?: string }): ExportRequest {
    return exportRequest({
      ...scope,
      dataset: 'issues',
      columns: COLUMNS,
      introducedFrom: BEGINNING,
    });
  }
}
