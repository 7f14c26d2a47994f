import type { Answer, Incoming } from '../exchange.js';
import { createTokens } from '../tokens.js';
import type { SnykAccount } from './access.js';
import { accessFailure, answerToken, OAUTH_TOKEN_MS } from './access.js';
import { failureAnswer, v1Failure } from './failure.js';
import { answerIgnores } from './ignores.js';
import type { SnykRateLimits } from './limit.js';
import { createSnykLimit } from './limit.js';
import { createOrgIndexes } from './org-index.js';
import { answerRest } from './rest.js';
import type { SnykWorldOptions } from './world-options.js';
import { readWorldOptions } from './world-options.js';
import { SnykWorld } from './world.js';

export interface SnykOptions {
  /** By default a small one. */
  readonly world?: SnykWorldOptions;
  readonly account?: SnykAccount;
  /** Without it, requests are not limited; `{}` for Snyk's own limits. */
  readonly rateLimit?: SnykRateLimits;
  /** How long OAuth tokens live; 3,599 s, as Snyk says. */
  readonly tokenLifetimeMs?: number;
}

/** Snyk's API over an invented account. */
export interface Snyk {
  readonly world: SnykWorld;
  answer(request: Incoming): Answer;
  /** The answer to a request that came too often by the sandbox's own chance. */
  throttled(request: Incoming, waitSeconds: number): Answer;
  expireTokens(): void;
}

/** Whether a path belongs to Snyk's API. */
export function isSnyk(path: string): boolean {
  return path.startsWith('/rest/') || path.startsWith('/v1/') || path === TOKEN_PATH;
}

const TOKEN_PATH = '/oauth2/token';

/** @throws ConfigError that names every wrong option of the world. */
export function createSnyk(options: SnykOptions, now: () => number): Snyk {
  const { account = {}, rateLimit, tokenLifetimeMs = OAUTH_TOKEN_MS } = options;
  const world = new SnykWorld(readWorldOptions(options.world ?? {}), now());
  const context = { world, indexes: createOrgIndexes(world), now };
  const tokens = createTokens(tokenLifetimeMs, now);
  const limit = rateLimit === undefined ? undefined : createSnykLimit(rateLimit, now);
  let requests = 0;
  const nextId = () => world.ids.of({ kind: 'token', issue: (requests += 1) });

  const tooMany = (headers: Readonly<Record<string, string>>) =>
    failureAnswer({
      failures: [{ status: 429, detail: 'Too many requests: slow down' }],
      id: nextId(),
      at: now(),
      headers,
    });

  const answer = (request: Incoming): Answer => {
    if (request.path === TOKEN_PATH) return answerToken(account, tokens, request, tokenLifetimeMs);
    const counted = limit?.take();
    if (counted?.wait !== undefined) return tooMany(counted.headers);
    const answered = admitted(request);
    return { ...answered, headers: { ...answered.headers, ...counted?.headers } };
  };

  const admitted = (request: Incoming): Answer => {
    const refused = accessFailure(account, tokens, request);
    if (request.path.startsWith('/v1/')) {
      if (refused !== undefined) return v1Failure(401, 'Invalid auth token provided', nextId());
      return answerIgnores(world, request.path) ?? v1Failure(404, 'No such endpoint', 'not-found');
    }
    const id = nextId();
    if (refused === undefined) return answerRest(context, request, id);
    return failureAnswer({
      failures: [refused],
      id,
      at: now(),
      headers: { 'snyk-request-id': id },
    });
  };

  return {
    world,
    answer: (request) => dated(answer(request), now()),
    throttled: (request, waitSeconds) => {
      const wait = String(waitSeconds);
      return request.path === TOKEN_PATH
        ? answerToken(account, tokens, request, tokenLifetimeMs)
        : dated(tooMany({ 'retry-after': wait, 'x-ratelimit-reset': wait }), now());
    },
    expireTokens: () => {
      tokens.expireAll();
    },
  };
}

/** Snyk's clock is the sandbox's. */
function dated(answer: Answer, now: number): Answer {
  return { ...answer, headers: { ...answer.headers, date: new Date(now).toUTCString() } };
}
