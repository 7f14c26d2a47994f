import { Char, kindOf, skipSpace } from './characters.js';
import { Chunk, countLineBreaks } from './chunk.js';
import { JsonFault } from './fault.js';
import { MAX_DEPTH, MAX_TAKEN_BYTES } from './limits.js';
import { Passage } from './passage.js';
import { place } from './place.js';
import { TOO_DEEP } from './value-end.js';
import type { JsonVisitor, Key } from './visitor.js';

type Expected = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma or end';

/** Of a bad value, in messages. */
const EXCERPT_BYTES = 40;

/** Property names that are remembered with how they are written: the same few come again and again. */
const MAX_NAMES = 1_000;
const MAX_NAME_BYTES = 100;

interface Level {
  readonly key: Key;
  readonly isArray: boolean;
  /** Elements begun. */
  count: number;
}

/** Reads one document by the grammar of JSON; a visitor decides about each of its values. */
export class Walker {
  private readonly levels: Level[] = [];
  private expected: Expected = 'value';
  private key: Key = null;
  private ended = false;
  /** What becomes of that which is being passed over, if anything is. */
  private passing: 'name' | 'take' | 'skip' | null = null;
  private readonly passage: Passage;
  private readonly names = new Map<string, string>();

  constructor(
    private readonly visitor: JsonVisitor,
    maxTakenBytes = MAX_TAKEN_BYTES,
  ) {
    this.passage = new Passage(maxTakenBytes);
  }

  /**
   * Reads on at `from`. Gives the position behind the document's end, or -1: it goes on in the
   * next chunk. Throws a JsonFault where the document is broken.
   */
  read(chunk: Chunk, from: number): number {
    try {
      return this.walk(chunk, from);
    } catch (error) {
      throw error instanceof JsonFault ? this.firstFault(chunk, error) : error;
    }
  }

  /** The fault of a document that is not over where the input is: at the end of `chunk`. */
  cutOff(chunk: Chunk): JsonFault {
    const place = this.place();
    const message = `ends in the middle of ${place === '' ? 'the document' : place}`;
    return this.firstFault(chunk, chunk.fault(message, chunk.length));
  }

  /** Where the reader stands, for people: `vulnerabilities[3]`; empty at the document's top. */
  place(): string {
    const keys = this.levels.slice(1).map((level) => level.key);
    const inValue = this.passing === 'take' || this.passing === 'skip';
    return place(inValue && this.key !== null ? [...keys, this.key] : keys);
  }

  private walk(chunk: Chunk, from: number): number {
    let position = this.passing === null ? from : this.passed(chunk, this.passage.proceed(chunk));
    while (position >= 0 && !this.ended) {
      position = skipSpace(chunk.text, position);
      if (position === chunk.length) return -1;
      position = this.token(chunk, position);
    }
    return position;
  }

  private token(chunk: Chunk, position: number): number {
    const code = chunk.text.charCodeAt(position);
    switch (this.expected) {
      case 'value or end':
        return code === Char.closeBracket ? this.leave(position) : this.value(chunk, position);
      case 'value':
        return this.value(chunk, position);
      case 'name or end':
        return code === Char.closeBrace ? this.leave(position) : this.name(chunk, position);
      case 'name':
        return this.name(chunk, position);
      case 'colon':
        if (code !== Char.colon) throw unexpected(chunk, position, '":"');
        this.expected = 'value';
        return position + 1;
      case 'comma or end':
        return this.commaOrEnd(chunk, position);
    }
  }

  private name(chunk: Chunk, position: number): number {
    if (chunk.text.charCodeAt(position) !== Char.quote) {
      throw unexpected(chunk, position, 'a property name in quotes');
    }
    return this.pass('name', chunk, position);
  }

  private value(chunk: Chunk, position: number): number {
    const kind = kindOf(chunk.text.charCodeAt(position));
    if (kind === null) throw unexpected(chunk, position, 'a value');
    const parent = this.levels.at(-1);
    if (parent?.isArray === true) {
      this.key = parent.count;
      parent.count += 1;
    }
    const decision = this.visitor.enter(this.key, kind);
    if (decision === 'skip') return this.pass('skip', chunk, position);
    if (kind === 'scalar') return this.pass('take', chunk, position);
    if (this.levels.length === MAX_DEPTH) throw chunk.fault(TOO_DEEP, position);
    if (decision === 'take') return this.pass('take', chunk, position);
    this.levels.push({ key: this.key, isArray: kind === 'array', count: 0 });
    this.expected = kind === 'array' ? 'value or end' : 'name or end';
    return position + 1;
  }

