import type { Answer, Incoming } from './exchange.js';
import { credentialOf, headerOf, jsonAnswer } from './exchange.js';
import type { PlatformContext } from './platform.js';

/**
 * Any address that takes documents: one JSON document, an array of them, or NDJSON. A batch whose
 * `Idempotency-Key` is known is acknowledged and not stored again.
 */
export function answerWebhook(context: PlatformContext, request: Incoming): Answer {
  const { token } = context.accounts;
  const given = credentialOf(request, 'Bearer');
  if (token !== undefined && given !== token) {
    return jsonAnswer(401, { error: 'unknown token' }, { 'www-authenticate': 'Bearer' });
  }
  if (request.method === 'HEAD' || request.method === 'OPTIONS') {
    return { status: 204, headers: { allow: 'POST, PUT, HEAD, OPTIONS' }, body: '' };
  }
  if (request.method !== 'POST' && request.method !== 'PUT') {
    return jsonAnswer(405, { error: 'POST documents here' }, { allow: 'POST, PUT' });
  }
  const documents = readDocuments(request);
  if (documents === undefined) {
    return jsonAnswer(400, { error: 'neither JSON nor one JSON document a line' });
  }
  const poison = context.poisoned(documents);
  if (poison !== undefined) return jsonAnswer(422, { error: poison });
  const counts = context.store({
    platform: 'webhook',
    scope: request.path,
    key: headerOf(request, 'idempotency-key'),
    arrivals: documents.map((document) => ({ identity: undefined, document })),
    upsert: false,
    closeAbsent: false,
  });
  return jsonAnswer(200, { accepted: documents.length, ...counts });
}

function readDocuments(request: Incoming): unknown[] | undefined {
  const text = request.body.toString('utf8');
  const type = headerOf(request, 'content-type');
  try {
    if (/ndjson|jsonl|json-seq/i.test(type)) return parseLines(text);
    const whole: unknown = JSON.parse(text);
    return isList(whole) ? whole : [whole];
  } catch {
    // Many senders of NDJSON call it application/json.
    return linesOrNone(text);
  }
}

function linesOrNone(text: string): unknown[] | undefined {
  try {
    const documents = parseLines(text);
    return documents.length === 0 ? undefined : documents;
  } catch {
    return undefined;
  }
}

function parseLines(text: string): unknown[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line): unknown => JSON.parse(line));
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}
