import type { ProjectRecord } from '../../../src/model/record.js';
import { htmlReport } from '../../../src/report/html/html-report.js';
import { PageFindings } from '../../../src/report/html/page-findings.js';
import type { Newness } from '../../../src/report/changes.js';
import type { Report } from '../../../src/report/report.js';
import { heldTexts } from '../../builders/texts.js';
import { reportOf } from '../reports.js';

const MADE = { version: '1.2.3', at: new Date('2026-11-22T10:00:00Z') };

/** report.html of a run over these records. */
export function pageOf(
  records: readonly ProjectRecord[],
  overrides: Partial<Report> = {},
  about: { readonly limit?: number; readonly newness?: Newness } = {},
): string {
  const findings = new PageFindings(heldTexts(), about);
  for (const record of records) findings.record(record);
  return [...htmlReport(reportOf(records, overrides), findings, MADE)].join('');
}
