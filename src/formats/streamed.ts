import type { ProjectRecord } from '../model/record.js';

/** What is known when the last record was seen. */
export interface End {
  readonly at: Date;
  /** Whether everything that was asked for could be collected. */
  readonly complete: boolean;
  /** Whether it is a picture of all: then what is absent is gone. */
  readonly snapshot: boolean;
}

/** A format that is written while records come, so that it never stands in memory as a whole. */
export interface StreamedFormat {
  /** What is written before the first record. */
  readonly start: string;
  record(record: ProjectRecord): Iterable<string>;
  end(end: End): Iterable<string>;
  /** What the format has no place for, in one sentence; undefined when all is in it. */
  leftOut?(): string | undefined;
}

/** Values as the items of a JSON array, one a line. */
export class JsonItems {
  private before = '\n';

  next(value: object): string {
    const text = this.before + JSON.stringify(value);
    this.before = ',\n';
    return text;
  }
}

/** The properties of an object as the rest of one that is already begun, with its end. */
export function rest(properties: object): string {
  return `,\n${JSON.stringify(properties).slice(1)}\n`;
}
