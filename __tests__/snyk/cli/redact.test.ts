import { describe, expect, it } from '@jest/globals';
import { redactorOf } from '../../../src/snyk/cli/redact.js';

describe('redactorOf', () => {
  it('takes out the secrets of the environment by their names', () => {
    const redact = redactorOf(
      { SNYK_TOKEN: 'token-of-snyk', DB_PASSWORD: 'pa&ss', HOME: '/home/me' },
      [],
    );
    expect(redact('token-of-snyk at /home/me with pa%26ss')).toBe('*** at /home/me with ***');
  });

  it('takes out the registry password among the arguments', () => {
    expect(redactorOf({}, ['--password=hunter22'])('snyk --password=hunter22')).toBe(
      'snyk --password=***',
    );
  });

  it('leaves text alone when there are no secrets', () => {
    expect(redactorOf({ SNYK_TOKEN: undefined, X_TOKEN: '' }, [])('a text')).toBe('a text');
  });
});
