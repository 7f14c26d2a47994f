import type { ProjectRecord } from '../../model/record.js';

/** Issues of a record at most; a large project comes in several, like everywhere. */
export const RECORD_ISSUES = 1000;

/** A record with all issues of its project as records of at most `RECORD_ISSUES`. */
export function* inPages(record: ProjectRecord): Generator<ProjectRecord> {
  const { issues } = record;
  if (issues.length <= RECORD_ISSUES) yield record;
  else
    for (let page = 0; page * RECORD_ISSUES < issues.length; page += 1)
      yield {
        ...record,
        page,
        issues: issues.slice(page * RECORD_ISSUES, (page + 1) * RECORD_ISSUES),
      };
}
