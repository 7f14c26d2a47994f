import { normalisePath } from '../../../model/identity.js';
import type { Coordinate, Representation } from '../../../model/record.js';
import type { Building } from '../../put.js';
import { put } from '../../put.js';
import { COLUMN } from '../columns.js';
import type { Row } from '../row.js';
import { regionOf } from './region.js';
import type { RowStatus } from './status.js';
import { flagOf, listOf, timeOf } from './values.js';

interface NamedVersion {
  readonly name: string;
  readonly version: string;
}

/** One row as a place where its issue is. */
export function coordinateOf(row: Row, status: RowStatus): Coordinate {
  const coordinate: Building<Coordinate> = {
    state: status === 'resolved' ? 'resolved' : 'open',
    representations: [...dependenciesOf(row), ...sourceOf(row)],
  };
  put(coordinate, 'is_fixable_upstream', flagOf(row.get(COLUMN.FIXED_IN_AVAILABLE)));
  put(coordinate, 'is_fixable_snyk', isFixableBySnyk(row));
  put(coordinate, 'reachability', row.told(COLUMN.REACHABILITY));
  put(coordinate, 'created_at', timeOf(row.get(COLUMN.FIRST_INTRODUCED)));
  put(coordinate, 'updated_at', timeOf(row.get(COLUMN.UPDATED_AT)));
  put(coordinate, 'last_introduced_at', timeOf(row.get(COLUMN.LAST_INTRODUCED)));
  put(coordinate, 'last_resolved_at', timeOf(row.get(COLUMN.LAST_RESOLVED)));
  return coordinate;
}

/** What tells the coordinates of one issue apart. */
export function placeOf(row: Row): string {
  const { PACKAGE_NAME_AND_VERSION, FILE_PATH, CODE_REGION } = COLUMN;
  const columns = [PACKAGE_NAME_AND_VERSION, FILE_PATH, CODE_REGION];
  return columns.map((column) => row.get(column).trim()).join('\n');
}

/** `Fixable`, `Partially fixable` or `No supported fix`; undefined when it is not told. */
export function isFixableBySnyk(row: Row): boolean | undefined {
  const word = row.told(COLUMN.COMPUTED_FIXABILITY);
  return word === undefined ? undefined : /^(?:partially\s)?fixable$/i.test(word);
}

/** The packages of a row; usually it is one, `@scope/name@1.0.0`. */
export function packagesIn(row: Row): NamedVersion[] {
  return listOf(row.get(COLUMN.PACKAGE_NAME_AND_VERSION)).map((step) => {
    const at = step.lastIndexOf('@');
    if (at <= 0) return { name: step, version: '' };
    return { name: step.slice(0, at), version: step.slice(at + 1) };
  });
}

function dependenciesOf(row: Row): Representation[] {
  return packagesIn(row).map(({ name, version }) => ({
    dependency: { package_name: name, package_version: version },
  }));
}

function sourceOf(row: Row): Representation[] {
  const file = normalisePath(row.get(COLUMN.FILE_PATH));
  if (file === '') return [];
  const commit = row.told(COLUMN.COMMIT_ID);
  const region =
    regionOf(row.get(COLUMN.CODE_REGION)) ?? regionOf(row.get(COLUMN.CODE_REGION_DISPLAY_VALUE));
  return [
    {
      sourceLocation: {
        file,
        ...(commit === undefined ? {} : { commit_id: commit }),
        ...(region === undefined ? {} : { region }),
      },
    },
  ];
}
