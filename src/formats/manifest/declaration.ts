/** A stretch of one line. Lines and columns count from 1, columns in UTF-16 units. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  /** Exclusive. */
  readonly endColumn: number;
}

/** A dependency where a manifest names it. */
export interface Declaration {
  /** As it is written there, in the form in which Snyk calls the package (`group:artifact`). */
  readonly name: string;
  /** The exact version, where one is written. */
  readonly version?: string | undefined;
  readonly region: Region;
  /** Of several declarations of a name the one with the lowest rank is meant. Default 0. */
  readonly rank?: number;
}

/** Reads the declarations of one kind of manifest. What it does not understand it passes over. */
export type Reader = (text: string) => Declaration[];

/** A region on one line, from the 0-based offset in that line. */
export function onLine(line: number, offset: number, length: number): Region {
  return {
    startLine: line,
    startColumn: offset + 1,
    endLine: line,
    endColumn: offset + length + 1,
  };
}
