import type { Answer, Incoming } from '../exchange.js';
import { credentialOf, jsonAnswer } from '../exchange.js';
import { matches } from '../platform.js';
import type { Tokens } from '../tokens.js';
import type { Failure } from './failure.js';

/** Who may use Snyk's API. Without a token here, any that is not empty will do. */
export interface SnykAccount {
  /** API token, or a personal access token. */
  readonly token?: string;
  /** Of an OAuth service account. */
  readonly clientId?: string;
  readonly clientSecret?: string;
}

/** Where access tokens are given; neither limited nor recorded. */
export const TOKEN_PATH = '/oauth2/token';

/** Source: Snyk's OAuth API document; access tokens live an hour less a second. */
export const OAUTH_TOKEN_MS = 3_599_000;

const UNAUTHORIZED: Failure = {
  status: 401,
  code: 'SNYK-0005',
  detail: 'Authentication credentials not recognized, or user access is not provisioned.',
};

/** Undefined for one who may come in. */
export function accessFailure(
  account: SnykAccount,
  tokens: Tokens,
  request: Incoming,
): Failure | undefined {
  const bearer = credentialOf(request, 'bearer');
  const token = credentialOf(request, 'token');
  // Tokens that look like ours are held to their lifetime, also where any other would do.
  const accepted =
    bearer.split('.').length === 3
      ? tokens.accepts(bearer)
      : matches(bearer === '' ? token : bearer, account.token);
  return accepted ? undefined : UNAUTHORIZED;
}

/** `POST /oauth2/token` with the grant of client credentials. Refuses as OAuth does. */
export function answerToken(
  { account, tokens, lifetimeMs }: { account: SnykAccount; tokens: Tokens; lifetimeMs: number },
  request: Incoming,
): Answer {
  if (request.method !== 'POST') return refuse(405, 'invalid_request', 'POST a form here');
  const form = new URLSearchParams(request.body.toString('utf8'));
  if (form.get('grant_type') !== 'client_credentials') {
    return refuse(400, 'unsupported_grant_type', 'The grant type must be client_credentials');
  }
  const client = form.get('client_id') ?? '';
  const known =
    matches(client, account.clientId) &&
    matches(form.get('client_secret') ?? '', account.clientSecret);
  if (!known) return refuse(401, 'invalid_client', 'Client authentication failed');
  return jsonAnswer(200, {
    access_token: tokens.issue(client),
    expires_in: Math.floor(lifetimeMs / 1000),
    token_type: 'bearer',
    scope: 'org.read org.project.read org.project.snapshot.read',
  });
}

function refuse(status: number, error: string, description: string): Answer {
  return jsonAnswer(status, { error, error_description: description });
}
