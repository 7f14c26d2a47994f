import type { Expression } from './expression.js';
import type { MapFunction, Reckon } from './functions/definition.js';
import type { Path } from './path.js';
import type { Position } from '../yaml/source-file.js';

export const ASSET_TYPES = ['code-repository', 'generic-application'] as const;
export const VALUE_TYPES = ['string', 'integer', 'number', 'boolean', 'date-time'] as const;

export type AssetType = (typeof ASSET_TYPES)[number];
export type ValueType = (typeof VALUE_TYPES)[number];
type Scalar = string | number | boolean;
export type Constant = Scalar | readonly Scalar[];

/** A transform map that was read and found right; `compileTransformMap` makes it run. */
export interface TransformMap {
  readonly name: string;
  readonly assetType: AssetType;
  /** As it is named in messages. */
  readonly file: string;
  readonly rows: readonly Row[];
}

/** One row: where a value comes from, what is done to it, where it goes. */
export interface Row {
  readonly to: Path;
  readonly source: RowSource;
  /** What `from` says; several are asked in order, the first that has a value answers. */
  readonly paths: readonly Path[];
  readonly required: boolean;
  readonly fallback: Constant | undefined;
  readonly values: ReadonlyMap<string, Scalar | null> | undefined;
  readonly otherwise: Scalar | null | undefined;
  readonly type: ValueType | undefined;
  /** Goes beyond the rows that Qualys publishes. */
  readonly extra: boolean;
  /** Where the row stands in its file, 1-based. */
  readonly at: { readonly to: Position; readonly source: Position };
}

export type RowSource =
  | { readonly kind: 'from' }
  | { readonly kind: 'const'; readonly value: Constant }
  | { readonly kind: 'fn'; readonly fn: MapFunction; readonly reckon: Reckon }
  | { readonly kind: 'expr'; readonly text: string; readonly evaluate: Expression };

/** The row's source in one line, for messages and `explain`. */
export function describeSource(row: Row): string {
  const paths = row.paths.map((path) => path.text).join(', else ');
  switch (row.source.kind) {
    case 'from':
      return paths;
    case 'const':
      return `const ${JSON.stringify(row.source.value)}`;
    case 'expr':
      return `expr ${row.source.text}`;
    case 'fn':
      return paths === '' ? row.source.fn.name : `${row.source.fn.name}(${paths})`;
  }
}
