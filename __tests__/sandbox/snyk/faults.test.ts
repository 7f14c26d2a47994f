import { describe, expect, it } from '@jest/globals';
import type { SnykFault } from '../../../src/sandbox/snyk/fault.js';
import type { Page } from './ask.js';
import { orgId, pageOf, snykWith } from './ask.js';

/** The first three pages with a fault, and what they are without it. */
function pages(fault: SnykFault): { spoilt: Page[]; whole: Page[]; statuses: number[] } {
  const asked = snykWith({ world: { orgs: 1, projects: 10, issues: 5 } });
  const whole: Page[] = [];
  const addresses: string[] = [];
  let next: string | undefined = `/rest/orgs/${orgId(asked)}/issues?limit=10`;
  while (next !== undefined && whole.length < 3) {
    addresses.push(next);
    const page = pageOf(asked.ask(next));
    whole.push(page);
    next = page.next;
  }
  asked.snyk.setFaults([fault]);
  const answers = addresses.map((address) => asked.ask(address));
  const statuses = answers.map(({ status }) => status);
  return {
    whole,
    statuses,
    spoilt: answers.map((one) => (one.status === 200 ? pageOf(one) : NONE)),
  };
}

const NONE: Page = { status: 0, data: [], next: undefined, links: {} };

describe('faults', () => {
  it.each(['401', '403', '404', '410', '429', '500', '503', '504'] as const)(
    'answer one page with %s',
    (answer) => {
      expect(pages({ path: '/issues$', page: 2, answer }).statuses).toEqual([
        200,
        Number(answer),
        200,
      ]);
    },
  );

  it('answer without the shapes of JSON:API', () => {
    const asked = snykWith({ faults: [{ path: 'self', answer: 'gatewayText', times: 1 }] });
    expect(asked.ask('/rest/self')).toMatchObject({ status: 502, body: 'upstream connect error' });
    expect(asked.ask('/rest/self').status).toBe(200);
    asked.snyk.setFaults([{ path: 'self', answer: 'gatewayJson' }]);
    expect(asked.ask('/rest/self')).toMatchObject({
      status: 401,
      body: '{"status":"401","code":"Unauthorized"}',
    });
  });

  it('make a next that is the page itself', () => {
    const { spoilt, whole } = pages({ path: '/issues$', page: 2, answer: 'selfNext' });
    expect(spoilt[1]?.next).toBe(spoilt[1]?.links['self']);
    expect(spoilt[2]).toEqual(whole[2]);
  });

  it('make an empty page with a next that leads on', () => {
    const asked = snykWith({ world: { orgs: 1, projects: 10, issues: 5 } });
    asked.snyk.setFaults([{ path: '/issues$', page: 1, answer: 'emptyPage' }]);
    let page = pageOf(asked.ask(`/rest/orgs/${orgId(asked)}/issues?limit=10`));
    expect(page.data).toEqual([]);
    let rows = 0;
    while (page.next !== undefined) {
      page = pageOf(asked.ask(page.next));
      rows += page.data.length;
    }
    expect(rows).toBe(50);
  });

  it('make empty pages without an end', () => {
    const asked = snykWith({ world: { orgs: 1, projects: 10, issues: 5 } });
    asked.snyk.setFaults([{ path: '/(issues|projects)$', answer: 'emptyPage' }]);
    for (const list of ['issues', 'projects']) {
      const seen = new Set<string>();
      let next = `/rest/orgs/${orgId(asked)}/${list}`;
      for (let asks = 0; asks < 5; asks += 1) {
        next = pageOf(asked.ask(next)).next ?? '';
        seen.add(next);
      }
      expect(seen.size).toBe(5);
    }
  });

  it('make a next at another server', () => {
    const { spoilt, whole } = pages({
      path: 'issues',
      answer: 'foreignNext',
      origin: 'https://evil.example',
    });
    expect(spoilt[0]?.next).toBe(`https://evil.example${whole[0]?.next ?? ''}`);
  });

  it('break an issue, and tell one twice', () => {
    const broken = pages({ path: 'issues', page: 1, answer: 'brokenIssue' });
    expect(broken.spoilt[0]?.data[0]?.attributes).toMatchObject({ title: 42 });
    expect(broken.spoilt[0]?.data.slice(1)).toEqual(broken.whole[0]?.data.slice(1));
    const { spoilt, whole } = pages({ path: 'issues', page: 2, answer: 'duplicate' });
    expect(spoilt[1]?.data).toEqual([whole[0]?.data.at(-1), ...(whole[1]?.data ?? [])]);
  });

  it('say that an endpoint ends', () => {
    const asked = snykWith({ faults: [{ path: 'self', answer: 'deprecated' }] });
    expect(asked.ask('/rest/self').headers).toMatchObject({
      deprecation: '2025-06-01',
      sunset: '2026-06-01',
      'snyk-version-lifecycle-stage': 'deprecated',
    });
  });

  it('are told all at once when they are wrong, and then nothing is done', () => {
    const { snyk } = snykWith();
    const wrong = () =>
      snyk.instruct({
        faults: [
          { path: '(', answer: '500' },
          { path: 'x', answer: 'nope' },
        ],
        changes: [{ change: 'create' }, { change: 'explode' }],
        else: 1,
      });
    expect(wrong).toThrow(/faults\.0\.path[^]*faults\.1\.answer[^]*changes\.1\.change[^]*else/);
    expect(snyk.state()).toMatchObject({ changes: [], faults: [] });
    expect(() => snykWith({ world: { orgs: -1, issues: 0.5 } })).toThrow(/orgs[^]*issues/);
  });
});
