import type { IssueAttributes } from '../../../model/record.js';
import type { ColumnNumber } from '../columns.js';
import { COLUMN } from '../columns.js';
import type { Row } from '../row.js';
import { timeOf } from './values.js';

export type RowStatus = 'open' | 'ignored' | 'resolved';

const DELETED: readonly (readonly [column: ColumnNumber, details: string])[] = [
  [COLUMN.ISSUE_DELETED_AT, 'Snyk deleted the issue'],
  [COLUMN.PROJECT_DELETED_AT, 'the project was deleted in Snyk'],
  [COLUMN.GROUP_DELETED_AT, 'the group was deleted in Snyk'],
];

/** What was deleted is resolved. A word that is new to us must not make a finding disappear. */
export function rowStatus(row: Row): RowStatus {
  if (deletionOf(row) !== undefined) return 'resolved';
  const word = row.get(COLUMN.ISSUE_STATUS).trim().toLowerCase();
  return word === 'resolved' || word === 'ignored' ? word : 'open';
}

/** The worst of all coordinates: open in one place is open. */
export function issueStatus(statuses: readonly RowStatus[]): RowStatus {
  if (statuses.includes('open')) return 'open';
  return statuses.includes('ignored') ? 'ignored' : 'resolved';
}

/** Why and when a resolved issue went. */
export function resolutionOf(row: Row): NonNullable<IssueAttributes['resolution']> {
  const deletion = deletionOf(row);
  const at = timeOf(deletion?.at ?? row.get(COLUMN.LAST_RESOLVED));
  return {
    type: 'disappeared',
    ...(at === undefined ? {} : { resolved_at: at }),
    ...(deletion === undefined ? {} : { details: deletion.details }),
  };
}

function deletionOf(row: Row): { readonly at: string; readonly details: string } | undefined {
  for (const [column, details] of DELETED) {
    const at = row.told(column);
    if (at !== undefined) return { at, details };
  }
  return undefined;
}
