/** Where a value stands: property names, and `[]` for every element of a list. */
export type ValuePath = readonly string[];

/** Reads `data.items`, `findings[].name`; a number is an index. Empty: the value itself. */
export function parsePath(text: string): ValuePath {
  return text
    .replaceAll('[]', '.[]')
    .split('.')
    .filter((segment) => segment !== '');
}

/** The value there, by own properties only; with `[]` the list of values, flat. */
export function valueAt(value: unknown, [segment, ...rest]: ValuePath): unknown {
  if (segment === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  if (segment === '[]') {
    if (!Array.isArray(value)) return undefined;
    return value.flatMap((element: unknown) => valueAt(element, rest) ?? []);
  }
  return Object.hasOwn(value, segment) ? valueAt(Reflect.get(value, segment), rest) : undefined;
}
