/** Characters of text that are kept for error messages. */
const SAMPLE_CHARACTERS = 2_000;

/** In UTF-8 no character takes more than four bytes. */
const SAMPLE_BYTES = SAMPLE_CHARACTERS * 4;

/** The beginning of the text that stands around the documents. */
export class TextSample {
  private readonly pieces: Buffer[] = [];
  private bytes = 0;

  add(text: Buffer): void {
    const piece = text.subarray(0, SAMPLE_BYTES - this.bytes);
    // What lies between documents, and would fill the sample with nothing to read.
    if (piece.toString('latin1').trim() === '') return;
    this.pieces.push(Buffer.from(piece));
    this.bytes += piece.length;
  }

  toString(): string {
    return Buffer.concat(this.pieces).toString('utf8').trim().slice(0, SAMPLE_CHARACTERS);
  }
}
