import * as z from 'zod/mini';
import type { HttpClient } from '../../http/client.js';
import type { Clock } from '../../http/clock.js';
import type { Credential } from '../../http/credentials.js';
import type { Redactor } from '../../http/redact.js';
import { UpstreamError } from '../../model/errors.js';

/** So long before its end a token is no longer used: requests wait for their turn. */
const RENEWED_BEFORE_MS = 60_000;
/** Where the answer does not tell (Snyk's OAuth API: the example of `expires_in`). */
const USUAL_LIFE_S = 3599;

const grant = z.object({
  access_token: z.string().check(z.regex(/^[\w.~+/=-]+$/)),
  expires_in: z.catch(z.number().check(z.positive()), USUAL_LIFE_S),
});

interface SignIn {
  /** Address of the API. */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Without credentials of its own. */
  readonly client: HttpClient;
  readonly redactor: Redactor;
  readonly clock: Clock;
}

interface Session {
  /** The value of the header. */
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/**
 * The access token of an OAuth client, by client credentials. Fetched when it is first needed,
 * kept until shortly before its end, fetched anew when Snyk refuses it. Requests that need a new
 * one at the same time share it.
 */
export function oauthCredential(signIn: SignIn): Credential {
  const { url, clock } = signIn;
  let session: Session | undefined;
  let fetching: Promise<Session> | undefined;
  const renewed = async (): Promise<Session> => {
    try {
      session = await fetchSession(signIn);
      return session;
    } finally {
      fetching = undefined;
    }
  };
  return {
    origin: new URL(url).origin,
    header: 'authorization',
    value: async () => {
      if (session !== undefined && clock.now() < session.until) return session.value;
      fetching ??= renewed();
      return (await fetching).value;
    },
    renew: (refused) => {
      if (refused === session?.value) session = undefined;
    },
  };
}

async function fetchSession(signIn: SignIn): Promise<Session> {
  const { url, clientId, clientSecret, client, redactor, clock } = signIn;
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  });
  const askedAt = clock.now();
  const response = await client.request({
    method: 'POST',
    url: `${url}/oauth2/token`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: form.toString(),
    repeatable: true,
  });
  const { status, requestId } = response;
  const granted = grant.safeParse(status < 300 ? response.json() : undefined);
  if (!granted.success) {
    throw new UpstreamError(
      `${client.service} answered ${status} without an access token. Is ${url} the address of Snyk’s API?`,
      { service: client.service, status, requestId },
    );
  }
  const { access_token: token, expires_in: life } = granted.data;
  redactor.add(token);
  const lifeMs = life * 1000;
  const usedMs = Math.max(lifeMs / 2, lifeMs - RENEWED_BEFORE_MS);
  return { value: `Bearer ${token}`, until: askedAt + usedMs };
}
