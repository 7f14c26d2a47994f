import type { Answer, Incoming } from '../exchange.js';
import { textAnswer } from '../exchange.js';
import { createTokens } from '../tokens.js';
import type { SnykAccount } from './access.js';
import { accessFailure, answerToken, OAUTH_TOKEN_MS, TOKEN_PATH } from './access.js';
import type { SnykContext } from './endpoint.js';
import { answerFile, isExportFile } from './export/files.js';
import type { Failure } from './failure.js';
import { failureAnswer, isFailure, v1Failure } from './failure.js';
import type { SnykFaults } from './fault.js';
import { answerIgnores } from './ignores.js';
import type { SnykRateLimits } from './limit.js';
import { createSnykLimit } from './limit.js';
import { answerRest } from './rest.js';

export interface GateOptions {
  readonly account?: SnykAccount;
  /** Without it, requests are not limited; `{}` for Snyk's own limits. */
  readonly rateLimit?: SnykRateLimits;
  /** How long OAuth tokens live; 3,599 s, as Snyk says. */
  readonly tokenLifetimeMs?: number;
}

/** The way in: limits, tokens and faults first, then the endpoint. */
interface Gate {
  answer(request: Incoming): Answer;
  /** Refuses a request as one too many, whatever the limits say. */
  throttle(waitSeconds: number): Answer;
  expireTokens(): void;
}

const PREFIXES = ['/rest/', '/v1/'];

/** Whether a path belongs to Snyk's API, or to where its exports are kept. */
export function isSnyk(path: string): boolean {
  return (
    path === TOKEN_PATH || isExportFile(path) || PREFIXES.some((prefix) => path.startsWith(prefix))
  );
}

/** @param faults those of the moment. */
export function createGate(
  context: SnykContext,
  options: GateOptions,
  faults: () => SnykFaults,
): Gate {
  const { world, now } = context;
  const { account = {}, rateLimit, tokenLifetimeMs = OAUTH_TOKEN_MS } = options;
  const tokens = createTokens(tokenLifetimeMs, now);
  const limit = rateLimit === undefined ? undefined : createSnykLimit(rateLimit, now);
  let requests = 0;
  const nextId = () => world.ids.of({ kind: 'token', issue: (requests += 1) });

  const refuse = (failure: Failure, headers: Readonly<Record<string, string>> = {}) => {
    const id = nextId();
    return failureAnswer({
      failures: [failure],
      id,
      at: now(),
      headers: { 'snyk-request-id': id, ...headers },
    });
  };

  const throttle = (waitSeconds: number) => {
    const wait = String(waitSeconds);
    return refuse(TOO_MANY, { 'retry-after': wait, 'x-ratelimit-reset': wait });
  };

  const answerV1 = (request: Incoming): Answer => {
    const ignores = answerIgnores(world, request.path);
    return ignores ?? v1Failure(404, 'There is no such endpoint', 'not-found');
  };

  const admitted = (request: Incoming): Answer => {
    const v1 = request.path.startsWith('/v1/');
    const unknown = accessFailure(account, tokens, request);
    if (unknown !== undefined) {
      return v1 ? v1Failure(401, 'Invalid auth token provided', nextId()) : refuse(unknown);
    }
    const refused = faults().refuse(request);
    if (refused !== undefined) {
      if (!isFailure(refused)) return refused;
      return refused.status === TOO_MANY.status ? throttle(1) : refuse(refused);
    }
    const answer = v1 ? answerV1(request) : answerRest(context, request, nextId());
    return faults().spoil(request, answer);
  };

  const fileOf = (request: Incoming): Answer => {
    const refused = faults().refuse(request);
    if (refused === undefined) return answerFile(context, request);
    return isFailure(refused) ? textAnswer(refused.status, refused.detail) : refused;
  };

  return {
    answer: (request) => {
      if (request.path === TOKEN_PATH) {
        return answerToken({ account, tokens, lifetimeMs: tokenLifetimeMs }, request);
      }
      // Elsewhere: neither limits nor tokens are those of the API.
      if (isExportFile(request.path)) return fileOf(request);
      const counted = limit?.take();
      if (counted?.wait !== undefined) return refuse(TOO_MANY, counted.headers);
      const answer = admitted(request);
      return { ...answer, headers: { ...answer.headers, ...counted?.headers } };
    },
    throttle,
    expireTokens: () => {
      tokens.expireAll();
    },
  };
}

const TOO_MANY: Failure = { status: 429, detail: 'Too many requests: try again later' };
