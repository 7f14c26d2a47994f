import type { MapFunction } from './definition.js';
import { FINDING_FUNCTIONS } from './finding.js';
import { PROJECT_FUNCTIONS } from './project.js';

/** Every function that a row can name, in the order of the reference. */
export const MAP_FUNCTIONS: readonly MapFunction[] = [...PROJECT_FUNCTIONS, ...FINDING_FUNCTIONS];

export function findFunction(name: string): MapFunction | undefined {
  return MAP_FUNCTIONS.find((fn) => fn.name === name);
}
