import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { isError } from '../model/errors.js';
import { projectOrder } from '../model/order.js';
import { LedgerCorrupt } from './errors.js';
import type { StoredOrg } from './layout.js';
import type { ProjectLine } from './ledger-line.js';
import { NOTHING_IMPLIED, unpackIssue } from './issue-line.js';
import { isEndLine, isProjectLine, MAX_LINE_BYTES } from './ledger-line.js';
import type { LedgerOptions } from './ledger-writer.js';
import type { KnownIssue, KnownProject } from './state.js';

/** Bytes that are read or decompressed at a time. */
const PIECE = 256 * 1024;

const NEWLINE = 0x0a;

type Expected = Pick<StoredOrg, 'id' | 'projects' | 'issues'>;

/** SHA-256 of a file's bytes, in hexadecimal. */
export async function checksumOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  const pieces: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: PIECE });
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/**
 * The projects of a ledger, one at a time, in ascending `projectOrder`. The checksum of its bytes
 * is for the caller to verify beforehand: here a reader has acted on the first half already when
 * the second is found to be wrong.
 *
 * @param expected what the state says of it; more is never read.
 * @throws LedgerCorrupt
 */
export async function* readLedger(
  path: string,
  expected: Expected,
  { maxLineBytes = MAX_LINE_BYTES, implied = NOTHING_IMPLIED }: LedgerOptions = {},
): AsyncGenerator<KnownProject> {
  const corrupt = (why: string, cause?: unknown) => new LedgerCorrupt(expected.id, why, { cause });
  const left = { projects: expected.projects, issues: expected.issues };
  let project: ProjectLine | undefined;
  let issues: KnownIssue[] = [];
  let last = '';
  let ended = false;
  for await (const line of lines(path, maxLineBytes, corrupt)) {
    if (ended) throw corrupt('something follows its end');
    const value = parsed(line, corrupt);
    if (project !== undefined) {
      const known = unpackIssue(value, project.record, implied);
      if (known === undefined) throw corrupt('a line is not an issue');
      issues.push(known);
    } else if (isProjectLine(value)) {
      const place = `${projectOrder(value.id)} ${value.id}`;
      if (place <= last) throw corrupt('its projects are not in order');
      last = place;
      left.projects -= 1;
      left.issues -= value.issues;
      if (left.projects < 0 || left.issues < 0) throw corrupt('it holds more than it should');
      project = value;
      issues = [];
    } else if (isEndLine(value)) {
      if (value.projects !== expected.projects || value.issues !== expected.issues)
        throw corrupt('its end tells other counts');
      ended = true;
    } else {
      throw corrupt('a line is not a project');
    }
    if (project !== undefined && issues.length === project.issues) {
      const { id, digest, record } = project;
      project = undefined;
      yield { id, digest, record, issues };
    }
  }
  if (!ended) throw corrupt('it ends before its last line');
  if (left.projects > 0 || left.issues > 0) throw corrupt('it holds less than it should');
}

type Corrupt = (why: string, cause?: unknown) => LedgerCorrupt;

async function* lines(
  path: string,
  maxLineBytes: number,
  corrupt: Corrupt,
): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  let restBytes = 0;
  for await (const piece of bytes(path, corrupt)) {
    let start = 0;
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, start)) {
      if (restBytes + end - start > maxLineBytes) throw corrupt('a line is too long');
      if (restBytes === 0) yield piece.toString('utf8', start, end);
      else yield Buffer.concat([...rest, piece.subarray(start, end)]).toString('utf8');
      rest = [];
      restBytes = 0;
      start = end + 1;
    }
    if (start < piece.length) rest.push(piece.subarray(start));
    restBytes += piece.length - start;
    if (restBytes > maxLineBytes) throw corrupt('a line is too long');
  }
  if (restBytes > 0) throw corrupt('its last line is cut off');
}

async function* bytes(path: string, corrupt: Corrupt): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: PIECE });
  // What fails is told by reading `gunzip`; the callback only keeps pipeline from throwing.
  pipeline(createReadStream(path, { highWaterMark: PIECE }), gunzip, () => undefined);
  try {
    for await (const piece of gunzip) {
      if (Buffer.isBuffer(piece)) yield piece;
    }
  } catch (error) {
    const code = isError(error) && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') throw corrupt('it is not there', error);
    if (code.startsWith('Z_')) throw corrupt('it cannot be decompressed', error);
    throw error;
  }
}

function parsed(line: string, corrupt: Corrupt): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw corrupt('a line is not JSON', error);
  }
}
