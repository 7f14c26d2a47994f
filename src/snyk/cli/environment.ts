import type { Environment } from '../../model/environment.js';
/** How the Snyk CLI is told about the account; what is unset stays as the environment has it. */
export interface SnykAccount {
  readonly token?: string | undefined;
  /** Used when `token` is unset or is the environment's own SNYK_TOKEN. */
  readonly oauthToken?: string | undefined;
  /** API address such as `https://api.eu.snyk.io`. */
  readonly api?: string | undefined;
  /** Organization id or slug. */
  readonly org?: string | undefined;
}

/** Name and version that Snyk's usage statistics show for us; the CLI wants both or none. */
export interface Integration {
  readonly name: string;
  readonly version: string;
}

/**
 * Not for children: the Snyk CLI starts the build tools of the code that it tests, and those run
 * what a pull request brings. They get neither our inputs (which hold every secret of this step)
 * nor the files and tokens with which a step steers the rest of its job.
 */
const WITHHELD_PREFIXES = ['INPUT_', 'SNYK_CONNECTOR_', 'ACTIONS_ID_TOKEN_REQUEST_'];
const WITHHELD = new Set([
  'ACTIONS_CACHE_URL',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_RUNTIME_URL',
  'GITHUB_ENV',
  'GITHUB_OUTPUT',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
]);

/**
 * The environment of the Snyk CLI. Empty `SNYK_*` variables are left out: an unset secret of a
 * workflow arrives as an empty one, and the CLI would take it for a token.
 */
export function snykEnvironment(
  env: Environment,
  account: SnykAccount,
  integration?: Integration,
): Record<string, string> {
  const child = childEnvironment(env, (name, value) => !(name.startsWith('SNYK_') && value === ''));
  const told: Environment = {
    SNYK_TOKEN: account.token,
    SNYK_OAUTH_TOKEN: account.oauthToken,
    SNYK_API: account.api,
    SNYK_CFG_ORG: account.org,
  };
  const isToldToken = isSet(account.token) && account.token !== env['SNYK_TOKEN'];
  for (const [name, value] of Object.entries(told)) if (isSet(value)) child[name] = value;
  if (isToldToken) {
    // The CLI prefers these over SNYK_TOKEN, but a token that is told by a setting must win.
    delete child['SNYK_OAUTH_TOKEN'];
    delete child['SNYK_DOCKER_TOKEN'];
  }

  // Without it the CLI turns http into https, and a loopback server answers with a TLS error.
  if (child['SNYK_API']?.startsWith('http:') === true) child['SNYK_HTTP_PROTOCOL_UPGRADE'] = '0';
  if (integration !== undefined && child['SNYK_INTEGRATION_NAME'] === undefined) {
    child['SNYK_INTEGRATION_NAME'] = integration.name;
    child['SNYK_INTEGRATION_VERSION'] = integration.version;
  }
  return child;
}

/** The environment of a tool that needs no Snyk account, such as npm: no token of Snyk's either. */
export function installerEnvironment(env: Environment): Record<string, string> {
  return childEnvironment(env, (name) => !(name.startsWith('SNYK_') && isSecretName(name)));
}

function childEnvironment(
  env: Environment,
  keep: (name: string, value: string) => boolean,
): Record<string, string> {
  const child: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    const upper = name.toUpperCase();
    const withheld =
      WITHHELD.has(upper) || WITHHELD_PREFIXES.some((prefix) => upper.startsWith(prefix));
    if (value !== undefined && !withheld && keep(name, value)) child[name] = value;
  }
  return child;
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}

/** Whether a variable of this name holds a secret, by the words that such names have. */
export function isSecretName(name: string): boolean {
  return /TOKEN|PASSWORD|PASSWD|SECRET|API_?KEY|CREDENTIAL/i.test(name);
}

/** The value of a variable whose case the operating system does not fix: `Path` on Windows. */
export function variable(env: Environment, name: string): string | undefined {
  const key = Object.keys(env).find((candidate) => candidate.toUpperCase() === name);
  return key === undefined ? undefined : env[key];
}
