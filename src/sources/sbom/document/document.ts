/** A package that an SBOM lists. */
export interface SbomComponent {
  /** Its `bom-ref` or `SPDXID`; else its purl, or a name that is made up. Unique in the document. */
  readonly ref: string;
  /** With its group, as its ecosystem writes it: `@babel/core`, `org.slf4j:slf4j-api`. */
  readonly name: string;
  /** Empty when it is not told. */
  readonly version: string;
  readonly purl: string | undefined;
}

/** An SBOM, read and found to be one. */
export interface SbomDocument {
  readonly format: 'CycloneDX' | 'SPDX';
  /** Of the format's specification: `1.6`, `2.3`. */
  readonly version: string;
  readonly encoding: 'json' | 'xml';
  /** The document as it was written, without what stands around it. */
  readonly text: string;
  /** The parsed JSON; undefined for XML, whose components are not read. */
  readonly content: Readonly<Record<string, unknown>> | undefined;
  /** What the SBOM is about. */
  readonly root: SbomComponent | undefined;
  /** All others. */
  readonly components: readonly SbomComponent[];
  /** What each depends on directly, by `ref`; references that lead nowhere are left out. */
  readonly dependencies: ReadonlyMap<string, readonly string[]>;
  /** What a person should know of it. */
  readonly warnings: readonly string[];
}

/** How people call it: `CycloneDX 1.6 (JSON)`. */
export function titleOf({ format, version, encoding }: SbomDocument): string {
  return `${format} ${version} (${encoding.toUpperCase()})`;
}
