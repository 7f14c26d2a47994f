import { describe, expect, it } from '@jest/globals';
import { readSbom } from '../../../src/sources/sbom/document/read.js';
import { component, cyclonedx, spdx } from '../../builders/sboms.js';
import type { Asked } from './ask.js';
import { allOf, detailOf, orgId, snykWith } from './ask.js';

const BETA = 'version=2024-10-15~beta';

function started(asked: Asked, sbom: unknown) {
  const tests = `/rest/orgs/${orgId(asked)}/sbom_tests`;
  const body = JSON.stringify({ data: { type: 'sbom_test', attributes: { sbom } } });
  const contentType = 'application/vnd.api+json';
  const created = asked.ask(`${tests}?${BETA}`, { method: 'POST', body, contentType });
  const id = /"id":"([^"]+)"/.exec(created.body)?.[1] ?? '';
  return { created, tests, test: `${tests}/${id}` };
}

const MANY = cyclonedx({
  components: Array.from({ length: 300 }, (_, index) => component(`pkg-${index}`, '1.2.3')),
  dependencies: [],
});

describe('SBOM tests of the sandbox', () => {
  it('begin with 201, are at work, and lead to their results with 303', () => {
    const asked = snykWith();
    const { created, test } = started(asked, MANY);
    expect(created.status).toBe(201);
    const looks = [1, 2, 3].map(() => asked.ask(`${test}?${BETA}`));
    expect(looks.map(({ status }) => status)).toEqual([200, 200, 303]);
    expect(looks[0]?.body).toContain('"status":"processing"');
    expect(looks[2]?.headers?.['location']).toMatch(`${test}/results?version=`);
  });

  it('give all results at once, or by pages', () => {
    const asked = snykWith();
    const { test } = started(asked, MANY);
    for (let look = 0; look < 3; look += 1) asked.ask(`${test}?${BETA}`);
    const whole = includedOf(asked.ask(`${test}/results?${BETA}`).body);
    const paged: string[] = [];
    let next: string | undefined = `${test}/results?${BETA}&limit=10`;
    while (next !== undefined) {
      const { body } = asked.ask(next);
      paged.push(...includedOf(body));
      next = /"next":"([^"]+)"/.exec(body)?.[1];
    }
    expect(whole.length).toBeGreaterThan(60);
    expect(new Set(paged)).toEqual(new Set(whole));
  });

  it('find the same in the same packages, whatever the format', () => {
    const asked = snykWith();
    const of = (sbom: unknown) => {
      const { test } = started(asked, sbom);
      for (let look = 0; look < 3; look += 1) asked.ask(`${test}?${BETA}`);
      return includedOf(asked.ask(`${test}/results?${BETA}`).body);
    };
    expect(of(spdx())).toEqual(
      of(cyclonedx({ components: [component('express', '4.17.1'), component('qs', '6.7.0')] })),
    );
  });

  it('end with an error when nothing can be tested', () => {
    const asked = snykWith();
    const { test } = started(asked, cyclonedx({ metadata: {}, components: [] }));
    const looks = [1, 2, 3].map(() => asked.ask(`${test}?${BETA}`).body);
    expect(looks[2]).toContain('"status":"error"');
  });

  it('refuse what is no SBOM, another content type, and a version that is not beta', () => {
    const asked = snykWith();
    expect(started(asked, { bomFormat: 'x' }).created.status).toBe(400);
    const { tests } = started(asked, MANY);
    expect(detailOf(asked.ask(`${tests}?${BETA}`, { method: 'POST' }))).toContain('Content-Type');
    expect(asked.ask(tests, { method: 'POST' }).status).toBe(404);
    expect(asked.ask(`${tests}?${BETA}`).status).toBe(405);
  });
});

describe('SBOMs of projects in the sandbox', () => {
  const asked = snykWith();
  const org = orgId(asked);
  const [npm] = allOf(asked, `/rest/orgs/${org}/projects?types=npm&limit=100`);
  const path = `/rest/orgs/${org}/projects/${npm?.id ?? ''}/sbom`;

  it.each(['cyclonedx1.4+json', 'cyclonedx1.5+xml', 'cyclonedx1.6+json', 'spdx2.3+json'])(
    'are there as %s',
    (format) => {
      const { status, body } = asked.ask(`${path}?format=${encodeURIComponent(format)}`);
      expect(status).toBe(200);
      expect(readSbom(Buffer.from(body), 'x').warnings).toEqual([]);
    },
  );

  it('need the plus of a format encoded, and a format', () => {
    expect(asked.ask(`${path}?format=spdx2.3+json`).status).toBe(400);
    expect(asked.ask(path).body).toBe('{"jsonapi":{"version":"1.0"}}');
  });

  it('are not there for code', () => {
    const [code] = allOf(asked, `/rest/orgs/${org}/projects?types=sast&limit=100`);
    const answer = asked.ask(
      `/rest/orgs/${org}/projects/${code?.id ?? ''}/sbom?format=spdx2.3%2Bjson`,
    );
    expect(answer.status).toBe(404);
  });
});

/** `type id` of all that a page includes. */
function includedOf(body: string): string[] {
  const { included } = JSON.parse(body) as { included: { type: string; id: string }[] };
  return included.map(({ type, id }) => `${type} ${id}`);
}
