import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { detailOf, orgId, pageOf, snykWith } from './ask.js';

const WORLD = { orgs: 1, projects: 3, issues: 10 };

describe('what Snyk refuses', () => {
  const asked = snykWith({ world: WORLD });
  const issues = `/rest/orgs/${orgId(asked)}/issues`;

  it.each([
    ['limit=9', 'number must be at least 10'],
    ['limit=110', 'number must be at most 100'],
    ['limit=15', 'number must be a multiple of 10'],
    ['nope=1', "Unknown query parameter 'nope'"],
    ['__proto__=1', "Unknown query parameter '__proto__'"],
    ['ignored=True', 'an invalid boolean'],
    ['type=sast', 'value is not one of the allowed values'],
    ['updated_after=2025-01-01', 'as RFC3339 time'],
    ['scan_item.id=x', 'as UUID'],
    ['starting_after=x', 'Invalid cursor'],
    [
      'scan_item.type=project&scan_item.type=project',
      "Invalid format for parameter scan_item.type: multiple values for single value parameter 'scan_item.type'",
    ],
    ['version=', "query parameter 'version' is required"],
    ['version=2024-13', 'Invalid version'],
  ])('%s', (query, detail) => {
    const answer = asked.ask(`${issues}?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.headers).toMatchObject({ 'content-type': 'application/vnd.api+json' });
    expect(answer.body).toContain(detail.replaceAll('"', '\\"'));
  });

  it('tells everything that is wrong at once, and ids that are none', () => {
    const answer = asked.ask(`${issues}?limit=15&nope=1`);
    expect(JSON.parse(answer.body)).toMatchObject({
      errors: [{ source: { parameter: 'limit' } }, { source: { parameter: 'nope' } }],
    });
    expect(asked.ask('/rest/orgs/x/issues').status).toBe(400);
    expect(asked.ask('/rest/orgs/00000000-0000-4000-8000-000000000000').status).toBe(404);
    expect(asked.ask('/rest/unknown').status).toBe(404);
    expect(asked.ask('/rest/self', { method: 'DELETE' }).status).toBe(405);
  });
});

describe('versions', () => {
  const asked = snykWith({ world: WORLD });

  it('are told in headers', () => {
    expect(asked.ask(`/rest/orgs/${orgId(asked)}/issues?version=2025-11-10`).headers).toMatchObject(
      {
        'snyk-version-requested': '2025-11-10',
        'snyk-version-served': '2024-01-23',
        'snyk-version-lifecycle-stage': 'ga',
        date: new Date(asked.clock.now()).toUTCString(),
      },
    );
  });

  it('find beta endpoints only by beta, and nothing before it was there', () => {
    expect(asked.ask('/rest/groups?version=2024-10-15').status).toBe(404);
    expect(asked.ask('/rest/groups?version=2024-10-15~beta').status).toBe(200);
    expect(asked.ask('/rest/groups?version=experimental').status).toBe(200);
    expect(asked.ask('/rest/self?version=2024-04-21').status).toBe(404);
    expect(asked.ask('/rest/self?version=2024-04-22~beta').status).toBe(200);
  });
});

describe('access', () => {
  it('needs a token, any one without an account', () => {
    const asked = snykWith({ world: WORLD });
    expect(asked.ask('/rest/self', { token: '' }).status).toBe(401);
    expect(asked.ask('/rest/self', { token: 'token ' }).status).toBe(401);
    for (const token of ['token x', 'Token snyk_uat.a.b.c', 'bearer x']) {
      expect(asked.ask('/rest/self', { token }).status).toBe(200);
    }
  });

  it('needs the token of the account, in the shapes of both APIs', () => {
    const asked = snykWith({ world: WORLD, account: { token: 'right' } });
    expect(asked.ask('/rest/self', { token: 'token right' }).status).toBe(200);
    const wrong = asked.ask('/rest/self', { token: 'token wrong' });
    expect(JSON.parse(wrong.body)).toMatchObject({
      errors: [{ status: '401', code: 'SNYK-0005' }],
    });
    const v1 = asked.ask('/v1/org/x/project/y/ignores', { token: 'token wrong' });
    expect(v1.status).toBe(401);
    expect(JSON.parse(v1.body)).toMatchObject({
      code: 401,
      message: 'Invalid auth token provided',
    });
  });

  it('is given by OAuth for an hour', () => {
    const account = { clientId: 'me', clientSecret: 'secret' };
    const asked = snykWith({ world: WORLD, account });
    const form = 'grant_type=client_credentials&client_id=me&client_secret=';
    const get = (secret: string) =>
      asked.ask('/oauth2/token', { method: 'POST', token: '', body: form + secret });
    expect(get('wrong').status).toBe(401);
    const [, bearer = ''] = /"access_token":"([^"]+)"/.exec(get('secret').body) ?? [];
    const self = () => asked.ask('/rest/self', { token: `bearer ${bearer}` }).status;
    expect(self()).toBe(200);
    asked.clock.advance(3_598_999);
    expect(self()).toBe(200);
    asked.clock.advance(1);
    expect(self()).toBe(401);
  });
});

describe('limits', () => {
  const rateLimit = { perSecond: 3, perMinute: 5, perHour: 8 };

  it('are told with every answer, and are Snyk’s by default', () => {
    const asked = snykWith({ world: WORLD, rateLimit: {} });
    const { headers } = asked.ask('/rest/self');
    expect(headers?.['x-ratelimit-limit']).toMatch(/^160, 160;w=1;name="[^"]+", 1620;w=60;/);
    expect(headers).toMatchObject({ 'x-ratelimit-remaining': '159', 'x-ratelimit-reset': '1' });
    for (let sent = 1; sent < 160; sent += 1) expect(asked.ask('/rest/self').status).toBe(200);
    expect(asked.ask('/rest/self')).toMatchObject({
      status: 429,
      headers: { 'retry-after': '1', 'x-ratelimit-reset': '1' },
    });
  });

  it('of a minute refuse until requests stop for a minute', () => {
    const asked = snykWith({ world: WORLD, rateLimit });
    const send = () => asked.ask('/rest/self');
    for (const status of [200, 200, 200]) expect(send().status).toBe(status);
    asked.clock.advance(1_000);
    for (const status of [200, 200]) expect(send().status).toBe(status);
    expect(send()).toMatchObject({ status: 429, headers: { 'retry-after': '60' } });
    asked.clock.advance(59_000);
    expect(send().status).toBe(429);
    asked.clock.advance(59_999);
    expect(send().status).toBe(429);
    asked.clock.advance(60_000);
    expect(send().status).toBe(200);
  });
});

describe('ignores', () => {
  it('are told by V1 for the keys of ignored issues', () => {
    const asked = snykWith({ world: WORLD });
    const { snyk } = asked;
    const project = snyk.world.ids.of({ kind: 'project', org: 0, project: 0 });
    const [issue = ''] = snyk.change({ change: 'ignore', project, reason: 'Because' }).issues;
    const changed = [...snyk.issues()].find(({ id }) => id === issue);
    const ignores = z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(asked.ask(`/v1/org/${orgId(asked)}/project/${project}/ignores`).body));
    const ignored = [...snyk.issues()].filter(
      ({ attributes, relationships }) =>
        attributes.ignored && relationships.scan_item.data.id === project,
    );
    expect(Object.keys(ignores).sort()).toEqual(
      ignored.map(({ attributes }) => attributes.key).sort(),
    );
    expect(ignores).toMatchObject({
      [changed?.attributes.key ?? '']: [{ '*': { reason: 'Because' } }],
    });
    const elsewhere = asked.ask(`/v1/org/${orgId(asked)}/project/${orgId(asked)}/ignores`);
    expect(elsewhere).toMatchObject({
      status: 404,
      headers: { 'x-error-reference': expect.any(String) },
    });
    expect(detailOf(elsewhere)).toContain('project-not-found');
    expect(pageOf(elsewhere).data).toEqual([]);
  });
});
