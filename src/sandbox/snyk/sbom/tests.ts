import type { Answer } from '../../exchange.js';
import { jsonAnswer } from '../../exchange.js';
import { readPlaceCursor, writePlaceCursor } from '../cursor.js';
import type { Call, Endpoint } from '../endpoint.js';
import type { Failure } from '../failure.js';
import { badParameter, JSON_API } from '../failure.js';
import { pageLinks, selfLink } from '../links.js';
import { orgNumber } from '../orgs.js';
import { limitOf, PAGING } from '../parameters.js';
import { readSbom } from './components.js';
import type { SbomFinding } from './results.js';
import { findingsOf } from './results.js';

const RELEASE = { date: '2024-07-10', stability: 'beta' } as const;

/** So often a test is still at work when it is asked for. */
const LOOKS_BEFORE_DONE = 2;

/** A test that was started. */
interface SbomTest {
  readonly org: number;
  readonly format: string;
  readonly tested: readonly string[];
  readonly findings: readonly SbomFinding[];
  looks: number;
}

/** The tests of a sandbox, by their ids. */
export type SbomTests = Map<string, SbomTest>;

const CREATE: Endpoint = {
  method: 'POST',
  path: '/orgs/{org_id}/sbom_tests',
  release: RELEASE,
  parameters: {},
  answer: (call) => {
    const { world, request, sbomTests } = call;
    const org = orgNumber(call);
    if (typeof org !== 'number') return org;
    if (!(request.headers['content-type'] ?? '').startsWith(JSON_API['content-type']))
      return { status: 400, detail: 'Content-Type must be application/vnd.api+json' };
    const sbom = readSbom(sbomIn(request.body.toString()));
    if (sbom === undefined) return { status: 400, detail: 'Unsupported or invalid SBOM document' };
    const id = world.ids.of({ kind: 'sbomTest', org, issue: sbomTests.size + 1 });
    sbomTests.set(id, {
      org,
      format: sbom.format,
      tested: sbom.components.map(({ name, version }, index) => `${index + 1}-${name}@${version}`),
      findings: findingsOf(world.size.seed, sbom.components),
      looks: 0,
    });
    const self = selfLink(request.path, request);
    const related = selfLink(`${request.path}/${id}`, request);
    return jsonAnswer(
      201,
      { jsonapi: VERSION, data: { id, type: 'sbom_tests' }, links: { self, related } },
      JSON_API,
    );
  },
};

const STATUS: Endpoint = {
  path: '/orgs/{org_id}/sbom_tests/{job_id}',
  release: RELEASE,
  parameters: {},
  answer: (call) => {
    const test = testOf(call);
    if ('detail' in test) return test;
    const { request, ids } = call;
    test.looks += 1;
    const isDone = test.looks > LOOKS_BEFORE_DONE;
    if (isDone && test.tested.length > 0) {
      const location = selfLink(`${request.path}/results`, request);
      return { status: 303, headers: { ...JSON_API, location }, body: '' } satisfies Answer;
    }
    // Nothing in it could be tested.
    const status = isDone ? 'error' : 'processing';
    return {
      data: { id: ids['job_id'], type: 'sbom_tests', attributes: { status } },
      links: { self: selfLink(request.path, request) },
    };
  },
};

const RESULTS: Endpoint = {
  path: '/orgs/{org_id}/sbom_tests/{job_id}/results',
  release: RELEASE,
  parameters: PAGING,
  answer: (call) => {
    const test = testOf(call);
    if ('detail' in test) return test;
    if (test.looks <= LOOKS_BEFORE_DONE)
      return { status: 404, detail: 'The results are not there yet' };
    const { request, query, ids } = call;
    const cursor = query.text('starting_after');
    const place = cursor === undefined ? { id: '0', page: 1 } : readPlaceCursor(cursor);
    if (place === undefined) return badParameter('starting_after', 'Invalid cursor');
    const from = Number(place.id);
    // Without a limit all comes at once, as in what was recorded of Snyk.
    const limit = query.text('limit') === undefined ? test.findings.length : limitOf(query);
    const to = from + limit;
    const next =
      to < test.findings.length
        ? writePlaceCursor({ id: String(to), page: place.page + 1 })
        : undefined;
    const included = test.findings.slice(from, to).flatMap(({ resources }) => resources);
    return {
      data: {
        id: ids['job_id'],
        type: 'sbom_test_results',
        attributes: { sbom: { format: test.format }, test_summary: summaryOf(test) },
        relationships: relationshipsOf(test),
      },
      links: pageLinks(request.path, request, { next }),
      included: [...new Map(included.map((one) => [`${one.type} ${one.id}`, one])).values()],
    };
  },
};

export const SBOM_TEST_ENDPOINTS = [CREATE, STATUS, RESULTS];

const VERSION = { version: '1.0' };

function testOf(call: Call): SbomTest | Failure {
  const org = orgNumber(call);
  if (typeof org !== 'number') return org;
  const test = call.sbomTests.get(call.ids['job_id'] ?? '');
  return test?.org === org ? test : { status: 404, detail: 'SBOM test not found' };
}

function sbomIn(body: string): unknown {
  try {
    const document: unknown = JSON.parse(body);
    return member(member(member(document, 'data'), 'attributes'), 'sbom');
  } catch {
    return undefined;
  }
}

function summaryOf({ tested, findings }: SbomTest): object {
  const bySeverity = { critical: 0, high: 0, medium: 0, low: 0 };
  for (const { severity } of findings) if (severity !== 'info') bySeverity[severity] += 1;
  const licenses = findings.filter(({ kind }) => kind === 'license').length;
  return {
    tested,
    untested: [],
    total_issues: findings.length,
    total_license_issues: licenses,
    total_vulnerabilities: findings.length - licenses,
    issues_by_severity: bySeverity,
    document_warnings: null,
  };
}

function relationshipsOf({ findings }: SbomTest): object {
  const resources = findings.flatMap((finding) => finding.resources);
  const ofType = (type: string) => {
    const ids = new Set(resources.filter((one) => one.type === type).map(({ id }) => id));
    return { data: [...ids].map((id) => ({ type, id })) };
  };
  return {
    affected_pkgs: ofType('packages'),
    vulnerabilities: ofType('vulnerabilities'),
    license_issues: ofType('license_issues'),
    remedies: ofType('remedies'),
  };
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}
