import { createHttpClient } from '../../../http/client.js';
import { systemClock } from '../../../http/clock.js';
import type { Credential } from '../../../http/credentials.js';
import type { HttpRequest } from '../../../http/request.js';
import { UpstreamError } from '../../../model/errors.js';
import { withCures } from '../../webhook/exchange.js';
import type { Network } from '../../webhook/network.js';
import { QUALYS_LIMITS, QUALYS_RETRY } from './limits.js';

/** Who signs in: a user, or an OAuth client of a user (`oidc`) or of the subscription (`oauth`). */
export type QualysAccount =
  | { readonly kind: 'user'; readonly username: string; readonly password: string }
  | {
      readonly kind: 'client';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly auth: 'oidc' | 'oauth';
    };

/** Life of a token (Qualys API, "Fetch Authentication Token"). */
const TOKEN_LIFE_MS = 4 * 60 * 60 * 1000;
/** So long before its end a token is no longer used: an upload may take minutes. */
const RENEWED_BEFORE_MS = 10 * 60 * 1000;

interface Session {
  readonly token: Promise<string>;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/**
 * The token of an account at its gateway. Fetched when it is first needed, kept until shortly
 * before its end, fetched anew when the gateway refuses it.
 *
 * @param gateway without a slash at the end
 */
export function qualysCredential(
  account: QualysAccount,
  gateway: string,
  network: Network,
): Credential {
  const { clock = systemClock } = network;
  let session: Session | undefined;
  let current = '';
  const begin = (): Session => {
    const begun = {
      token: signIn(account, gateway, network),
      until: clock.now() + TOKEN_LIFE_MS - RENEWED_BEFORE_MS,
    };
    begun.token.catch(() => {
      if (session === begun) session = undefined;
    });
    return begun;
  };
  return {
    origin: new URL(gateway).origin,
    header: 'authorization',
    value: async () => {
      if (session === undefined || clock.now() >= session.until) session = begin();
      current = `Bearer ${await session.token}`;
      return current;
    },
    renew: (refused) => {
      if (refused === current) session = undefined;
    },
  };
}

/** The answer is 201 with the bare token as its text. */
async function signIn(account: QualysAccount, gateway: string, network: Network): Promise<string> {
  const { redactor } = network;
  const request = account.kind === 'user' ? userRequest(account) : CLIENT_REQUEST;
  const path = account.kind === 'user' ? 'auth' : `auth/${account.auth}`;
  const url = `${gateway}/${path}`;
  for (const secret of secretsOf(account)) redactor.add(secret);
  const client = createHttpClient({
    ...network,
    service: 'Qualys sign-in',
    credentials: account.kind === 'user' ? [] : clientHeaders(account, url),
    limits: QUALYS_LIMITS,
    retry: QUALYS_RETRY,
  });
  const cures = { 401: cureOf(account), 403: cureOf(account), 404: GATEWAY_CURE };
  const { status, body, requestId } = await withCures(cures, () =>
    client.request({ ...request, url, method: 'POST', repeatable: true }),
  );
  const token = body.toString('utf8').trim();
  if (status < 300 && /^[\w.~+/=-]+$/.test(token)) {
    redactor.add(token);
    return token;
  }
  throw new UpstreamError(
    `Qualys sign-in answered ${status} without a token as its text. ${GATEWAY_CURE}`,
    { service: 'Qualys sign-in', status, requestId },
  );
}

const GATEWAY_CURE =
  'Is platform-url the gateway of your platform, such as https://gateway.qg1.apps.qualys.com?';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** OAuth clients stand in headers, and there is nothing in the form. */
const CLIENT_REQUEST = { headers: FORM, body: '' };

function userRequest({
  username,
  password,
}: QualysAccount & { kind: 'user' }): Pick<HttpRequest, 'headers' | 'body'> {
  const form = new URLSearchParams({ username, password, token: 'true' });
  return { headers: FORM, body: form.toString() };
}

function clientHeaders(
  { clientId, clientSecret }: QualysAccount & { kind: 'client' },
  origin: string,
): Credential[] {
  return [
    { origin, header: 'clientId', value: () => clientId },
    { origin, header: 'clientSecret', value: () => clientSecret },
  ];
}

function secretsOf(account: QualysAccount): string[] {
  return account.kind === 'user' ? [account.password] : [account.clientSecret];
}

function cureOf(account: QualysAccount): string {
  return account.kind === 'user'
    ? 'Are platform-username and platform-password right, may the user use the API, and is platform-url the gateway of its platform?'
    : `Are platform-client-id and platform-client-secret right, and is the client one for auth: ${account.auth}?`;
}
