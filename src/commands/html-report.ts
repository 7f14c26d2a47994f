import type { OutputDirectory } from '../pipeline/files/output-directory.js';
import { PageFindings } from '../report/html/page-findings.js';
import type { Newness } from '../report/changes.js';
import type { Report } from '../report/report.js';
import type { CommandContext } from './context.js';

/**
 * Sees the records that report.html tells of; undefined when no such page is wanted.
 *
 * @param newness null without a baseline.
 */
export function pageFindings(
  { settings }: CommandContext,
  { texts }: OutputDirectory,
  newness: Newness | null,
): PageFindings | undefined {
  return settings['html-report'] ? new PageFindings(texts, { newness }) : undefined;
}

/** Writes report.html. The page's program is loaded only by who writes it. */
export async function writePage(
  context: CommandContext,
  findings: PageFindings,
  to: { readonly directory: OutputDirectory; readonly report: Omit<Report, 'outputs'> },
): Promise<void> {
  const { htmlReport } = await import('../report/html/html-report.js');
  const file = to.directory.file('report');
  const made = { version: context.version, at: context.now() };
  for (const piece of htmlReport(to.report, findings, made)) await file.write(piece);
  await to.directory.close('report');
}
