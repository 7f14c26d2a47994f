import type {
  About,
  DetailsPart,
  FindingDetails,
  FindingTable,
  PackageDetails,
} from '../format.js';
import { ABOUT_ID, DETAILS_ID, DETAILS_PER_PART, DETAIL_FIELDS, TABLE_ID } from '../format.js';

/** As a part has them: steps of paths are positions. */
type EncodedDetails = Omit<FindingDetails, 'packages'> & {
  readonly packages: readonly PackageDetails<number>[];
};

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
export function detailsReader(): (row: number) => FindingDetails | undefined {
  let held: { readonly number: number; readonly part: DetailsPart } | undefined;
  return (row) => {
    const number = Math.floor(row / DETAILS_PER_PART);
    if (held?.number !== number) {
      const part = read(`${DETAILS_ID}${number}`);
      if (!isPart(part)) return undefined;
      held = { number, part };
    }
    const { values, details } = held.part;
    const found = details[row % DETAILS_PER_PART];
    return found && decoded(found, values);
  };
}

function decoded(
  positions: readonly number[],
  values: readonly unknown[],
): FindingDetails | undefined {
  const details: unknown = Object.fromEntries(
    DETAIL_FIELDS.map((field, place) => [field, values[positions[place] ?? -1]]),
  );
  if (!isEncoded(details)) return undefined;
  return {
    ...details,
    packages: details.packages.map((pkg) => ({
      ...pkg,
      paths: pkg.paths.map((path) => path.map((step) => textOf(values[step]))),
    })),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
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
  return isObject(value) && 'values' in value && 'details' in value;
}

function isEncoded(value: unknown): value is EncodedDetails {
  return isObject(value) && 'packages' in value && Array.isArray(value.packages);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
