/** A record with a value made for each name. */
export function columns<Name extends string, T>(
  names: readonly Name[],
  make: (name: Name) => T,
): Record<Name, T> {
  const made: Partial<Record<Name, T>> = {};
  for (const name of names) made[name] = make(name);
  const isWhole = (value: Partial<Record<Name, T>>): value is Record<Name, T> =>
    names.every((name) => Object.hasOwn(value, name));
  if (!isWhole(made)) throw new Error(`Not all of ${names.join(', ')} were made`);
  return made;
}
