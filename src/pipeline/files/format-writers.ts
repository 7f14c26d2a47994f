import { VulnerabilityDisclosureReport } from '../../formats/cyclonedx/vdr.js';
import type { GitlabScan } from '../../formats/gitlab/report.js';
import { KdiFile } from '../../formats/kdi/assets.js';
import { OcsfEvents } from '../../formats/ocsf/findings.js';
import type { Collection } from '../../model/collection.js';
import type { Consumer } from '../consumer.js';
import { FormatWriter } from './format-writer.js';
import { GitlabWriter } from './gitlab-writer.js';
import type { FileName, OutputDirectory } from './output-directory.js';

/** Formats that are written only when they are asked for. */
export type OutputFormat = 'ocsf' | 'gitlab' | 'cyclonedx' | 'kdi';

const GITLAB_FILES: Record<GitlabScan, FileName> = {
  dependency_scanning: 'gitlab-dependency-scanning',
  sast: 'gitlab-sast',
};

/** The consumers that write these formats into the output directory. */
export function formatWriters(
  formats: readonly OutputFormat[],
  to: {
    readonly directory: OutputDirectory;
    readonly collection: Collection;
    readonly now: () => Date;
    /** Of this program. */
    readonly version: string;
  },
): Consumer[] {
  const { directory, version, now } = to;
  const startedAt = now();
  return formats.map((format) => {
    switch (format) {
      case 'ocsf':
        return new FormatWriter(new OcsfEvents(startedAt), directory.file('ocsf'), to);
      case 'cyclonedx':
        return new FormatWriter(
          new VulnerabilityDisclosureReport(version),
          directory.file('cyclonedx'),
          to,
        );
      case 'kdi':
        return new FormatWriter(new KdiFile(startedAt), directory.file('kdi'), to);
      case 'gitlab':
        return new GitlabWriter(
          { startedAt, version },
          (scan) => directory.file(GITLAB_FILES[scan]),
          to,
        );
    }
  });
}
