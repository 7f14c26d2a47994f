import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '../../src/model/errors.js';
import { checkedUrl, isLoopback, secretSegments, shownUrl } from '../../src/http/url.js';

describe('checkedUrl', () => {
  it.each([
    'https://api.snyk.io/rest',
    'http://localhost:8080/',
    'http://127.0.0.1:1/',
    'http://127.1.2.3/',
    'http://[::1]:80/',
  ])('allows %s', (address) => {
    expect(checkedUrl(address).href).toBe(new URL(address).href);
  });

  it.each([
    ['http://api.snyk.io/', 'only https'],
    ['http://localhost.evil.example/', 'only https'],
    ['http://127.0.0.1.evil.example/', 'only https'],
    ['http://[::2]/', 'only https'],
    ['ftp://localhost/', 'only https'],
    ['file:///etc/passwd', 'only https'],
    ['api.snyk.io', 'Not an address'],
    ['', 'Not an address'],
    ['https://user@host/', 'may not hold a user name'],
  ])('refuses %s', (address, why) => {
    expect(() => checkedUrl(address)).toThrow(ConfigError);
    expect(() => checkedUrl(address)).toThrow(why);
  });

  it('does not show a password', () => {
    for (const address of [
      'https://user:hunter2@host/',
      'https://user:hunter2@ho st/',
      'https://ho st/?token=hunter2',
    ]) {
      expect(() => checkedUrl(address)).toThrow(ConfigError);
      expect(() => checkedUrl(address)).not.toThrow('hunter2');
    }
  });
});

describe('isLoopback', () => {
  it('reads the forms that URL normalises', () => {
    expect(isLoopback(new URL('http://2130706433/').hostname)).toBe(true);
    expect(isLoopback(new URL('http://128.0.0.1/').hostname)).toBe(false);
  });
});

describe('shownUrl', () => {
  it.each([
    ['https://h/p?version=2024-10-15&limit=100', 'https://h/p?version=2024-10-15&limit=100'],
    ['https://h/p?X-Amz-Signature=abc&part=1', 'https://h/p?X-Amz-Signature=***&part=1'],
    ['https://h/p?sv=1&sig=a%2Fb#frag', 'https://h/p?sv=1&sig=***'],
    ['https://h/p?%73ig=abc', 'https://h/p?%73ig=***'],
    ['https://h/p?access_token', 'https://h/p?access_token=***'],
    ['https://user:pass@h/p', 'https://h/p'],
  ])('shows %s as %s', (address, shown) => {
    expect(shownUrl(new URL(address))).toBe(shown);
  });
});

describe('secretSegments', () => {
  it.each([
    // As Slack, Teams, Discord, Zapier, n8n and Make write them, with letters of our own.
    ['/services/T0ABCDEFG/B0HIJKLMN/aBcDeFgHiJkLmNoPqRsTuVwX', 3],
    ['/webhookb2/11111111-2222-3333-4444-55555555aaaa/IncomingWebhook/0a1b2c3d4e', 2],
    ['/hooks/catch/123456/a1b2c3d/', 1],
    ['/webhook/0f8fad5b-d9cb-469f-a165-70867728950e', 1],
    ['/api/v1/findings/raw', 0],
    ['/services/collector/event', 0],
    ['/vulnerability-findings-intake', 0],
    ['/tenant-42/oauth2', 0],
    ['/', 0],
  ])('of %s are %i', (path, count) => {
    expect(secretSegments(new URL(path, 'https://hooks.example.com'))).toHaveLength(count);
  });
});
