import { copyOf } from '../../model/copy.js';
import type { Affected } from './help.js';
import { completeMarkdown, SHOWN } from './help.js';
import type { PackedResult } from './packed.js';
import { joined } from './packed.js';
import { compare, stepsOf } from './paths.js';
import type { Kept } from './ranked.js';
import { isIgnored } from './run.js';

/** What is told of results and rules. */
interface Texts {
  /** A rule: its descriptor in JSON, and the parts of its help. */
  rule(id: string): { readonly texts: readonly string[]; readonly bytes: number };
  result(kept: Kept): PackedResult;
}

/**
 * Results of one run, in order, and their rules in the order of their first results, as JSON that
 * is made only when it is asked for.
 */
export class RunContent {
  /** The results of each rule. */
  private readonly byRule = new Map<string, Kept[]>();
  private readonly hasIgnored: boolean;
  /** What the limits cut off of all results together. */
  readonly cut = { locations: 0, flowSteps: 0 };

  constructor(
    private readonly entries: readonly Kept[],
    private readonly texts: Texts,
  ) {
    for (const entry of entries) {
      const { ruleId, cutLocations, cutSteps } = texts.result(entry);
      const others = this.byRule.get(ruleId);
      if (others) others.push(entry);
      else this.byRule.set(copyOf(ruleId), [entry]);
      this.cut.locations += cutLocations;
      this.cut.flowSteps += cutSteps;
    }
    this.hasIgnored = entries.some(isIgnored);
  }

  /** Size of what the texts are made of. */
  get packedBytes(): number {
    let bytes = 0;
    for (const { packed } of this.entries) bytes += packed.length;
    for (const id of this.byRule.keys()) bytes += this.texts.rule(id).bytes;
    return bytes;
  }

  *rules(): Generator<string> {
    for (const id of this.byRule.keys()) yield this.ruleText(id);
  }

  /** @param suppressed whether ignored findings are given, as suppressed results */
  *results(suppressed: boolean): Generator<string> {
    const index = new Map([...this.byRule.keys()].map((id, position) => [id, position]));
    const seen = new Map<string, number>();
    for (const entry of this.entries) {
      const { json, ruleId, hash } = this.texts.result(entry);
      const nth = (seen.get(hash) ?? 0) + 1;
      seen.set(nth === 1 ? copyOf(hash) : hash, nth);
      const ignored = isIgnored(entry);
      if (ignored && !suppressed) continue;
      const rest = {
        ruleIndex: index.get(ruleId) ?? 0,
        partialFingerprints: {
          'snykConnector/v1': entry.key,
          primaryLocationLineHash: `${hash}:${nth}`,
        },
        // SARIF 3.27.23: when one result has suppressions, all have, be it an empty list.
        ...(this.hasIgnored && !ignored ? { suppressions: [] } : {}),
      };
      yield joined(json, JSON.stringify(rest));
    }
  }

  /** The results with their rules, each rule with the first of its results. For measuring. */
  *measured(): Generator<string> {
    const firsts = new Map([...this.byRule].map(([id, [first]]) => [first, id]));
    let position = 0;
    for (const result of this.results(true)) {
      const id = firsts.get(this.entries[position]);
      yield id === undefined ? result : result + this.ruleText(id);
      position += 1;
    }
  }

  private ruleText(id: string): string {
    const [descriptor = '{}', text = '', before = '', after = ''] = this.texts.rule(id).texts;
    const markdown = completeMarkdown({ before, after }, this.affectedBy(id));
    return joined(descriptor, JSON.stringify({ help: { text, markdown } }));
  }

  /** What the findings of one rule affect together. */
  private affectedBy(id: string): Affected {
    const entries = this.byRule.get(id) ?? [];
    const packages = new Set<string>();
    const paths = new Set<string>();
    let shown = 0;
    let pathCount = 0;
    for (const entry of entries) {
      const result = this.texts.result(entry);
      for (const name of result.packages) packages.add(name);
      for (const path of result.paths) paths.add(path);
      shown += result.paths.length;
      pathCount += result.pathCount;
    }
    return {
      packages: [...packages].sort(compare),
      // Those of one finding are in order already.
      paths: entries.length === 1 ? [...paths] : shortestFirst([...paths]).slice(0, SHOWN),
      // Two projects with the same path show it once.
      pathCount: pathCount - (shown - paths.size),
    };
  }
}

function shortestFirst(paths: readonly string[]): string[] {
  return paths
    .map((path) => ({ path, steps: stepsOf(path) }))
    .sort((a, b) => a.steps - b.steps || compare(a.path, b.path))
    .map(({ path }) => path);
}
