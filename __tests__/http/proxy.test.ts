import { describe, expect, it } from '@jest/globals';
import { proxyFor } from '../../src/http/proxy.js';
import { ConfigError } from '../../src/model/errors.js';

const HTTPS = { HTTPS_PROXY: 'http://proxy:3128' };
const proxy = (address: string, environment: Record<string, string>) =>
  proxyFor(new URL(address), environment)?.href;

describe('proxyFor', () => {
  it.each([
    ['https://api.snyk.io/', {}, undefined],
    ['https://api.snyk.io/', HTTPS, 'http://proxy:3128/'],
    ['https://api.snyk.io/', { https_proxy: 'http://low:1' }, 'http://low:1/'],
    ['https://api.snyk.io/', { ...HTTPS, https_proxy: 'http://low:1' }, 'http://low:1/'],
    ['https://api.snyk.io/', { ...HTTPS, https_proxy: '' }, undefined],
    ['https://api.snyk.io/', { HTTP_PROXY: 'http://proxy:3128' }, undefined],
    ['http://localhost/', { HTTP_PROXY: 'http://proxy:3128' }, 'http://proxy:3128/'],
    ['http://localhost/', HTTPS, undefined],
    ['https://api.snyk.io/', { HTTPS_PROXY: 'proxy:3128' }, 'http://proxy:3128/'],
    ['https://api.snyk.io/', { HTTPS_PROXY: 'https://u:p@proxy/' }, 'https://u:p@proxy/'],
  ])('%s with %j goes through %s', (address, environment, expected) => {
    expect(proxy(address, environment)).toBe(expected);
  });

  it.each([
    ['*', true],
    ['snyk.io', true],
    ['.snyk.io', true],
    ['*.snyk.io', true],
    ['api.snyk.io', true],
    ['API.Snyk.IO.', true],
    ['other.example, api.snyk.io:443', true],
    ['other.example api.snyk.io', true],
    ['api.snyk.io:8443', false],
    ['notsnyk.io', false],
    ['nyk.io', false],
    ['io.', true],
    ['', false],
    [' , ,', false],
    ['.', false],
  ])('NO_PROXY=%j leaves the proxy out: %s', (noProxy, direct) => {
    const expected = direct ? undefined : 'http://proxy:3128/';
    expect(proxy('https://api.snyk.io/', { ...HTTPS, NO_PROXY: noProxy })).toBe(expected);
    expect(proxy('https://api.snyk.io/', { ...HTTPS, no_proxy: noProxy })).toBe(expected);
  });

  it.each(['::1', '[::1]', '[::1]:443'])('reads an IPv6 address as %s', (noProxy) => {
    expect(proxy('https://[::1]/', { ...HTTPS, NO_PROXY: noProxy })).toBeUndefined();
  });

  it.each(['socks5://user:hunter2@proxy:1080', 'http://user:hunter2@:0:0', 'http://'])(
    'refuses %s without showing it',
    (address) => {
      const read = () => proxy('https://api.snyk.io/', { HTTPS_PROXY: address });
      expect(read).toThrow(ConfigError);
      expect(read).toThrow('HTTPS_PROXY');
      expect(read).not.toThrow('hunter2');
    },
  );
});
