import { plain } from '../model/text.js';
import type { Issue } from '../model/record.js';
import { problemOf } from '../model/finding.js';
import { WARN_BEFORE_MS } from './policy/expiry.js';
import type { GatePolicy, Ignore } from './policy/policy.js';
import type { Tally } from './tally.js';

const DAY_MS = 86_400_000;
/** Reasons are of people, and may be of any length. */
const MAX_REASON = 300;

/** One sentence for each rule that warns of something. */
export function ruleWarnings(policy: GatePolicy, used: Tally['warnings']): string[] {
  return [...used].map(
    ([{ name, line }, { count, example }]) =>
      `Rule "${name}" (${policy.file}:${line}) warns of ${findings(count)}, such as ${example}`,
  );
}

/** Ignores that end soon, or have ended, in the policy and in Snyk. */
export class ExpiryWarnings {
  private ending: { count: number; until: number; problem: string } | null = null;

  constructor(private readonly now: Date) {}

  /** An issue that Snyk ignores. */
  see(issue: Issue): void {
    const until = Date.parse(issue.facts.ignore?.expires ?? '');
    if (Number.isNaN(until) || !this.isSoon(until)) return;
    const problem = problemOf(issue);
    if (this.ending === null) this.ending = { count: 1, until, problem };
    else {
      this.ending.count += 1;
      if (until < this.ending.until) Object.assign(this.ending, { until, problem });
    }
  }

  ofSnyk(): string[] {
    if (this.ending === null) return [];
    const { count, until, problem } = this.ending;
    const day = new Date(until).toISOString().slice(0, 10);
    return [
      `${findings(count)} that Snyk ignores will be open again within ${WARN_BEFORE_MS / DAY_MS} days, first ${plain(problem, 100)} on ${day}.`,
    ];
  }

  /** Expired ones that failed a finding are in the verdict. */
  ofPolicy(policy: GatePolicy, used: Tally['ignores']): string[] {
    return policy.ignores.flatMap((ignore) => {
      const { count = 0, failing = 0 } = used.get(ignore) ?? {};
      const text = `${policy.file}:${ignore.line}: the ignore`;
      const why = `: ${plain(ignore.reason, MAX_REASON)}`;
      if (this.isOver(ignore)) {
        if (failing > 0) return [];
        const what = count === 0 ? 'covers nothing here' : `covers ${findings(count)}`;
        return [
          `${text} expired on ${ignore.expires} and ${what}; remove it, or decide anew${why}`,
        ];
      }
      if (count === 0 || !this.isSoon(ignore.until)) return [];
      return [
        `${text} of ${findings(count)} expires on ${ignore.expires}; fix them, or decide anew${why}`,
      ];
    });
  }

  private isOver({ until }: Ignore): boolean {
    return until <= this.now.getTime();
  }

  private isSoon(until: number): boolean {
    const left = until - this.now.getTime();
    return left > 0 && left <= WARN_BEFORE_MS;
  }
}

function findings(count: number): string {
  return count === 1 ? '1 finding' : `${count} findings`;
}
