import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Clock } from '../http/clock.js';
import { systemClock } from '../http/clock.js';
import { ConfigError, describeError } from '../model/errors.js';
import { seededChance } from './chance.js';
import { answerControl, isControl } from './control.js';
import type { StoredEvent } from './event.js';
import { jsonAnswer } from './exchange.js';
import type { Faults } from './faults.js';
import { changedFaults, NO_FAULTS } from './faults.js';
import type { Accounts } from './platform.js';
import { createPlatforms } from './platforms.js';
import { answerWithFate } from './misfortune.js';
import { isAddressedHere, receive, send } from './receive.js';
import type { Snyk, SnykOptions } from './snyk/snyk.js';
import { createSnyk } from './snyk/snyk.js';
import type { SandboxState } from './state.js';
import { Store } from './store.js';

export interface SandboxOptions {
  /** Where what was received is kept. Of an earlier sandbox: it goes on from there. */
  readonly directory: string;
  /** A free one by default. */
  readonly port?: number;
  readonly accounts?: Accounts;
  readonly faults?: Partial<Faults>;
  /** Of the faults; the same seed and the same requests give the same faults. By default 1. */
  readonly seed?: number;
  /** How long Qualys' tokens live; 4 hours, as Qualys says. */
  readonly tokenLifetimeMs?: number;
  /** Qualys: columns that make two rows the same finding; by default their ids. */
  readonly identityColumns?: readonly string[];
  /** Qualys: API requests in a window. By default 300 in an hour, as subscriptions have them. */
  readonly rateLimit?: number;
  readonly windowSeconds?: number;
  /** Snyk's API, with an invented account. Without it there is none. */
  readonly snyk?: SnykOptions;
  readonly clock?: Clock;
}

/** A running sandbox. */
export interface Sandbox {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  readonly port: number;
  /** Undefined without the option. */
  readonly snyk: Snyk | undefined;
  /** What it received so far, in numbers. */
  state(): SandboxState;
  /** What happened to each document, in order, read from disk. */
  documents(): AsyncIterable<StoredEvent>;
  /** @throws ConfigError that names every wrong one. */
  setFaults(change: unknown): Faults;
  close(): Promise<void>;
}

/** As the connector names them when nothing else is set. */
const IDENTITY_COLUMNS = ['externalAssetId', 'externalFindingId'];
/** Source: docs.qualys.com, "API rate limits", Standard. */
const QUALYS_RATE_LIMIT = 300;
const QUALYS_WINDOW_SECONDS = 3_600;
/** Source: docs.qualys.com, gateway authentication. */
const QUALYS_TOKEN_MS = 4 * 3_600_000;

/**
 * Starts a server on this machine that behaves as the platforms publicly do: Qualys' gateway,
 * DefectDojo's API, Snyk's where it is asked for, and a webhook at every other address. It keeps what it receives on disk, shows
 * it under `/_sandbox/`, and fails as it is told to. It listens on 127.0.0.1 only.
 *
 * @throws ConfigError for wrong faults or a port that is taken.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { clock = systemClock } = options;
  let faults = changedFaults(NO_FAULTS, options.faults ?? {});
  const snyk = options.snyk === undefined ? undefined : createSnyk(options.snyk, () => clock.now());
  const store = await Store.open(options.directory);
  const chance = seededChance(options.seed ?? 1);
  const fates: Record<string, number> = {};
  let requests = 0;
  const platforms = createPlatforms({
    accounts: options.accounts ?? {},
    identityColumns: options.identityColumns ?? IDENTITY_COLUMNS,
    rateLimit: options.rateLimit ?? QUALYS_RATE_LIMIT,
    windowSeconds: options.windowSeconds ?? QUALYS_WINDOW_SECONDS,
    tokenLifetimeMs: options.tokenLifetimeMs ?? QUALYS_TOKEN_MS,
    clock,
    store,
    snyk,
    poison: () => faults.poison,
    retainsMissing: () => faults.retainMissing,
  });
  const state = (): SandboxState => ({ ...store.state(), requests, faults: { ...fates } });
  const setFaults = (change: unknown): Faults => (faults = changedFaults(faults, change));

  const handle = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isAddressedHere(message)) {
      send(response, jsonAnswer(421, { error: 'this server answers to localhost only' }));
      return;
    }
    const leave = platforms.enter(message.url ?? '/');
    try {
      const request = await receive(message);
      if (request === undefined) {
        send(response, jsonAnswer(413, { error: 'the body is too large' }));
      } else if (isControl(request.path)) {
        answerControl({ request, response, log: store.path, state, setFaults, faults, snyk });
      } else {
        requests += 1;
        const fate = await answerWithFate({ request, response, faults, chance, platforms, clock });
        fates[fate] = (fates[fate] ?? 0) + 1;
      }
    } finally {
      leave();
    }
  };

  const server = createServer((message, response) => {
    handle(message, response).catch((error: unknown) => {
      // A client that goes away in the middle is part of the rehearsal.
      if (response.headersSent || response.destroyed) response.destroy();
      else send(response, jsonAnswer(500, { error: describeError(error) }));
    });
  });
  // Uploads may be slow on purpose; the caller's own limits are what is rehearsed.
  server.requestTimeout = 0;
  server.listen(options.port ?? 0, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (cause) {
    store.close();
    snyk?.close();
    throw new ConfigError(`The sandbox cannot listen on port ${options.port ?? 0}.`, { cause });
  }
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    snyk,
    state,
    documents: () => store.events(),
    setFaults,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
      store.close();
      snyk?.close();
    },
  };
}
