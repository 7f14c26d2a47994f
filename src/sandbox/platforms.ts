import type { Clock } from '../http/clock.js';
import { answerDefectDojo, dojoContext } from './defectdojo.js';
import type { Answer, Incoming } from './exchange.js';
import { jsonAnswer } from './exchange.js';
import type { PlatformContext } from './platform.js';
import { answerQualys, isAuth, isQualys } from './qualys.js';
import { createRateWindow } from './rate-window.js';
import { isSnyk } from './snyk/gate.js';
import type { Snyk } from './snyk/snyk.js';
import type { Store } from './store.js';
import { createTokens } from './tokens.js';
import { answerWebhook } from './webhook.js';

/** All platforms of one sandbox, told apart by their addresses. */
export interface Platforms {
  /** Stores what the request brings and answers it. */
  answer(request: Incoming): Answer;
  /** Refuses a request as one too many. */
  throttle(request: Incoming, waitSeconds: number): Answer;
  /** Counts a request as under way until the returned function is called. */
  enter(url: string): () => void;
  expireTokens(): void;
}

interface PlatformsOptions extends Pick<
  PlatformContext,
  'accounts' | 'identityColumns' | 'rateLimit' | 'windowSeconds' | 'retainsMissing'
> {
  readonly tokenLifetimeMs: number;
  readonly clock: Clock;
  readonly store: Store;
  /** Undefined where its addresses belong to the webhook. */
  readonly snyk: Snyk | undefined;
  poison(): string;
}

export function createPlatforms(options: PlatformsOptions): Platforms {
  const { clock, store, rateLimit, windowSeconds, snyk } = options;
  const now = () => clock.now();
  const tokens = createTokens(options.tokenLifetimeMs, now);
  const window = createRateWindow(rateLimit, windowSeconds, now);
  const names = dojoContext(store.scopesOf('defectdojo'));
  let running = 0;
  const context: PlatformContext = {
    ...options,
    tokens,
    running: () => running,
    store: (batch) => store.add(batch, new Date(now()).toISOString()),
    poisoned: (documents) => {
      const poison = options.poison();
      if (poison === '') return undefined;
      const index = documents.findIndex((one) => JSON.stringify(one).includes(poison));
      return index < 0 ? undefined : `document ${index + 1} cannot be taken: it says "${poison}"`;
    },
  };
  return {
    answer: (request) => {
      if (snyk !== undefined && isSnyk(request.path)) return snyk.answer(request);
      if (isQualys(request.path)) return answerQualys(context, request, window);
      if (request.path.startsWith('/api/v2/')) return answerDefectDojo(context, request, names);
      return answerWebhook(context, request);
    },
    throttle: (request, waitSeconds) => {
      if (snyk !== undefined && isSnyk(request.path)) return snyk.throttle(request, waitSeconds);
      const wait = String(waitSeconds);
      const headers = { 'retry-after': wait, 'x-ratelimit-towait-sec': wait };
      return jsonAnswer(429, { error: 'too many requests' }, headers);
    },
    enter: (url) => {
      const [path = ''] = url.split('?', 1);
      const counted = isQualys(path) && !isAuth(path);
      if (counted) running += 1;
      return () => {
        if (counted) running -= 1;
      };
    },
    expireTokens: () => {
      tokens.expireAll();
      snyk?.expireTokens();
    },
  };
}
