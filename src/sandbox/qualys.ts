import { readCsv } from './csv.js';
import type { Answer, Incoming } from './exchange.js';
import { credentialOf, headerOf, jsonAnswer, textAnswer } from './exchange.js';
import { readForm } from './form.js';
import type { PlatformContext } from './platform.js';
import { matches } from './platform.js';
import type { RateWindow } from './rate-window.js';
import type { Arrival } from './store.js';

/** As Qualys' own uploader calls it: github.com/Qualys/file-uploader-connector. */
const UPLOAD =
  /^\/connector-config\/connector\/integration\/(?<connection>[^/]+)\/(?<profile>[^/]+)\/file-upload$/;
const AUTH = /^\/auth(\/oidc|\/oauth)?$/;
const REPORTS = /^\/etm\/api\/rest\/v1\/reports\/[^/]+$/;

/** Uploads at once before the gateway answers 409. The public default is 2, but overlapping ones make it worse. */
const CONCURRENCY_LIMIT = 1;

/** Whether a path belongs to Qualys' gateway. */
export function isQualys(path: string): boolean {
  return AUTH.test(path) || UPLOAD.test(path) || REPORTS.test(path);
}

/** Whether the path gives tokens; it is exempt from limits. */
export function isAuth(path: string): boolean {
  return AUTH.test(path);
}

/** Qualys' gateway: `/auth`, `/auth/oidc`, `/auth/oauth`, the upload of a CSV connection. */
export function answerQualys(
  context: PlatformContext,
  request: Incoming,
  window: RateWindow,
): Answer {
  if (isAuth(request.path)) return authenticate(context, request);
  const limited = throttled(context, window);
  const headers = rateHeaders(context, window);
  const answer = limited ?? call(context, request);
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

/** The token is the body itself, with 201. Source: docs.qualys.com, gateway authentication. */
function authenticate({ accounts, tokens }: PlatformContext, request: Incoming): Answer {
  if (request.method !== 'POST') return textAnswer(405, 'Method Not Allowed');
  if (request.path === '/auth') {
    const form = new URLSearchParams(request.body.toString('utf8'));
    const username = form.get('username') ?? '';
    return matches(username, accounts.username) &&
      matches(form.get('password') ?? '', accounts.password)
      ? textAnswer(201, tokens.issue(username))
      : textAnswer(401, 'authentication failed');
  }
  const client = headerOf(request, 'clientid');
  return matches(client, accounts.clientId) &&
    matches(headerOf(request, 'clientsecret'), accounts.clientSecret)
    ? textAnswer(201, tokens.issue(client))
    : textAnswer(401, 'authentication failed');
}

/** The classic API says 409 for both of its limits. */
function throttled(context: PlatformContext, window: RateWindow): Answer | undefined {
  if (context.running() > CONCURRENCY_LIMIT) {
    return jsonAnswer(409, { message: 'concurrency limit exceeded' });
  }
  return window.take() ? undefined : jsonAnswer(409, { message: 'rate limit exceeded' });
}

function rateHeaders(context: PlatformContext, window: RateWindow): Record<string, string> {
  const wait = context.running() > CONCURRENCY_LIMIT ? 1 : window.waitSeconds();
  return {
    'x-ratelimit-limit': String(context.rateLimit),
    'x-ratelimit-window-sec': String(context.windowSeconds),
    'x-ratelimit-remaining': String(window.remaining()),
    'x-ratelimit-towait-sec': String(wait),
    'x-concurrency-limit-limit': String(CONCURRENCY_LIMIT),
    'x-concurrency-limit-running': String(context.running()),
  };
}

function call(context: PlatformContext, request: Incoming): Answer {
  if (!context.tokens.accepts(credentialOf(request, 'Bearer'))) {
    return jsonAnswer(401, { message: 'token is missing, unknown or expired' });
  }
  const place = UPLOAD.exec(request.path)?.groups;
  if (place === undefined) return jsonAnswer(404, { message: 'no such report' });
  if (request.method !== 'POST') {
    return jsonAnswer(405, { message: 'POST a file here' }, { allow: 'POST' });
  }
  return upload(context, request, `${place['connection']}/${place['profile']}`);
}

function upload(context: PlatformContext, request: Incoming, scope: string): Answer {
  const file = readForm(request)?.get('file');
  if (file === undefined) return jsonAnswer(400, { message: 'the form has no part "file"' });
  const records = readCsv(file.content.toString('utf8'));
  const [header, ...rows] = records ?? [];
  if (header === undefined) return jsonAnswer(400, { message: 'the file is no CSV with a header' });
  const uneven = rows.findIndex((row) => row.length !== header.length);
  if (uneven >= 0) {
    return jsonAnswer(400, { message: `record ${uneven + 1} has another width than the header` });
  }
  const arrivals = rows.map((row) => arrivalOf(header, row, context.identityColumns));
  const poison = context.poisoned(arrivals.map(({ document }) => document));
  if (poison !== undefined) return jsonAnswer(422, { message: poison });
  const counts = context.store({
    platform: 'qualys-etm',
    scope,
    key: '',
    arrivals,
    upsert: true,
    closeAbsent: !context.retainsMissing(),
  });
  return jsonAnswer(200, { message: 'accepted', records: rows.length, ...counts });
}

function arrivalOf(
  header: readonly string[],
  row: readonly string[],
  identityColumns: readonly string[],
): Arrival {
  const document = Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']));
  const identity = header.flatMap((name, index) =>
    identityColumns.includes(name) ? [row[index] ?? ''] : [],
  );
  return { identity: identity.length === 0 ? undefined : JSON.stringify(identity), document };
}
