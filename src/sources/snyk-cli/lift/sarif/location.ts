import type { CodeLocation } from '../../../../model/facts.js';
import type { Checkout } from '../place.js';
import { placeFile } from '../place.js';
import type { Building } from '../../../put.js';
import { put } from '../../../put.js';
import type { Fields } from '../read.js';
import { fields, numeric, text } from '../read.js';

/** A place as SARIF tells it; where its file lies is known only when the run is complete. */
export interface SarifLocation {
  readonly uri: string;
  readonly uriBaseId: string | undefined;
  readonly region: Region;
  readonly message: string | undefined;
  /** `name@version` of the package that is meant. */
  readonly logicalName: string | undefined;
}

type Region = Pick<CodeLocation, 'startLine' | 'endLine' | 'startColumn' | 'endColumn'>;

export function readLocation(value: unknown): SarifLocation {
  const location = fields(value);
  const physical = fields(location['physicalLocation']);
  const artifact = fields(physical['artifactLocation']);
  const logical: unknown = Array.isArray(location['logicalLocations'])
    ? location['logicalLocations'][0]
    : undefined;
  return {
    uri: text(artifact['uri']) ?? '',
    uriBaseId: text(artifact['uriBaseId']),
    region: regionOf(fields(physical['region'])),
    message: text(fields(location['message'])['text']),
    logicalName: text(fields(logical)['fullyQualifiedName']),
  };
}

/** Where the files of a run lie. */
export interface RunPlace {
  readonly checkout: Checkout;
  /** `originalUriBaseIds` of the run. */
  readonly bases: Fields;
}

/** The location in the repository, or undefined when it names no file. */
export function placeLocation(location: SarifLocation, place: RunPlace): CodeLocation | undefined {
  const file = placeUri(location, place);
  if (file === '') return undefined;
  const placed: Building<CodeLocation> = { file, ...location.region };
  put(placed, 'message', location.message);
  return placed;
}

/** The file of a location relative to the repository root; empty when there is none. */
export function placeUri(location: SarifLocation, { checkout, bases }: RunPlace): string {
  const path = pathOfUri(location.uri);
  if (path === '') return '';
  const base = text(fields(bases[location.uriBaseId ?? ''])['uri']);
  // Without a base, or with one that the run does not define, Snyk means the scanned directory.
  return placeFile(path, base === undefined ? '.' : pathOfUri(base), checkout);
}

/** `file:///C:/src/a%20b.ts` → `C:/src/a b.ts`; Snyk also writes plain paths here. */
export function pathOfUri(uri: string): string {
  const path = uri
    .replace(/^file:\/\/(?:localhost)?/i, '')
    .replace(/^\/([A-Za-z]:)/, '$1')
    .replaceAll('\\', '/');
  try {
    return decodeURIComponent(path);
  } catch {
    // A plain path with a percent sign, not an encoded one.
    return path;
  }
}

function regionOf(region: Fields): Region {
  const read: Building<Region> = {};
  put(read, 'startLine', positive(region['startLine']));
  put(read, 'endLine', positive(region['endLine']));
  put(read, 'startColumn', positive(region['startColumn']));
  put(read, 'endColumn', positive(region['endColumn']));
  return read;
}

function positive(value: unknown): number | undefined {
  const number = numeric(value);
  return number !== undefined && number >= 1 ? number : undefined;
}
