import { ConfigError } from '../model/errors.js';
import { convert } from './convert.js';
import type { ExpressionCompiler } from './expression.js';
import type { MapFunction } from './functions/definition.js';
import { findFunction } from './functions/registry.js';
import type { Constant, Row, RowSource } from './map.js';
import type { Path } from './path.js';
import { parseSourcePath, parseTargetPath } from './path.js';
import { described } from '../yaml/quote.js';
import type { RawRow } from './schema.js';
import { rowSchema } from './schema.js';
import type { Part } from '../yaml/shape.js';
import { shapedAs } from '../yaml/shape.js';
import type { Place, Problem } from '../yaml/source-file.js';
import { unknownSource } from './vocabulary.js';

const SOURCES = ['from', 'const', 'fn', 'expr'] as const;

/** Reads one row of a map and keeps what is wrong with it. */
export class RowReader {
  readonly problems: Problem[] = [];
  private readonly part: Part;
  private readonly compileExpression: ExpressionCompiler | undefined;

  /** @param compileExpression may be left out when no row has an `expr`. */
  constructor(part: Part, compileExpression?: ExpressionCompiler) {
    this.part = part;
    this.compileExpression = compileExpression;
  }

  /** @returns undefined when the row has problems. */
  read(): Row | undefined {
    const raw = shapedAs(rowSchema, this.part, (problem) => this.problems.push(problem));
    if (raw === undefined) return undefined;
    const to = this.path(['to'], parseTargetPath(raw.to));
    const paths = this.sourcePaths(raw);
    const source = this.source(raw);
    const fallback = this.fallback(raw);
    this.checkRefinement(raw);
    if (this.problems.length > 0 || to === undefined || source === undefined) return undefined;
    const sourceKey = SOURCES.filter((name) => raw[name] !== undefined).slice(0, 1);
    return {
      to,
      source,
      paths,
      required: raw.required ?? false,
      fallback,
      values: raw.values === undefined ? undefined : new Map(Object.entries(raw.values)),
      otherwise: raw.otherwise,
      type: raw.type,
      extra: raw.extra ?? false,
      at: { to: this.position(['to']), source: this.position(sourceKey) },
    };
  }

  private sourcePaths(raw: RawRow): Path[] {
    const given = raw.from ?? findFunction(raw.fn ?? '')?.from ?? [];
    const texts = typeof given === 'string' ? [given] : given;
    return texts.flatMap((text, index) => {
      const place = Array.isArray(raw.from) ? ['from', index] : ['from'];
      const path = this.path(place, parseSourcePath(text));
      const unknown = path && unknownSource(path);
      if (unknown !== undefined) this.fail(place, unknown);
      return path ?? [];
    });
  }

  private source(raw: RawRow): RowSource | undefined {
    const given = SOURCES.filter((name) => raw[name] !== undefined);
    // A function may have its input named; every other pair contradicts itself.
    const [first, second] = given.filter((name) => name !== 'from' || raw.fn === undefined);
    if (first === undefined) {
      this.fail([], 'the row says no source; allowed: one of `from`, `const`, `fn`, `expr`.');
      return undefined;
    }
    if (second !== undefined) {
      this.fail([second], `the row has both \`${first}\` and \`${second}\`; allowed: one of them.`);
      return undefined;
    }
    if (raw.args !== undefined && raw.fn === undefined) {
      this.fail(['args'], '`args` are for a function; the row has no `fn`.');
    }
    if (raw.const !== undefined) return { kind: 'const', value: raw.const };
    if (raw.expr !== undefined) return this.expressionSource(raw.expr);
    const fn = findFunction(raw.fn ?? '');
    return fn === undefined ? { kind: 'from' } : this.functionSource(fn, raw);
  }

  private functionSource(fn: MapFunction, raw: RawRow): RowSource | undefined {
    if (raw.from !== undefined && fn.from === null) {
      this.fail(['from'], `\`${fn.name}\` reads the ${fn.about} as a whole and takes no \`from\`.`);
    }
    const value = raw.args ?? {};
    const part = { ...this.part, place: [...this.part.place, 'args'], value };
    const args = shapedAs(fn.args, part, (problem) => this.problems.push(problem));
    return args && { kind: 'fn', fn, reckon: fn.bind(value) };
  }

  private expressionSource(text: string): RowSource | undefined {
    try {
      return { kind: 'expr', text, evaluate: this.compileExpression?.(text) ?? (() => undefined) };
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      this.fail(['expr'], error.message);
      return undefined;
    }
  }

  /** The default as the row's `type` has it, like the values that it stands in for. */
  private fallback({ default: given, type }: RawRow): Constant | undefined {
    if (given === undefined || type === undefined) return given;
    const converted = (typeof given === 'object' ? given : [given]).flatMap((value) => {
      const result = convert(value, type);
      if (result !== undefined && typeof result !== 'object') return [result];
      this.fail(['default'], `${described(value)} is no ${type}, which \`type\` asks for.`);
      return [];
    });
    return typeof given === 'object' ? converted : converted[0];
  }

  /** What is done to a value must make sense before there is one. */
  private checkRefinement(raw: RawRow): void {
    for (const name of ['values', 'type', 'default'] as const) {
      if (raw.const === undefined || raw[name] === undefined) continue;
      this.fail([name], `a \`const\` is written as it is; drop \`${name}\`.`);
    }
    if (raw.otherwise !== undefined && raw.values === undefined) {
      this.fail(['otherwise'], '`otherwise` is for what `values` does not list; give `values`.');
    }
  }

  private path(place: Place, parsed: Path | string): Path | undefined {
    if (typeof parsed !== 'string') return parsed;
    this.fail(place, parsed);
    return undefined;
  }

  private fail(place: Place, message: string): void {
    this.problems.push({ at: this.position(place), message });
  }

  private position(place: Place): Problem['at'] {
    return this.part.source.at([...this.part.place, ...place]);
  }
}
