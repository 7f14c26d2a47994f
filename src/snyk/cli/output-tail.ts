import { StringDecoder } from 'node:string_decoder';
import { stripVTControlCharacters } from 'node:util';

/** What is kept of a process' standard error: enough for the message that explains a failure. */
export const TAIL_CHARACTERS = 64 * 1024;

/** Longer lines are cut for the log; a progress bar without line breaks would never end one. */
export const LINE_CHARACTERS = 2000;

/** Splits what a process prints into clean lines as it comes, and keeps the last 64 Ki of it. */
export class OutputTail {
  private readonly decoder = new StringDecoder('utf8');
  private readonly onLine: (line: string) => void;
  private tail = '';
  private line = '';

  constructor(onLine: (line: string) => void) {
    this.onLine = onLine;
  }

  write(chunk: Buffer): void {
    this.add(this.decoder.write(chunk));
  }

  /** After the last chunk: also the line that no line break ended. */
  end(): void {
    this.add(this.decoder.end());
    this.flush();
  }

  get text(): string {
    return clean(this.tail).trim();
  }

  private add(text: string): void {
    this.tail = (this.tail + text).slice(-TAIL_CHARACTERS);
    // A spinner repaints its line after a carriage return.
    const lines = text.split(/[\r\n]/);
    for (const [index, part] of lines.entries()) {
      if (index > 0) this.flush();
      if (this.line.length < LINE_CHARACTERS)
        this.line = (this.line + part).slice(0, LINE_CHARACTERS);
    }
  }

  private flush(): void {
    const line = clean(this.line).trimEnd();
    this.line = '';
    if (line !== '') this.onLine(line);
  }
}

/** Without colours and other control characters; a log must not be steered by what is in it. */
function clean(text: string): string {
  return stripVTControlCharacters(text).replace(/[^\P{Cc}\n\t]/gu, '');
}
