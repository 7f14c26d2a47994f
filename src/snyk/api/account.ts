import { ConfigError } from '../../model/errors.js';
import { regionOfToken, SNYK_REGIONS } from '../region.js';

/** How Snyk's API knows us: one of the three. */
export interface SnykAccount {
  /** An API token, the token of a service account, or a personal access token. */
  readonly token?: string | undefined;
  /** An OAuth access token, which somebody else keeps fresh. */
  readonly oauthToken?: string | undefined;
  /** An OAuth client of a service account; with `clientSecret`. */
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
}

/** What the user gave, wherever it stood; an empty text is as good as none. */
export interface AccountSettings extends SnykAccount {
  /** `snyk-api` as an address (see `apiUrl`). */
  readonly api?: string | undefined;
}

/** Where to ask, and as whom. */
export interface SnykAccess {
  /** Without a slash at its end. */
  readonly url: string;
  readonly account: SnykAccount;
}

/**
 * Decides where and as whom Snyk's API is asked. Of several credentials the OAuth client is
 * taken, as a token is often there for the Snyk CLI only; then the token.
 *
 * A personal access token names its own region, where alone it is valid, so that wins over
 * `snyk-api`; other credentials cannot tell.
 *
 * @param warn told what a person should know.
 * @throws ConfigError with all that is wrong.
 */
export function accountOf(settings: AccountSettings, warn: (message: string) => void): SnykAccess {
  const account = chosen(settings);
  const { api } = settings;
  const named = account.token === undefined ? undefined : regionOfToken(account.token);
  if (named === undefined) return { url: api ?? SNYK_REGIONS['us-01'], account };
  // At the same origin, an address may have a path that the token does not know.
  if (api === undefined || new URL(named).origin === new URL(api).origin) {
    return { url: api ?? named, account };
  }
  warn(
    `The token belongs to ${named}, so that is asked and not ${api}, which snyk-api names. Set snyk-api to the region of the token, or leave it out.`,
  );
  return { url: named, account };
}

function chosen({ token, oauthToken, clientId, clientSecret }: SnykAccount): SnykAccount {
  if (clientId && clientSecret) return { clientId, clientSecret };
  if (clientId) throw new ConfigError('snyk-client-id is given without snyk-client-secret.');
  if (clientSecret) throw new ConfigError('snyk-client-secret is given without snyk-client-id.');
  if (token) return { token };
  if (oauthToken) return { oauthToken };
  throw new ConfigError(
    'Snyk’s API needs a credential: give snyk-token (or SNYK_TOKEN), or snyk-client-id and snyk-client-secret of an OAuth service account.',
  );
}
