import { CodeQualityReport } from '../../formats/codequality/report.js';
import { VulnerabilityDisclosureReport } from '../../formats/cyclonedx/vdr.js';
import type { GitlabScan } from '../../formats/gitlab/report.js';
import { GitlabReport } from '../../formats/gitlab/report.js';
import { JunitReport } from '../../formats/junit/report.js';
import { KdiFile } from '../../formats/kdi/assets.js';
import { OcsfEvents } from '../../formats/ocsf/findings.js';
import type { StreamedFormat } from '../../formats/streamed.js';
import type { Collection } from '../../model/collection.js';
import type { Consumer } from '../consumer.js';
import type { LineSink } from './findings-writer.js';
import { FormatWriter } from './format-writer.js';
import { GitlabWriter } from './gitlab-writer.js';
import type { FileName, OutputDirectory } from './output-directory.js';

/** Formats that are written only when they are asked for. */
export type OutputFormat = 'ocsf' | 'gitlab' | 'cyclonedx' | 'kdi' | 'code-quality' | 'junit';

const GITLAB_FILES: Record<GitlabScan, FileName> = {
  dependency_scanning: 'gitlab-dependency-scanning',
  sast: 'gitlab-sast',
};

interface About {
  readonly collection: Collection;
  readonly now: () => Date;
  /** Of this program. */
  readonly version: string;
}

/** The consumers that write these formats into the output directory. */
export function formatWriters(
  formats: readonly OutputFormat[],
  about: About & { readonly directory: OutputDirectory },
): Consumer[] {
  const { directory, now, version } = about;
  return formats.map((format) =>
    format === 'gitlab'
      ? new GitlabWriter(
          { startedAt: now(), version },
          (scan) => directory.file(GITLAB_FILES[scan]),
          about,
        )
      : formatWriter(format, directory.file(format), about),
  );
}

/** The consumer that writes a format as one document. */
export function formatWriter(format: OutputFormat, sink: LineSink, about: About): Consumer {
  return new FormatWriter(formatOf(format, about), sink, about);
}

function formatOf(format: OutputFormat, { now, version }: About): StreamedFormat {
  switch (format) {
    case 'ocsf':
      return new OcsfEvents(now());
    case 'gitlab':
      return new GitlabReport({ startedAt: now(), version });
    case 'cyclonedx':
      return new VulnerabilityDisclosureReport(version);
    case 'kdi':
      return new KdiFile(now());
    case 'code-quality':
      return new CodeQualityReport();
    case 'junit':
      return new JunitReport();
  }
}
