import type { CodeLocation } from '../../model/facts.js';
import { statusOf } from '../../model/finding.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import type { TextStore } from '../../model/text-store.js';
import { SarifDocument } from './document.js';
import type { Provenance, ToolName } from './envelope.js';
import { toolName, toRun } from './envelope.js';
import { runSentences, sumLeftOut, toolSentences } from './left-out.js';
import type { SarifLimits } from './limits.js';
import { CODE_SCANNING_LIMITS } from './limits.js';
import { compare } from './paths.js';
import type { Kept } from './ranked.js';
import { byRank } from './ranked.js';
import { RunContent } from './run-content.js';
import { RunCollector } from './run.js';
import { fitToSize } from './size.js';

export interface SarifOptions extends Provenance {
  /** Has what the log is made of until it was given out. */
  readonly texts: TextStore;
  /** Default: what GitHub code scanning accepts. */
  readonly limits?: Partial<SarifLimits> | undefined;
}

interface Tool extends ToolName {
  readonly run: RunCollector;
}

/**
 * Collects findings into a SARIF 2.1.0 log with one run for each tool. What it holds is bounded
 * by the limits, and the log is the same whatever the order of the records.
 *
 * Resolved findings are left out, since a log says what is there; a tool without findings has an
 * empty run, which closes its alerts. Ignored findings are suppressed results.
 */
export class SarifLog {
  private readonly tools = new Map<string, Tool>();
  private readonly limits: SarifLimits;

  constructor(private readonly options: SarifOptions) {
    this.limits = { ...CODE_SCANNING_LIMITS, ...options.limits };
  }

  /** @param locate the place where a finding is dealt with, where it can be found */
  add(record: ProjectRecord, locate: (issue: Issue) => CodeLocation | undefined): void {
    const run = this.runOf(record);
    for (const issue of record.issues) {
      if (statusOf(issue) !== 'resolved') run.add(record, issue, () => locate(issue));
    }
  }

  finish(): SarifDocument {
    if (this.tools.size === 0) this.open({ name: 'Snyk' });
    const { inside, outside } = this.worstTools();
    return this.documentOf(inside, outside);
  }

  /**
   * The logs for code scanning: the whole one where the limits of a file kept nothing out of it,
   * else one for each tool. GitHub tells runs apart by tool and category, so that a run replaces
   * its predecessor whichever file it comes in.
   */
  uploads(whole: SarifDocument): readonly SarifDocument[] {
    const { runs, bySize } = whole.leftOut;
    if (runs === 0 && bySize === 0) return [whole];
    const { inside, outside } = this.worstTools();
    return [...inside, ...outside].map((offer) => this.documentOf([offer], []));
  }

  private documentOf(inside: readonly Offer[], outside: readonly Offer[]): SarifDocument {
    const names = outside.map(({ named }) => named.name);
    const runs = this.fitted(inside);
    const documents = runs.map((run, index) => {
      const about = index === 0 ? toolSentences(names) : [];
      const notices = [...about, ...runSentences(run)];
      return { run: toRun({ ...run.named, notices }, this.options), content: run.content };
    });
    return new SarifDocument(documents, sumLeftOut(runs, names));
  }

  /** The collector of the record's tool; of several versions the newest names the tool. */
  private runOf(record: ProjectRecord): RunCollector {
    const name = toolName(record.tool.name, record.product);
    const { version } = record.tool;
    const known = this.tools.get(name);
    if (known === undefined) return this.open({ name, version });
    if (version !== undefined && isNewer(version, known.version)) {
      this.tools.set(name, { ...known, version });
    }
    return known.run;
  }

  private open(tool: ToolName): RunCollector {
    const run = new RunCollector(this.limits, this.options.texts);
    this.tools.set(tool.name, { ...tool, run });
    return run;
  }

  /** The tools that the file has room for: those with the worst findings. Each list by name. */
  private worstTools(): { inside: Offer[]; outside: Offer[] } {
    const offers = [...this.tools.values()]
      .map((named) => ({ named, entries: named.run.worstFirst() }))
      .sort((a, b) => byWorst(a, b) || compare(a.named.name, b.named.name));
    const { runs } = this.limits;
    const byName = (a: Offer, b: Offer) => compare(a.named.name, b.named.name);
    return { inside: offers.slice(0, runs).sort(byName), outside: offers.slice(runs).sort(byName) };
  }

  /** The runs with as many of their results as the size of the file allows. */
  private fitted(offers: readonly Offer[]) {
    const full = offers.map(({ entries, named }) => ({
      entries,
      content: contentOf(named, entries),
    }));
    const counts = fitToSize(full, this.limits.gzipBytes);
    return offers.map(({ entries, named }, index) => {
      const kept = entries.slice(0, counts[index]);
      const content = kept.length === entries.length ? full[index]?.content : undefined;
      return {
        named,
        tool: named.name,
        kept: kept.length,
        content: content ?? contentOf(named, kept),
        beyondCount: named.run.leftOut,
        beyondSize: entries.length - kept.length,
      };
    });
  }
}

/** What a tool has for the file. */
interface Offer {
  readonly named: Tool;
  readonly entries: readonly Kept[];
}

function contentOf(tool: Tool, entries: readonly Kept[]): RunContent {
  return new RunContent(entries, tool.run);
}

/** Tools by their worst finding; those without any go last. */
function byWorst({ entries: [a] }: Offer, { entries: [b] }: Offer): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return byRank(a, b);
}

function isNewer(version: string, than: string | undefined): boolean {
  if (than === undefined) return true;
  return (version.localeCompare(than, 'en', { numeric: true }) || compare(version, than)) > 0;
}
