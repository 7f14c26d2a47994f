import { describe, expect, it } from '@jest/globals';
import { installerEnvironment, snykEnvironment } from '../../../src/snyk/cli/environment.js';

describe('snykEnvironment', () => {
  it('adds what the settings say to the given environment', () => {
    const env = snykEnvironment(
      { PATH: '/bin', SNYK_TOKEN: 'old', SNYK_TIMEOUT_SECS: '60' },
      { token: 'new', api: 'https://api.eu.snyk.io', org: 'acme' },
      { name: 'SNYK_CONNECTOR', version: '1.2.3' },
    );
    expect(env).toEqual({
      PATH: '/bin',
      SNYK_TOKEN: 'new',
      SNYK_TIMEOUT_SECS: '60',
      SNYK_API: 'https://api.eu.snyk.io',
      SNYK_CFG_ORG: 'acme',
      SNYK_INTEGRATION_NAME: 'SNYK_CONNECTOR',
      SNYK_INTEGRATION_VERSION: '1.2.3',
    });
  });

  it('leaves what the settings do not say', () => {
    const given = { SNYK_TOKEN: 't', SNYK_API: 'https://x', SNYK_INTEGRATION_NAME: 'MINE' };
    expect(snykEnvironment(given, {}, { name: 'N', version: '1' })).toEqual(given);
  });

  it('lets a token that was set win over the one that the CLI would prefer', () => {
    const given = { SNYK_TOKEN: 'a', SNYK_OAUTH_TOKEN: 'o', SNYK_DOCKER_TOKEN: 'd' };
    expect(snykEnvironment(given, { token: 'b' })).toEqual({ SNYK_TOKEN: 'b' });
    expect(snykEnvironment(given, { token: 'b', oauthToken: 'o' })).toEqual({ SNYK_TOKEN: 'b' });
    expect(snykEnvironment(given, { token: 'a', oauthToken: 'o' })).toEqual(given);
  });

  it('treats an empty variable of Snyk as unset, since an unset secret arrives so', () => {
    expect(snykEnvironment({ SNYK_TOKEN: '', OTHER: '' }, {})).toEqual({ OTHER: '' });
  });

  it('keeps http as it is for a loopback server', () => {
    expect(snykEnvironment({}, { api: 'http://127.0.0.1:1/api' })).toHaveProperty(
      'SNYK_HTTP_PROTOCOL_UPGRADE',
      '0',
    );
    expect(snykEnvironment({}, { api: 'https://api.snyk.io' })).not.toHaveProperty(
      'SNYK_HTTP_PROTOCOL_UPGRADE',
    );
  });

  it.each([
    'INPUT_PLATFORM-TOKEN',
    'INPUT_SNYK-TOKEN',
    'SNYK_CONNECTOR_PLATFORM_PASSWORD',
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'GITHUB_ENV',
    'GITHUB_OUTPUT',
  ])('keeps %s from the build tools of the code under test', (name) => {
    expect(snykEnvironment({ [name]: 'secret', HOME: '/root' }, {})).toEqual({ HOME: '/root' });
  });

  it('leaves out what is undefined', () => {
    expect(snykEnvironment({ A: undefined }, { token: undefined, oauthToken: '' })).toEqual({});
  });
});

describe('installerEnvironment', () => {
  it('gives npm no token of Snyk', () => {
    const env = { SNYK_TOKEN: 't', SNYK_OAUTH_TOKEN: 'o', SNYK_API: 'https://x', NPM_TOKEN: 'n' };
    expect(installerEnvironment(env)).toEqual({ SNYK_API: 'https://x', NPM_TOKEN: 'n' });
  });
});
