import type { AST } from 'toml-eslint-parser';
import { ParseError, parseTOML } from 'toml-eslint-parser';
import type { Region } from './declaration.js';
import { onLine } from './declaration.js';

/** A key or an element of an array in a TOML document. */
export interface TomlEntry {
  /** Names of tables and keys, numbers of elements. */
  readonly path: readonly (string | number)[];
  /** The value when it is a string. */
  readonly value: string | undefined;
  /** The key, or the element; of a table its header. */
  readonly region: Region;
}

/** All entries of a document in order; none of one that is not TOML. */
export function entriesOf(text: string): TomlEntry[] {
  try {
    return parseTOML(text).body.flatMap((top) => top.body.flatMap((node) => ofNode(node, [])));
  } catch (error) {
    if (error instanceof ParseError) return [];
    throw error;
  }
}

type Path = TomlEntry['path'];

function ofNode(node: AST.TOMLKeyValue | AST.TOMLTable, base: Path): TomlEntry[] {
  if (node.type === 'TOMLTable') {
    const path = node.resolvedKey;
    return [
      { path, value: undefined, region: regionOf(node.key) },
      ...node.body.flatMap((inner) => ofNode(inner, path)),
    ];
  }
  const path = [
    ...base,
    ...node.key.keys.map((key) => (key.type === 'TOMLBare' ? key.name : key.value)),
  ];
  return ofValue(node.value, path, regionOf(node.key));
}

function ofValue(value: AST.TOMLContentNode, path: Path, region: Region): TomlEntry[] {
  const text = value.type === 'TOMLValue' && value.kind === 'string' ? value.value : undefined;
  const entry: TomlEntry = { path, value: text, region };
  if (value.type === 'TOMLInlineTable') {
    return [entry, ...value.body.flatMap((inner) => ofNode(inner, path))];
  }
  if (value.type !== 'TOMLArray') return [entry];
  const elements = value.elements.flatMap((element, index) =>
    ofValue(element, [...path, index], regionOf(element)),
  );
  return [entry, ...elements];
}

/** As far as it stands on its first line. */
function regionOf({ loc }: Pick<AST.TOMLNode, 'loc'>): Region {
  const { start, end } = loc;
  const length = end.line === start.line ? end.column - start.column : 1;
  return onLine(start.line, start.column, length);
}
