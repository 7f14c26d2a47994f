/** Strings in a template that are replaced by values; only a whole string is replaced. */
export type Variables = Readonly<Record<`$${string}`, unknown>>;

/** The template with every variable replaced by its value. Names of properties are left alone. */
export function fillEnvelope(template: unknown, variables: Variables): unknown {
  if (typeof template === 'string') {
    const found = Object.entries(variables).find(([name]) => name === template);
    return found === undefined ? template : found[1];
  }
  if (Array.isArray(template))
    return template.map((element: unknown) => fillEnvelope(element, variables));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(
    Object.entries(template).map(([key, value]) => [key, fillEnvelope(value, variables)]),
  );
}

/** How often a variable stands in the template. */
export function countVariable(template: unknown, name: string): number {
  if (template === name) return 1;
  if (typeof template !== 'object' || template === null) return 0;
  return Object.values(template).reduce(
    (sum: number, value: unknown) => sum + countVariable(value, name),
    0,
  );
}
