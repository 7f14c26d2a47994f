import type { HttpClient } from '../../http/client.js';
import { createHttpClient } from '../../http/client.js';
import type { Clock } from '../../http/clock.js';
import { systemClock } from '../../http/clock.js';
import type { Credential } from '../../http/credentials.js';
import { excerpt } from '../../http/excerpt.js';
import type { Redactor } from '../../http/redact.js';
import type { HttpResponse } from '../../http/request.js';
import type { HttpStatistics } from '../../http/statistics.js';
import type { Transport } from '../../http/transport.js';
import { UpstreamError } from '../../model/errors.js';
import type { Log } from '../../model/log.js';
import type { SnykAccount } from './account.js';
import { addressOf } from './address.js';
import type { Answer, Ask, Page, PlainAsk, Resource, SnykApi } from './api.js';
import { endpointOf } from './endpoints.js';
import { explainSignIn, explainTo } from './explain.js';
import { endOfVersion } from './lifecycle.js';
import { snykLimits, SNYK_RETRY } from './limits.js';
import { oauthCredential } from './oauth.js';
import { readResource } from './read.js';
import type { Walked } from './walk.js';
import { walk } from './walk.js';

/** Whom to ask as whom, and how fast. */
export interface SnykApiOptions {
  /** The network; one for all clients. */
  readonly transport: Transport;
  readonly account: SnykAccount;
  /** Address of the API, without a slash at its end; see `accountOf`. */
  readonly url: string;
  /** Set by the user: never faster. Without it, what Snyk allows. */
  readonly requestsPerMinute?: number | undefined;
  /** Requests under way at the same time. */
  readonly concurrency: number;
  readonly log?: Log;
  readonly redactor: Redactor;
  readonly statistics: HttpStatistics;
  readonly clock?: Clock;
  /** Told what a person should know, each thing once. */
  readonly warn: (message: string) => void;
}

const SERVICE = 'Snyk API';
/** The most that all lists give at once (Snyk's OpenAPI document; a multiple of ten). */
const PAGE_SIZE = 100;
const JSON_API = 'application/vnd.api+json';
/** What a path below is of the REST API; V1 stands beside it. */
const REST = '/rest';

/** Snyk's API as one account sees it. Keeps the account's limits over all that is asked. */
export function createSnykApi(options: SnykApiOptions): SnykApi {
  const { url, statistics, clock = systemClock } = options;
  const client = createHttpClient({
    ...network(options),
    service: SERVICE,
    credentials: [credentialOf(options)],
    headers: { accept: `${JSON_API}, application/json;q=0.9, */*;q=0.8` },
    limits: snykLimits(options),
    explain: explainTo(options),
  });
  const warn = onceEach(options.warn);
  const atOf = ({ headers }: HttpResponse) => {
    const told = Date.parse(headers['date'] ?? '');
    return new Date(Number.isNaN(told) ? clock.now() : told);
  };

  const send = async (ask: PlainAsk): Promise<HttpResponse> => {
    const { method = 'GET', path, query = {}, body, signal } = ask;
    const rest = path.startsWith(`${REST}/`);
    const endpoint = rest ? endpointOf(path.slice(REST.length)) : undefined;
    const version = endpoint === undefined ? undefined : (ask.version ?? endpoint.version);
    const response = await client.request({
      method,
      url: addressOf(url, path, { ...query, version }),
      ...(body === undefined
        ? {}
        : {
            body: JSON.stringify(body),
            headers: { 'content-type': rest ? JSON_API : 'application/json' },
          }),
      ...(signal === undefined ? {} : { signal }),
    });
    const ending = endpoint === undefined ? undefined : endOfVersion(endpoint, response.headers);
    if (ending !== undefined) warn(ending);
    return response;
  };

  const document = async (ask: Omit<Ask<unknown>, 'item'>): Promise<Document> => {
    const response = await send({ ...ask, path: REST + ask.path });
    if (response.status >= 300) throw redirection(response, ask.path, options.redactor);
    const body = response.json();
    const members = typeof body === 'object' && body !== null ? body : {};
    return {
      data: 'data' in members ? members.data : undefined,
      links: 'links' in members ? members.links : undefined,
      at: atOf(response),
      mismatch: (why) => mismatch(response, ask.path, why),
    };
  };

  return {
    url,
    statistics,
    get: async <T>(ask: Ask<T>): Promise<Resource<T>> => {
      const { data, at, mismatch } = await document(ask);
      const read = readResource(data, ask.item, 'data');
      if ('item' in read) return { data: read.item, at };
      throw mismatch(`with a resource that cannot be read: ${read.unreadable.why}`);
    },
    pages: async function* <T>(ask: Ask<T>): AsyncGenerator<Page<T>> {
      const { query = {} } = ask;
      const fetch = async (cursor: string | undefined): Promise<Page<T> & Walked> => {
        const { limit = PAGE_SIZE } = query;
        const asked = { ...query, limit, starting_after: cursor };
        const { data, links, at, mismatch } = await document({ ...ask, query: asked });
        if (!Array.isArray(data)) throw mismatch('without a list of resources');
        const count = data.length;
        const isFull = count >= Number(limit);
        return { ...readAll(data, ask.item), at, links, count, isFull };
      };
      const repeats = () => {
        warn(
          `Snyk’s list ${endpointOf(ask.path).path} pointed back to a page that was read before; that was taken for its end.`,
        );
      };
      for await (const { items, unreadable, at } of walk(ask.path, fetch, repeats)) {
        yield { items, unreadable, at };
      }
    },
    request: async (ask): Promise<Answer> => {
      const response = await send(ask);
      const { status, headers } = response;
      // A redirect's body is for people who look at it, if there is one.
      const isEmpty = response.body.length === 0 || status >= 300;
      const body = isEmpty ? undefined : ask.text ? response.body.toString() : response.json();
      return { status, headers, body, at: atOf(response) };
    },
  };
}

