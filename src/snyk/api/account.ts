import { ConfigError } from '../../model/errors.js';
import { regionOfToken, SNYK_REGIONS } from '../region.js';

/** How Snyk's API knows us. */
export interface SnykAccount {
  /** An API token, the token of a service account, or a personal access token. */
  readonly token?: string | undefined;
  /** An OAuth access token, which somebody else keeps fresh. */
  readonly oauthToken?: string | undefined;
  /** An OAuth client of a service account; with `clientSecret`. */
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
}

/** What the user gave, wherever it stood. */
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
 * Decides where and as whom Snyk's API is asked. A personal access token names its own region,
 * where alone it is valid, so that wins over `snyk-api`; other credentials cannot tell.
 *
 * @param warn told what a person should know.
 * @throws ConfigError with all that is wrong.
 */
export function accountOf(settings: AccountSettings, warn: (message: string) => void): SnykAccess {
  const { token, oauthToken, clientId, clientSecret, api } = settings;
  const problems: string[] = [];
  if (clientId !== undefined && clientSecret === undefined) {
    problems.push('snyk-client-id is given without snyk-client-secret.');
  }
  if (clientSecret !== undefined && clientId === undefined) {
    problems.push('snyk-client-secret is given without snyk-client-id.');
  }
  if ([token, oauthToken, clientId, clientSecret].every((one) => one === undefined)) {
    problems.push(
      'Snyk’s API needs a credential: give snyk-token (or SNYK_TOKEN), or snyk-client-id and snyk-client-secret of an OAuth service account.',
    );
  }
  if (problems.length > 0) throw new ConfigError(problems);
  const named = token === undefined ? undefined : regionOfToken(token);
  if (named !== undefined && api !== undefined && new URL(named).origin !== new URL(api).origin) {
    warn(`The token belongs to ${named}, which is asked in place of snyk-api ${api}.`);
  }
  return {
    url: named ?? api ?? SNYK_REGIONS['us-01'],
    account: { token, oauthToken, clientId, clientSecret },
  };
}
