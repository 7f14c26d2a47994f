import type { HttpClient } from '../../http/client.js';
import type { Collection } from '../../model/collection.js';
import { PERSON_COLUMNS } from './columns.js';
import { copyOf } from '../../model/copy.js';
import type { ExportJobs } from './jobs.js';
import { exportRows } from './parts.js';
import type { Row } from './row.js';
import type { ExportRequest } from './settings.js';

export interface UsageOptions {
  /** Of the data set `usage`. */
  readonly request: ExportRequest;
  readonly jobs: ExportJobs;
  /** As for issues: without credentials. */
  readonly download: HttpClient;
  /** Keep the columns that tell who it was. By default they are left out. */
  readonly persons?: boolean;
  readonly signal?: AbortSignal;
}

/** One interaction with Snyk: the columns that have a value, by their names in lower case. */
type Usage = Readonly<Record<string, string>>;

/** How often a word stands in a column. */
interface UsageCount {
  readonly name: string;
  readonly count: number;
}

/** What happened, counted; the most frequent first. */
export interface UsageSummary {
  readonly interactions: number;
  /** Interactions that were tests (`Scan done`). The counts below are of these. */
  readonly scans: number;
  readonly byProduct: readonly UsageCount[];
  /** Where: `CLI`, `Visual Studio Code`, … */
  readonly byPlace: readonly UsageCount[];
  /** `dev`, `cicd`, `prchecks`, … */
  readonly byStage: readonly UsageCount[];
  /** `success` or `failure` */
  readonly byStatus: readonly UsageCount[];
}

/** The data set `usage`: read `interactions` to its end, then ask for the summary. */
interface UsageExport {
  /** What cannot be read is named in the collection. */
  interactions(collection: Collection): AsyncIterable<Usage>;
  summary(): UsageSummary;
}

const REQUIRED_COLUMNS = ['INTERACTION_TYPE'];

/** Where an interaction was, the most telling first. */
const PLACE_COLUMNS = [
  'ENVIRONMENT_DISPLAY_NAME',
  'RUNTIME_ENVIRONMENT_NAME',
  'RUNTIME_APPLICATION_NAME',
];

/** Words that are counted one by one; types of interactions may be anything. */
const MAX_WORDS = 1_000;
const OTHERS = 'others';
const NOTHING = 'unknown';

export function createUsageExport(options: UsageOptions): UsageExport {
  const counts = new UsageCounts();
  return {
    interactions: async function* (collection) {
      const { request, jobs, download, persons = false, signal } = options;
      if (request.narrowedBy !== null) collection.only(request.narrowedBy);
      const finished = await jobs.obtain(request);
      const left = new Set(persons ? [] : PERSON_COLUMNS);
      const required = request.attributes.columns === undefined ? REQUIRED_COLUMNS : [];
      const rows = exportRows(finished, {
        download,
        collection,
        required,
        ...(signal === undefined ? {} : { signal }),
      });
      for await (const some of rows) {
        for (const row of some) {
          counts.add(row);
          yield lowered(row.without(left));
        }
      }
    },
    summary: () => counts.summary(),
  };
}

class UsageCounts {
  private interactions = 0;
  private scans = 0;
  private readonly products = new Map<string, number>();
  private readonly places = new Map<string, number>();
  private readonly stages = new Map<string, number>();
  private readonly statuses = new Map<string, number>();

  add(row: Row): void {
    this.interactions += 1;
    if (row.named('INTERACTION_TYPE').trim().toLowerCase() !== 'scan done') return;
    this.scans += 1;
    countIn(this.products, toldOf(row, 'PRODUCT_DISPLAY_NAME'));
    countIn(this.places, toldOf(row, ...PLACE_COLUMNS));
    countIn(this.stages, toldOf(row, 'INTERACTION_STAGE'));
    countIn(this.statuses, toldOf(row, 'INTERACTION_STATUS'));
  }

  summary(): UsageSummary {
    return {
      interactions: this.interactions,
      scans: this.scans,
      byProduct: sorted(this.products),
      byPlace: sorted(this.places),
      byStage: sorted(this.stages),
      byStatus: sorted(this.statuses),
    };
  }
}

/** Of some columns the first that says something. */
function toldOf(row: Row, ...names: readonly string[]): string {
  return names.map((name) => row.named(name).trim()).find((word) => word !== '') ?? NOTHING;
}

function countIn(counts: Map<string, number>, word: string): void {
  const name = counts.has(word) || counts.size < MAX_WORDS ? word : OTHERS;
  const count = counts.get(name);
  if (count === undefined) counts.set(copyOf(name), 1);
  else counts.set(name, count + 1);
}

function sorted(counts: ReadonlyMap<string, number>): UsageCount[] {
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function lowered(values: Readonly<Record<string, string>>): Usage {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
