import type { BaseBom } from '../../formats/cyclonedx/enriched.js';
import { EnrichedBom } from '../../formats/cyclonedx/enriched.js';
import type { ProjectRecord } from '../../model/record.js';
import type { Consumer } from '../consumer.js';
import type { OutputDirectory } from './output-directory.js';

/** An SBOM as it is kept. */
export interface KeptSbom extends BaseBom {
  readonly encoding: 'json' | 'xml';
}

/**
 * Keeps an SBOM: as it is, the moment it is there, and a copy with the vulnerabilities that were
 * found in it, when it was tested. XML is kept as it is only. The SBOM comes before all records.
 */
export class SbomFiles implements Consumer {
  private enriched: EnrichedBom | undefined;
  private directory: OutputDirectory | undefined;

  /** @param isTested whether anything is going to be found in it. */
  constructor(private readonly isTested: boolean) {}

  /** Where the files go; told before the first record. */
  open(directory: OutputDirectory): this {
    this.directory = directory;
    return this;
  }

  async keep(sbom: KeptSbom): Promise<void> {
    await this.directory?.put(sbom.encoding === 'xml' ? 'sbom-xml' : 'sbom', sbom.text);
    if (sbom.encoding === 'xml' || !this.isTested) return;
    this.enriched = new EnrichedBom(sbom);
    await this.write([this.enriched.start]);
  }

  async record(record: ProjectRecord): Promise<void> {
    if (this.enriched !== undefined) await this.write(this.enriched.record(record));
  }

  async finish(): Promise<void> {
    if (this.enriched !== undefined) await this.write(this.enriched.end());
  }

  private async write(texts: Iterable<string>): Promise<void> {
    for (const text of texts) await this.directory?.file('sbom-vdr').write(text);
  }
}
