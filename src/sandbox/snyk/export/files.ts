import { createHash } from 'node:crypto';
import type { Answer, Incoming } from '../../exchange.js';
import { headerOf, textAnswer } from '../../exchange.js';
import type { SnykContext } from '../endpoint.js';
import type { StartedExport } from './exports.js';
import { partText } from './exports.js';

/** Where the files of exports are: not in the API, and for those with a link only. */
const FILE = /^\/exports\/([0-9a-f-]{36})\/(\d{1,9})\.csv$/;

/** Source: Export API, data retention. */
const KEPT_MS = 3 * 86_400_000;

export function isExportFile(path: string): boolean {
  return path.startsWith('/exports/');
}

/** An address that needs no other credential than itself, until it expires. */
export function linkTo({
  one,
  part,
  expires,
  request,
}: {
  readonly one: StartedExport;
  readonly part: number;
  /** Milliseconds since 1970. */
  readonly expires: number;
  readonly request: Incoming;
}): string {
  const path = `/exports/${one.id}/${part}.csv`;
  const query = new URLSearchParams({
    'X-Amz-Expires': String(expires),
    'X-Amz-Signature': signature(path, String(expires)),
  });
  const host = headerOf(request, 'host');
  return `http://${host === '' ? '127.0.0.1' : host}${path}?${query.toString()}`;
}

/** A part of an export, or a refusal as a storage of files words it. */
export function answerFile({ world, exports, now }: SnykContext, request: Incoming): Answer {
  const { method, path, query } = request;
  const expires = query.get('X-Amz-Expires') ?? '';
  if (headerOf(request, 'authorization') !== '')
    return refuse(400, 'InvalidArgument', 'Only one auth mechanism allowed');
  if (query.get('X-Amz-Signature') !== signature(path, expires))
    return refuse(403, 'SignatureDoesNotMatch', 'The signature does not match');
  if (now() >= Number(expires)) return refuse(403, 'AccessDenied', 'Request has expired');
  if (method !== 'GET') return refuse(405, 'MethodNotAllowed', 'The method is not allowed');
  const [, id = '', part = ''] = FILE.exec(path) ?? [];
  const one = exports.started.get(id);
  const isKept = one !== undefined && now() < one.startedAt + KEPT_MS;
  const stream = isKept ? partText(world, exports, { one, part: Number(part) }) : undefined;
  if (stream === undefined) return refuse(404, 'NoSuchKey', 'The key does not exist');
  return { status: 200, headers: { 'content-type': 'text/csv' }, body: '', stream };
}

/** Only that nobody makes links up; what is here is invented anyway. */
function signature(path: string, expires: string): string {
  return createHash('sha256').update(`sandbox ${path} ${expires}`).digest('hex');
}

function refuse(status: number, code: string, message: string): Answer {
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return textAnswer(status, body, { 'content-type': 'application/xml' });
}
