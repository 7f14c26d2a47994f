import type { GitlabReportOptions, GitlabScan } from '../../formats/gitlab/report.js';
import { GitlabReport, scansOf } from '../../formats/gitlab/report.js';
import type { Collection } from '../../model/collection.js';
import type { ProjectRecord } from '../../model/record.js';
import type { Consumer } from '../consumer.js';
import type { LineSink } from './findings-writer.js';
import { FormatWriter } from './format-writer.js';

/**
 * Writes the reports of GitLab that the projects belong to. A report of what was not scanned would
 * say that nothing is wrong there.
 */
export class GitlabWriter implements Consumer {
  private readonly writers = new Map<GitlabScan, FormatWriter>();

  constructor(
    private readonly options: Omit<GitlabReportOptions, 'scan'>,
    private readonly sink: (scan: GitlabScan) => LineSink,
    private readonly about: { readonly collection: Collection; readonly now: () => Date },
  ) {}

  async record(record: ProjectRecord): Promise<void> {
    for (const scan of scansOf(record)) await this.writerOf(scan).record(record);
  }

  async finish(): Promise<void> {
    for (const writer of this.writers.values()) await writer.finish();
    const { collection } = this.about;
    if (collection.partial !== null)
      collection.warn(
        `The GitLab reports hold a part of the findings, and GitLab takes the others for gone. ${collection.partial}`,
      );
  }

  private writerOf(scan: GitlabScan): FormatWriter {
    const known = this.writers.get(scan);
    if (known !== undefined) return known;
    const report = new GitlabReport({ ...this.options, scan });
    const writer = new FormatWriter(report, this.sink(scan), this.about);
    this.writers.set(scan, writer);
    return writer;
  }
}
