import type { Document, Node } from 'yaml';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** Where something stands in a document: keys and list indices. */
export type Place = readonly PropertyKey[];

/** Both 1-based. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A mistake and where it stands. */
export interface Problem {
  readonly at: Position;
  readonly message: string;
}

/** A broken document has a mistake on every line after the first one. */
const MAX_SYNTAX_PROBLEMS = 20;

/** A YAML (or JSON) file whose values know where they stand. */
export class SourceFile {
  private readonly document: Document;
  private readonly lines = new LineCounter();

  constructor(text: string) {
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
  }

  /** What is wrong with the text as YAML, tags included: nothing we read has a use for them. */
  syntaxProblems(): Problem[] {
    return [...this.document.errors, ...this.document.warnings]
      .slice(0, MAX_SYNTAX_PROBLEMS)
      .map((error) => ({ at: this.position(error.pos[0]), message: error.message }));
  }

  /** @throws ReferenceError when aliases multiply beyond what the parser bears. */
  value(): unknown {
    return this.document.toJS() as unknown;
  }

  /** Position of the value at a place, or of the nearest thing around it. */
  at(place: Place): Position {
    let node: unknown = this.document.contents;
    let last: Node | null = this.document.contents;
    for (const key of place) {
      node = childOf(node, key);
      if (!isNode(node)) break;
      last = node;
    }
    return this.position(last?.range?.[0] ?? 0);
  }

  /** Position of a key itself, for keys that should not be there. */
  atKey(place: Place, name: string): Position {
    let node: unknown = this.document.contents;
    for (const key of place) node = childOf(node, key);
    const pair = isMap(node) ? node.items.find((item) => keyText(item.key) === name) : undefined;
    return isNode(pair?.key) ? this.position(pair.key.range?.[0] ?? 0) : this.at(place);
  }

  private position(offset: number): Position {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

function childOf(node: unknown, key: PropertyKey): unknown {
  if (isSeq(node)) return typeof key === 'number' ? node.items[key] : undefined;
  if (!isMap(node)) return undefined;
  return node.items.find((item) => keyText(item.key) === String(key))?.value;
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}
