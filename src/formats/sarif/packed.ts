/** Never in text that went through `plain`, nor in JSON. */
const SEPARATOR = '\0';

/** Texts as one, for a store. */
export function pack(...texts: readonly string[]): string {
  return texts.join(SEPARATOR);
}

export function unpack(packed: string): string[] {
  return packed.split(SEPARATOR);
}

/** A result as it waits in a store. */
export interface PackedResult {
  /** Without what only the other results of its run decide. */
  readonly json: string;
  readonly ruleId: string;
  /** What code scanning recognises it by. */
  readonly hash: string;
  /** The packages and dependency paths that its rule tells of all its results together. */
  readonly packages: readonly string[];
  readonly paths: readonly string[];
  /** Dependency paths in all. */
  readonly pathCount: number;
  /** Related locations and steps of a data flow that the limits cut off. */
  readonly cutLocations: number;
  readonly cutSteps: number;
}

export function packResult(result: PackedResult): string {
  const { json, ruleId, hash, packages, paths, pathCount, cutLocations, cutSteps } = result;
  const numbers = [pathCount, cutLocations, cutSteps].join(' ');
  return pack(json, ruleId, hash, packages.join('\n'), paths.join('\n'), numbers);
}

export function unpackResult(packed: string): PackedResult {
  const [json = '{}', ruleId = '', hash = '', packages = '', paths = '', numbers = ''] =
    unpack(packed);
  const [pathCount = 0, cutLocations = 0, cutSteps = 0] = numbers.split(' ').map(Number);
  return {
    ...{ json, ruleId, hash, pathCount, cutLocations, cutSteps },
    packages: linesOf(packages),
    paths: linesOf(paths),
  };
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** Two objects in JSON as one with the properties of both. */
export function joined(first: string, second: string): string {
  if (first === '{}') return second;
  return second === '{}' ? first : `${first.slice(0, -1)},${second.slice(1)}`;
}