  private commaOrEnd(chunk: Chunk, position: number): number {
    const isArray = this.levels.at(-1)?.isArray === true;
    const code = chunk.text.charCodeAt(position);
    if (code === (isArray ? Char.closeBracket : Char.closeBrace)) return this.leave(position);
    if (code !== Char.comma) {
      throw unexpected(chunk, position, isArray ? '"," or "]"' : '"," or "}"');
    }
    this.expected = isArray ? 'value' : 'name';
    return position + 1;
  }

  private leave(position: number): number {
    this.visitor.leave(this.levels.pop()?.key ?? null);
    this.valueEnded();
    return position + 1;
  }

  private valueEnded(): void {
    this.expected = 'comma or end';
    this.ended = this.levels.length === 0;
  }

  private pass(purpose: 'name' | 'take' | 'skip', chunk: Chunk, position: number): number {
    this.passing = purpose;
    const keep = purpose !== 'skip';
    const maxDepth = keep ? MAX_DEPTH - this.levels.length : Infinity;
    return this.passed(chunk, this.passage.begin(chunk, position, { keep, maxDepth }));
  }

  /** `end`: the position behind what was passed over, or -1. */
  private passed(chunk: Chunk, end: number): number {
    if (end < 0) return end;
    if (this.passing === 'name') {
      this.key = this.nameOf(chunk, end);
      this.expected = 'colon';
    } else {
      if (this.passing === 'take') this.visitor.take(this.key, this.parsed(chunk, end));
      this.valueEnded();
    }
    this.passing = null;
    return end;
  }

  private nameOf(chunk: Chunk, end: number): string {
    const raw = this.passage.latin1(chunk);
    const known = this.names.get(raw);
    if (known !== undefined) return known;
    const name = String(this.parsed(chunk, end));
    if (this.names.size < MAX_NAMES && raw.length <= MAX_NAME_BYTES) {
      // Not `raw`: it would hold on to the chunk it was sliced from.
      this.names.set(this.passage.bytes(chunk, end).toString('latin1'), name);
    }
    return name;
  }

  private parsed(chunk: Chunk, end: number): unknown {
    const text = this.passage.text(chunk);
    try {
      return JSON.parse(text);
    } catch {
      // JSON.parse tells the place in characters, and each Node in other words.
      const value = new Chunk(this.passage.bytes(chunk, end));
      const excerpt = JSON.stringify(value.bytes.toString('utf8', 0, EXCERPT_BYTES));
      throw moved(value.fault(`not a JSON value: ${excerpt}`, 0), value, { chunk, end });
    }
  }

  /**
   * The first fault of the value that is being taken. Its end is looked for by brackets and quotes
   * alone; what is amiss there may only follow from something before it.
   */
  private firstFault(chunk: Chunk, fault: JsonFault): JsonFault {
    if (this.passing !== 'take') return fault;
    const end = fault.readTo - chunk.start.offset;
    const value = new Chunk(this.passage.bytes(chunk, end));
    if (kindOf(value.text.charCodeAt(0)) === 'scalar') return fault;
    try {
      new Walker(walkAll).read(value, 0);
      return fault;
    } catch (error) {
      if (!(error instanceof JsonFault)) throw error;
      return moved(error, value, { chunk, end });
    }
  }
}

const walkAll: JsonVisitor = { enter: () => 'walk', take: () => undefined, leave: () => undefined };

/** A fault found in a value's bytes, as one of the stream: the value ends in `chunk` at `end`. */
function moved(fault: JsonFault, value: Chunk, to: { chunk: Chunk; end: number }): JsonFault {
  const readTo = to.chunk.start.offset + to.end;
  const line = to.chunk.lineAt(to.end) - countLineBreaks(value.text, value.length);
  return new JsonFault(fault.message, {
    offset: readTo - value.length + fault.offset,
    line: line + fault.line - 1,
    readTo,
  });
}

function unexpected(chunk: Chunk, position: number, expected: string): JsonFault {
  const code = chunk.text.charCodeAt(position);
  const found = code > 0x20 && code < 0x7f ? String.fromCharCode(code) : `byte ${code}`;
  return chunk.fault(`${found} where ${expected} should be`, position);
}
