import type { Org } from '../../../model/record.js';

/** Whether the user means this org, by its id or its slug. */
export function isNamed({ id, attributes }: Org, name: string): boolean {
  const wanted = name.trim().toLowerCase();
  return id?.toLowerCase() === wanted || attributes.slug?.toLowerCase() === wanted;
}

export function isId(name: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(name.trim());
}
