/** Reads one place of a value; undefined when there is nothing. */
export type Getter = (value: unknown) => unknown;

type Step = (value: unknown, name: string) => unknown;

/**
 * Compiles the names of one leg of a path. Only own properties are read. Up to six names are
 * unrolled, which covers every path of the built-in maps and is half again as fast as a loop.
 */
export function compileGetter(names: readonly string[]): Getter {
  const step = names.some(isInherited) ? ownStep : plainStep;
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = names;
  switch (names.length) {
    case 0:
      return (value) => value;
    case 1:
      return (value) => step(value, a);
    case 2:
      return (value) => step(step(value, a), b);
    case 3:
      return (value) => step(step(step(value, a), b), c);
    case 4:
      return (value) => step(step(step(step(value, a), b), c), d);
    case 5:
      return (value) => step(step(step(step(step(value, a), b), c), d), e);
    case 6:
      return (value) => step(step(step(step(step(step(value, a), b), c), d), e), f);
    default:
      return (value) => names.reduce(step, value);
  }
}

/** Whether data inherit something of that name: `toString`, `map`. */
export function isInherited(name: string): boolean {
  return name in Object.prototype || name in Array.prototype;
}

/** For names that no prototype carries: what is read can only be the value's own. */
const plainStep: Step = (value, name) => (isKeyed(value) ? value[name] : undefined);

const ownStep: Step = (value, name) =>
  isKeyed(value) && Object.hasOwn(value, name) ? value[name] : undefined;

function isKeyed(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
