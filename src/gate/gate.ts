import { statusOf } from '../model/finding.js';
import type { Issue, ProjectRecord } from '../model/record.js';
import { SEVERITIES } from '../model/severity.js';
import type { PastRun } from './baseline/history.js';
import type { News, Novelty } from './baseline/novelty.js';
import type { Judgement, Measure, Threshold } from './judge.js';
import { judge } from './judge.js';
import { ExpiryWarnings, ruleWarnings } from './remarks.js';
import type { LimitName } from './policy/policy.js';
import { Tally } from './tally.js';
import type { Reason } from './worst.js';

export interface GateOptions {
  /** For findings that no rule of a policy speaks of. With `none` and no policy the gate is off. */
  readonly threshold: Threshold;
  /** Only findings that Snyk knows a fix for can fail the gate. */
  readonly onlyFixable: boolean;
  /** Only findings that the baseline lacks can fail the gate. */
  readonly onlyNew?: boolean;
  readonly policy?: Measure['policy'];
  /** What is new against a baseline; null without one, and then all findings are. */
  readonly novelty?: Novelty | null;
  /** What is to be told of how the gate was set up. */
  readonly remarks?: readonly string[];
  /** The time by which ignores end and findings age. */
  readonly now?: Date;
}

export interface Verdict {
  readonly verdict: 'pass' | 'fail' | 'off';
  readonly threshold: Threshold;
  /** File of the policy; null without one. */
  readonly policy: string | null;
  /** Number of findings that failed it. */
  readonly failing: number;
  /** Findings that rules warn of. */
  readonly warned: number;
  /** Open findings that the policy ignores. */
  readonly ignored: number;
  /** How the open findings compare with the baseline; null without one. */
  readonly baseline: Comparison | null;
  /** What concerns the run as a whole, then the worst findings, at most MAX_REASONS of these. */
  readonly reasons: readonly Reason[];
}

interface Comparison {
  /** What the baseline is, in the user's words. */
  readonly from: string;
  readonly new: number;
  readonly unchanged: number;
  /** Findings of the baseline that are gone; null when not all was collected. */
  readonly fixed: number | null;
  /** The runs up to the baseline's own, the oldest first; absent when they are not known. */
  readonly history?: readonly PastRun[];
}

/**
 * Decides over open findings, one after the other as they come. It fails closed: a finding whose
 * severity is a word that we do not know fails it, and so does one of which a rule that fails asks
 * what nobody tells.
 */
export class Gate {
  private readonly measure: Measure;
  private readonly now: Date;
  private readonly novelty: Novelty | null;
  private readonly tally = new Tally();
  /** Files that may have moved: judged as moved and as new, until it is known where they were. */
  private readonly moved = new Map<string, { readonly asMoved: Tally; readonly asNew: Tally }>();
  private readonly expiries: ExpiryWarnings;

  constructor(private readonly options: GateOptions) {
    const { threshold, onlyFixable, onlyNew = false, policy = null, novelty = null } = options;
    this.measure = { threshold, onlyFixable, onlyNew, policy };
    this.now = options.now ?? new Date(0);
    this.novelty = novelty;
    this.expiries = new ExpiryWarnings(this.now);
  }

  record(record: ProjectRecord): void {
    const news = this.novelty?.of(record) ?? ALL_NEW;
    for (const issue of record.issues) {
      if (statusOf(issue) === 'ignored') this.expiries.see(issue);
      const { movedFrom } = news;
      if (movedFrom === null) this.count(this.tally, { record, issue, isNew: news.isNew(issue) });
      else {
        const { asMoved, asNew } = this.movedTallies(movedFrom);
        this.count(asMoved, { record, issue, isNew: news.isNew(issue) });
        this.count(asNew, { record, issue, isNew: true });
      }
    }
  }

  /** What becomes of one finding, and why, as a sentence. For a record on its own. */
  explain(record: ProjectRecord, issue: Issue): string {
    const isNew = (this.novelty?.of(record) ?? ALL_NEW).isNew(issue);
    const { outcome, because } = judge({ record, issue, isNew, now: this.now }, this.measure);
    return `${SENTENCES[outcome]}, because ${because}.`;
  }

  /** What people should know besides the verdict. Told when all records were seen. */
  warnings(): string[] {
    this.settleMoves();
    const { policy } = this.measure;
    const ofPolicy =
      policy === null
        ? []
        : [
            ...ruleWarnings(policy, this.tally.warnings),
            ...this.expiries.ofPolicy(policy, this.tally.ignores),
          ];
    return [...(this.options.remarks ?? []), ...ofPolicy, ...this.expiries.ofSnyk()];
  }

  /**
   * @param obstacle why the collection cannot be judged as a whole, if so.
   * @param whole whether it is a full picture, in which what is absent is gone.
   */
  verdict(obstacle: string | null, whole = false): Verdict {
    this.settleMoves();
    const { threshold, policy } = this.measure;
    const { failing, warned, ignored } = this.tally;
    const told = {
      threshold,
      policy: policy?.file ?? null,
      failing,
      warned,
      ignored,
      baseline: this.comparison(whole),
    };
    if (threshold === 'none' && policy === null) return { verdict: 'off', ...told, reasons: [] };
    const general = [...(obstacle === null ? [] : [obstacle]), ...this.exceeded()];
    return {
      verdict: failing > 0 || general.length > 0 ? 'fail' : 'pass',
      ...told,
      reasons: [
        ...general.map((text) => ({ finding: null, severity: null, text })),
        ...this.tally.worst.reasons,
      ],
    };
  }

  private count(tally: Tally, found: Omit<Parameters<Tally['add']>[0], 'now'>): void {
    const subject = { ...found, now: this.now };
    tally.add(subject, judge(subject, this.measure));
  }

  private movedTallies(from: string) {
    let tallies = this.moved.get(from);
    if (tallies === undefined) {
      tallies = { asMoved: new Tally(), asNew: new Tally() };
      this.moved.set(from, tallies);
    }
    return tallies;
  }

  private settleMoves(): void {
    for (const [from, { asMoved, asNew }] of this.moved)
      this.tally.absorb(this.novelty?.isGone(from) === true ? asMoved : asNew);
    this.moved.clear();
  }

  private comparison(whole: boolean): Comparison | null {
    const { novelty } = this;
    if (novelty === null) return null;
    const { fresh, unchanged, matched } = this.tally;
    const fixed = whole ? Math.max(0, novelty.size - matched) : null;
    const { name, history } = novelty.baseline;
    const past = history.length === 0 ? {} : { history };
    return { from: name, new: fresh, unchanged, fixed, ...past };
  }

  private exceeded(): string[] {
    const { policy } = this.measure;
    return [...(policy?.limits ?? [])].flatMap(([name, most]) => {
      const number = this.counted(name);
      const what = name === 'total' ? 'findings' : `${name} findings`;
      return number <= most
        ? []
        : [`${number} ${what}, and the limit of ${policy?.file ?? ''} is ${most}.`];
    });
  }

  private counted(name: LimitName): number {
    const { bySeverity } = this.tally;
    if (name !== 'total') return bySeverity[name];
    return SEVERITIES.reduce((sum, severity) => sum + bySeverity[severity], 0);
  }
}

const ALL_NEW: News = { isNew: () => true, movedFrom: null };

const SENTENCES: Readonly<Record<Judgement['outcome'], string>> = {
  fail: 'The finding fails the gate',
  warn: 'The gate warns of the finding and does not fail',
  pass: 'The finding does not fail the gate',
  ignored: 'The gate ignores the finding',
  exempt: 'The gate does not look at the finding',
};
