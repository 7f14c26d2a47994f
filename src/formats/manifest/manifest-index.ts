import type { Declaration, Region } from './declaration.js';
import type { ManifestKind } from './kinds.js';
import { kindOf } from './kinds.js';

/** A dependency that is looked for. */
export interface DependencyQuery {
  readonly name: string;
  readonly version?: string | undefined;
}

/** The declarations of one manifest. */
export interface ManifestIndex {
  find(query: DependencyQuery): Region | undefined;
}

/**
 * Reads a manifest once for any number of look-ups.
 *
 * @param path decides by its file name what the text is; of an unknown kind nothing is found
 * @param text a byte order mark may stand before it; any line breaks
 */
export function buildIndex(path: string, text: string): ManifestIndex {
  const kind = kindOf(path);
  if (kind === undefined) return { find: () => undefined };
  const byName = new Map<string, Declaration[]>();
  for (const declaration of read(kind, text.replace(/^\uFEFF/, ''))) {
    const name = keyOf(kind, declaration.name);
    const others = byName.get(name);
    if (others) others.push(declaration);
    else byName.set(name, [declaration]);
  }
  return {
    find: ({ name, version }) => {
      const declared = namesOf(kind, name).find((each) => byName.has(each)) ?? '';
      return choose(byName.get(declared) ?? [], version)?.region;
    },
  };
}

/** Brackets nested without end exhaust the stack of recursive parsers: such a file has nothing. */
function read(kind: ManifestKind, text: string): readonly Declaration[] {
  try {
    return kind.read(text);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** The one of the wanted version, else the most direct, else the first. */
function choose(
  declarations: readonly Declaration[],
  version: string | undefined,
): Declaration | undefined {
  const exact = declarations.filter((each) => version !== undefined && each.version === version);
  const candidates = exact.length > 0 ? exact : declarations;
  return candidates.reduce<Declaration | undefined>(
    (best, each) => (best === undefined || (each.rank ?? 0) < (best.rank ?? 0) ? each : best),
    undefined,
  );
}

/** The name, then what it may be a part of, the longest first. */
function namesOf(kind: ManifestKind, name: string): string[] {
  const key = keyOf(kind, name);
  if (kind.nested !== true) return [key];
  const parts = key.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
}

function keyOf(kind: ManifestKind, name: string): string {
  return kind.normalise?.(name) ?? name;
}
