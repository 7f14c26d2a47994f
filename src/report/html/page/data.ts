import type { About, DetailsPart, FindingDetails, FindingTable } from '../format.js';
import { ABOUT_ID, DETAILS_ID, DETAILS_PER_PART, TABLE_ID } from '../format.js';

export function readAbout(): About {
  const value = read(ABOUT_ID);
  if (!isAbout(value)) throw new Error('The page has no data; the file may be cut.');
  return value;
}

export function readTable(): FindingTable {
  const value = read(TABLE_ID);
  if (!isTable(value)) throw new Error('The page has no findings; the file may be cut.');
  return value;
}

/** Reads details when they are asked for, a part at a time, and keeps the last part. */
export function detailsReader(): (row: number) => FindingDetails<string> | undefined {
  let held: { readonly number: number; readonly part: DetailsPart } | undefined;
  return (row) => {
    const number = Math.floor(row / DETAILS_PER_PART);
    if (held?.number !== number) {
      const part = read(`${DETAILS_ID}${number}`);
      if (!isPart(part)) return undefined;
      held = { number, part };
    }
    const { steps, details } = held.part;
    const found = details[row % DETAILS_PER_PART];
    return found && withSteps(found, steps);
  };
}

function withSteps(
  details: FindingDetails<number>,
  steps: readonly string[],
): FindingDetails<string> {
  return {
    ...details,
    packages: details.packages.map((pkg) => ({
      ...pkg,
      paths: pkg.paths.map((path) => path.map((step) => steps[step] ?? '')),
    })),
  };
}

function read(id: string): unknown {
  const text = document.getElementById(id)?.textContent;
  return text === undefined ? undefined : JSON.parse(text);
}

function isAbout(value: unknown): value is About {
  return isObject(value) && 'counts' in value;
}

function isTable(value: unknown): value is FindingTable {
  return isObject(value) && 'numbers' in value && 'words' in value;
}

function isPart(value: unknown): value is DetailsPart {
  return isObject(value) && 'steps' in value && 'details' in value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
