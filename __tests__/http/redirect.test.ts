import { describe, expect, it } from '@jest/globals';
import { redirected as follow } from '../../src/http/redirect.js';
import type { HttpRequest, HttpResponse } from '../../src/http/request.js';
import { UpstreamError } from '../../src/model/errors.js';

const redirected = (asked: HttpRequest, answer: Pick<HttpResponse, 'status' | 'headers'>) =>
  follow({ service: 'Snyk API' }, asked, answer);
const to = (location: string | undefined, status = 302) => ({
  status,
  headers: location === undefined ? {} : { location },
});
const request = {
  url: 'https://api.snyk.io/export/1',
  headers: { Accept: 'text/csv', Authorization: 'token x', 'X-My-Own': 'y' },
};

describe('redirected', () => {
  it.each([200, 300, 304, 404])('makes nothing of %d', (status) => {
    expect(redirected(request, to('/x', status))).toBeUndefined();
  });

  it('stays with what was asked on the same origin', () => {
    const next = redirected(request, to('../jobs/2?x=1'));
    expect(next).toMatchObject({ method: 'GET', headers: request.headers });
    expect(String(next?.url)).toBe('https://api.snyk.io/jobs/2?x=1');
  });

  it('strips credentials on another origin', () => {
    const next = redirected(request, to('https://storage.example/1.csv?sig=z'));
    expect(next?.headers).toEqual({ Accept: 'text/csv' });
    expect(String(next?.url)).toBe('https://storage.example/1.csv?sig=z');
  });

  it.each(['https://api.snyk.io:8443/', '//evil.example/', 'https://api.snyk.io.evil.example/'])(
    'takes %s for another origin',
    (location) => {
      expect(redirected(request, to(location))?.headers).not.toHaveProperty('Authorization');
    },
  );

  it.each([
    [301, 'POST', 'GET'],
    [302, 'POST', 'GET'],
    [303, 'POST', 'GET'],
    [303, 'PUT', 'GET'],
    [303, 'HEAD', 'HEAD'],
    [307, 'POST', 'POST'],
    [308, 'POST', 'POST'],
    [302, 'PUT', 'PUT'],
  ] as const)('after %d a %s becomes a %s', (status, method, expected) => {
    const post = {
      ...request,
      method,
      body: 'b',
      headers: { 'Content-Type': 'text/plain', a: 'b' },
    };
    const next = redirected(post, to('/next', status));
    const keeps = expected === method && method !== 'HEAD';
    expect(next?.method).toBe(expected);
    expect(next?.body).toBe(keeps ? 'b' : undefined);
    expect(next?.headers).toEqual(keeps ? post.headers : { a: 'b' });
  });

  it.each([
    ['without an address', undefined],
    ['away from https', 'http://127.0.0.1/'],
    ['to an address that is not allowed', 'file:///etc/passwd'],
    ['with credentials in it', 'https://user:pass@storage.example/'],
    ['to no address', 'https://'],
  ])('refuses a redirect %s', (_what, location) => {
    expect(() => redirected(request, to(location))).toThrow(UpstreamError);
  });

  it('never sends a body to another origin', () => {
    const post = { ...request, method: 'POST', body: 'findings' } as const;
    expect(() => redirected(post, to('https://evil.example/', 307))).toThrow(/send data elsewhere/);
    const get = redirected(post, to('https://evil.example/', 303));
    expect(get).toMatchObject({ method: 'GET', headers: { Accept: 'text/csv' } });
    expect(get?.body).toBeUndefined();
  });
});
