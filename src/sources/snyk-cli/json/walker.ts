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
    let position = this.passing === null ? from : this.passed(chunk, this.passage.proceed(chunk));
    while (position >= 0 && !this.ended) {
      position = skipSpace(chunk.text, position);
      if (position === chunk.length) return -1;
      position = this.token(chunk, position);
    }
    return position;
  }

  /** Where the reader stands, for people: `vulnerabilities[3]`; empty at the document's top. */
  place(): string {
    const keys = this.levels.slice(1).map((level) => level.key);
    const inValue = this.passing === 'take' || this.passing === 'skip';
    return place(inValue && this.key !== null ? [...keys, this.key] : keys);
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
      this.names.set(this.passage.bytes(chunk).toString('latin1'), name);
    }
    return name;
  }

  private parsed(chunk: Chunk, end: number): unknown {
    const text = this.passage.text(chunk);
    try {
      return JSON.parse(text);
    } catch {
      // JSON.parse tells the place in characters, and each Node in other words.
      throw faultWithin(this.passage.bytes(chunk), chunk, end);
    }
  }
}

/** The fault in a value that JSON.parse refused and that ends in `chunk` at `end`. */
function faultWithin(bytes: Buffer, chunk: Chunk, end: number): JsonFault {
  const value = new Chunk(bytes);
  const fault = syntaxFault(value);
  const readTo = chunk.start.offset + end;
  return new JsonFault(fault.message, {
    offset: readTo - value.length + fault.offset,
    line: chunk.lineAt(end) - countLineBreaks(value.text, value.length) + fault.line - 1,
    readTo,
  });
}

const walkAll: JsonVisitor = { enter: () => 'walk', take: () => undefined, leave: () => undefined };

function syntaxFault(value: Chunk): JsonFault {
  if (kindOf(value.text.charCodeAt(0)) !== 'scalar') {
    try {
      new Walker(walkAll).read(value, 0);
    } catch (error) {
      if (error instanceof JsonFault) return error;
      throw error;
    }
  }
  const excerpt = JSON.stringify(value.bytes.toString('utf8', 0, EXCERPT_BYTES));
  return value.fault(`not a JSON value: ${excerpt}`, 0);
}

function unexpected(chunk: Chunk, position: number, expected: string): JsonFault {
  const code = chunk.text.charCodeAt(position);
  const found = code > 0x20 && code < 0x7f ? String.fromCharCode(code) : `byte ${code}`;
  return chunk.fault(`${found} where ${expected} should be`, position);
}
