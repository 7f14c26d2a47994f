import { visit } from 'jsonc-parser';
import type { Declaration, Region } from './declaration.js';
import { onLine } from './declaration.js';

/** A property of a JSON document with a value that is no object or array. */
export interface JsonValue {
  /** Names of the properties that lead to it; `[]` for an array on the way. Valid until the next. */
  readonly path: readonly string[];
  readonly value: unknown;
  /** Regions of the names in `path`. */
  readonly regions: readonly Region[];
}

/** Calls back for each value of a JSON document, in order, without building the document. */
export function eachValue(text: string, onValue: (value: JsonValue) => void): void {
  const path: string[] = [];
  const regions: Region[] = [];
  let depth = 0;
  visit(text, {
    onObjectProperty: (...[name, , length, line, character]) => {
      path.length = depth;
      regions.length = depth;
      path[depth - 1] = name;
      regions[depth - 1] = onLine(line + 1, character, length);
    },
    onObjectBegin: () => {
      depth += 1;
    },
    onObjectEnd: () => {
      depth -= 1;
    },
    onArrayBegin: (...[, , line, character]) => {
      depth += 1;
      path[depth - 1] = '[]';
      regions[depth - 1] = onLine(line + 1, character, 1);
    },
    onArrayEnd: () => {
      depth -= 1;
    },
    onLiteralValue: (value) => {
      path.length = depth;
      regions.length = depth;
      onValue({ path, value, regions });
    },
  });
}

/** Declarations whose name is a property: of `sections`, each with the range that it asks for. */
export function declarationsUnder(text: string, sections: readonly string[]): Declaration[] {
  const declarations: Declaration[] = [];
  eachValue(text, ({ path, regions, value }) => {
    const [section = '', name] = path;
    const [, region] = regions;
    const rank = sections.indexOf(section);
    if (path.length !== 2 || rank < 0 || name === undefined || region === undefined) return;
    declarations.push({ name, region, rank });
    const alias = typeof value === 'string' ? /^npm:(@?[^@]+)/.exec(value)?.[1] : undefined;
    if (alias !== undefined) declarations.push({ name: alias, region, rank });
  });
  return declarations;
}