/** An answer of the REST API. */
interface Document {
  readonly data: unknown;
  readonly links: unknown;
  readonly at: Date;
  /** What is thrown when it is not what was asked for. */
  readonly mismatch: (why: string) => UpstreamError;
}

function readAll<T>(data: readonly unknown[], item: Ask<T>['item']): Omit<Page<T>, 'at'> {
  const items: T[] = [];
  const unreadable: { id: string; why: string }[] = [];
  data.forEach((value, index) => {
    const read = readResource(value, item, `#${index}`);
    if ('item' in read) items.push(read.item);
    else unreadable.push(read.unreadable);
  });
  return { items, unreadable };
}

/** What Snyk's clients have in common. */
function network(options: SnykApiOptions) {
  const { transport, redactor, statistics, log, clock } = options;
  return {
    transport,
    redactor,
    statistics,
    retry: SNYK_RETRY,
    ...(log === undefined ? {} : { log }),
    ...(clock === undefined ? {} : { clock }),
  };
}

function credentialOf(options: SnykApiOptions): Credential {
  const { url, redactor, clock = systemClock } = options;
  const { token, oauthToken, clientId, clientSecret } = options.account;
  for (const secret of [token, oauthToken, clientSecret]) redactor.add(secret ?? '');
  const origin = new URL(url).origin;
  const fixed = (value: string): Credential => ({
    origin,
    header: 'authorization',
    value: () => value,
  });
  if (token !== undefined) return fixed(`token ${token}`);
  if (oauthToken !== undefined) return fixed(`Bearer ${oauthToken}`);
  // A client of its own, so that a token can be fetched while all places of the other are taken.
  const client: HttpClient = createHttpClient({
    ...network(options),
    service: 'Snyk sign-in',
    explain: explainSignIn(options),
  });
  return oauthCredential({
    ...{ url, client, redactor, clock },
    clientId: clientId ?? '',
    clientSecret: clientSecret ?? '',
  });
}

function onceEach(warn: (message: string) => void): (message: string) => void {
  const told = new Set<string>();
  return (message) => {
    if (told.has(message)) return;
    told.add(message);
    warn(message);
  };
}

function mismatch(response: HttpResponse, path: string, why: string): UpstreamError {
  const { status, requestId } = response;
  const id = requestId === undefined ? '' : ` (request id ${requestId})`;
  return new UpstreamError(
    `${SERVICE} answered ${status} to ${REST}${path} ${why}${id}. Is this the address of Snyk’s API?`,
    { service: SERVICE, status, requestId },
  );
}

function redirection(response: HttpResponse, path: string, redactor: Redactor): UpstreamError {
  const to = (response.headers['location'] ?? '').replace(/[?#].*$/s, '');
  return mismatch(
    response,
    path,
    to === ''
      ? 'with a redirect'
      : `with a redirect to ${excerpt(to, redactor)}, which is not followed`,
  );
}
