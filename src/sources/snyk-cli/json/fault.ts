/** The text is not JSON at this place. Never leaves this room: listeners are told a JsonProblem. */
export class JsonFault extends Error {
  override readonly name = 'JsonFault';
  /** Bytes from the beginning of the stream. */
  readonly offset: number;
  /** Counted from 1. */
  readonly line: number;
  /** How far the stream had been read when the fault was found. */
  readonly readTo: number;

  constructor(message: string, where: { offset: number; line: number; readTo: number }) {
    super(message);
    this.offset = where.offset;
    this.line = where.line;
    this.readTo = where.readTo;
  }
}
