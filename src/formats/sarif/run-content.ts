import type { Affected } from './help.js';
import { completeMarkdown, SHOWN } from './help.js';
import { joined } from './packed.js';
import { compare, stepsOf } from './paths.js';
import type { StoredText } from '../../model/text-store.js';
import type { Entry } from './run.js';
import { isIgnored } from './run.js';

/** What is told of results and rules. */
interface Texts {
  /** A rule: its descriptor in JSON, and the parts of its help. */
  rule(id: string): StoredText | undefined;
  read(packed: StoredText): string[];
}

/**
 * Results of one run, in order, and their rules in the order of their first results, as JSON that
 * is made only when it is asked for.
 */
export class RunContent {
  /** The results of each rule. */
  private readonly byRule = new Map<string, Entry[]>();
  private readonly hasIgnored: boolean;

  constructor(
    private readonly entries: readonly Entry[],
    private readonly texts: Texts,
  ) {
    for (const entry of entries) {
      const others = this.byRule.get(entry.ruleId);
      if (others) others.push(entry);
      else this.byRule.set(entry.ruleId, [entry]);
    }
    this.hasIgnored = entries.some(isIgnored);
  }

  /** Size of what the texts are made of. */
  get packedBytes(): number {
    let bytes = 0;
    for (const { packed } of this.entries) bytes += packed.length;
    for (const id of this.byRule.keys()) bytes += this.texts.rule(id)?.length ?? 0;
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
      const nth = (seen.get(entry.hash) ?? 0) + 1;
      seen.set(entry.hash, nth);
      const ignored = isIgnored(entry);
      if (ignored && !suppressed) continue;
      const [result = '{}'] = this.texts.read(entry.packed);
      const rest = {
        ruleIndex: index.get(entry.ruleId) ?? 0,
        partialFingerprints: {
          'snykConnector/v1': entry.key,
          primaryLocationLineHash: `${entry.hash}:${nth}`,
        },
        // SARIF 3.27.23: when one result has suppressions, all have, be it an empty list.
        ...(this.hasIgnored && !ignored ? { suppressions: [] } : {}),
      };
      yield joined(result, JSON.stringify(rest));
    }
  }

  /** The results with their rules, each rule with the first of its results. For measuring. */
  *measured(): Generator<string> {
    const told = new Set<string>();
    let position = 0;
    for (const result of this.results(true)) {
      const id = this.entries[position]?.ruleId ?? '';
      yield told.has(id) ? result : result + this.ruleText(id);
      told.add(id);
      position += 1;
    }
  }

  private ruleText(id: string): string {
    const packed = this.texts.rule(id);
    const [descriptor = '{}', text = '', before = '', after = ''] =
      packed === undefined ? [] : this.texts.read(packed);
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
      const [, names = '', introduced = ''] = this.texts.read(entry.packed);
      for (const name of linesOf(names)) packages.add(name);
      for (const path of linesOf(introduced)) {
        paths.add(path);
        shown += 1;
      }
      pathCount += entry.pathCount;
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

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
