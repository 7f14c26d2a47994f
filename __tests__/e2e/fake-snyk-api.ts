import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';

/** A vulnerable (or wrongly licensed) package, as Snyk's database would have it. */
interface FakeProblem {
  readonly id: string;
  /** `lodash@4.17.15` */
  readonly package: string;
  readonly severity: 'low' | 'medium' | 'high' | 'critical';
  readonly title: string;
  readonly fixedIn?: string;
  readonly license?: string;
}

/** What the requests that match are answered with, in place of a result. */
export interface FakeFailure {
  readonly status: 401 | 403 | 404 | 429 | 500 | 503;
  /** Only requests whose path matches; all, when absent. */
  readonly path?: RegExp;
  /** Only the first so many of them. */
  readonly times?: number;
}

export interface FakeSnykOptions {
  /** The one token that is accepted. */
  readonly token: string;
  readonly problems?: readonly FakeProblem[];
  readonly failure?: FakeFailure;
  readonly org?: string;
}

interface SeenRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly authorization: string;
  readonly body: unknown;
}

export interface FakeSnyk {
  /** For SNYK_API. */
  readonly url: string;
  readonly requests: readonly SeenRequest[];
  readonly close: () => Promise<void>;
}

const DAY = '2024-01-01T00:00:00.000000Z';

const packageRef = z.looseObject({ name: z.string(), version: z.string().optional() });
/** Sent back as it came, so nothing of it may be lost here. */
const depGraph = z.looseObject({ pkgs: z.array(z.looseObject({ info: packageRef })) });
const testDepGraph = z.object({ depGraph });
const testDependencies = z.object({
  scanResult: z.object({ facts: z.array(z.object({ type: z.string(), data: z.unknown() })) }),
});

/**
 * As much of Snyk's API as `snyk test` and `snyk container test` ask, on a loopback port: it
 * finds the given problems in the dependency graphs that are sent.
 */
export async function startFakeSnyk(options: FakeSnykOptions): Promise<FakeSnyk> {
  const requests: SeenRequest[] = [];
  let failures = 0;
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const path = request.url ?? '';
      const authorization = request.headers.authorization ?? '';
      requests.push({ method: request.method ?? '', path, authorization, body });
      const { failure } = options;
      if (failure !== undefined && (failure.path?.test(path) ?? true)) {
        failures += 1;
        if (failures <= (failure.times ?? Infinity)) {
          answer(response, failure.status, { message: `made to fail with ${failure.status}` });
          return;
        }
      }
      if (![`token ${options.token}`, `Bearer ${options.token}`].includes(authorization))
        answer(response, 401, { code: 401, message: 'Unauthorized' });
      else answer(response, ...reply(path, body, options));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/api/v1`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function reply(path: string, body: unknown, options: FakeSnykOptions): [number, unknown] {
  const { pathname } = new URL(path, 'http://127.0.0.1');
  // The CLI asks before every test which new behaviours are switched on; none is.
  if (pathname.includes('/cli-config/feature-flags/')) return [200, { ok: false }];
  if (pathname.includes('/analytics')) return [200, {}];
  if (pathname.endsWith('/test-dep-graph')) {
    const graph = testDepGraph.parse(body).depGraph;
    const found = problemsIn(graph, options);
    const result = { issuesData: issuesData(found), affectedPkgs: affected(found) };
    return [200, { result: { ...result, remediation: remediation(found) }, meta: meta(options) }];
  }
  if (pathname.endsWith('/test-dependencies')) {
    const { facts } = testDependencies.parse(body).scanResult;
    const graph = depGraph.parse(facts.find((fact) => fact.type === 'depGraph')?.data);
    const found = problemsIn(graph, options);
    const issues = found.map(({ id, package: at, fixedIn }) => {
      const [pkgName, pkgVersion] = nameAndVersion(at);
      return { pkgName, pkgVersion, issueId: id, fixInfo: fixInfo(fixedIn) };
    });
    return [
      200,
      {
        result: { issues, issuesData: issuesData(found), depGraphData: graph },
        meta: meta(options),
      },
    ];
  }
  return [404, { code: 404, message: `the fake does not know ${pathname}` }];
}

function problemsIn(
  graph: z.infer<typeof depGraph>,
  { problems = [] }: FakeSnykOptions,
): readonly FakeProblem[] {
  const present = new Set(graph.pkgs.map(({ info }) => `${info.name}@${info.version ?? ''}`));
  return problems.filter((problem) => present.has(problem.package));
}

function issuesData(problems: readonly FakeProblem[]): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const problem of problems) data[problem.id] = issueData(problem);
  return data;
}

function issueData(problem: FakeProblem): Record<string, unknown> {
  const [name, version] = nameAndVersion(problem.package);
  const common = {
    id: problem.id,
    title: problem.title,
    severity: problem.severity,
    packageName: name,
    moduleName: name,
    semver: { vulnerable: [problem.fixedIn === undefined ? '*' : `<${problem.fixedIn}`] },
    fixedIn: problem.fixedIn === undefined ? [] : [problem.fixedIn],
    creationTime: DAY,
    publicationTime: DAY,
    disclosureTime: DAY,
    modificationTime: DAY,
    language: 'js',
    packageManager: 'npm',
    version,
  };
  if (problem.license !== undefined)
    return { ...common, type: 'license', license: problem.license };
  return {
    ...common,
    identifiers: { CVE: ['CVE-2020-8203'], CWE: ['CWE-1321'] },
    CVSSv3: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    cvssScore: 9.8,
    description: `## Overview\n${problem.title} in ${name}.`,
  };
}

function affected(problems: readonly FakeProblem[]): Record<string, unknown> {
  const packages = [...new Set(problems.map((problem) => problem.package))];
  return Object.fromEntries(
    packages.map((at) => {
      const [name, version] = nameAndVersion(at);
      const issues: Record<string, unknown> = {};
      for (const { id, package: of, fixedIn } of problems)
        if (of === at) issues[id] = { issueId: id, fixInfo: fixInfo(fixedIn) };
      return [at, { pkg: { name, version }, issues }];
    }),
  );
}

function fixInfo(fixedIn: string | undefined): Record<string, unknown> {
  return { isPatchable: false, upgradePaths: [], nearestFixedInVersion: fixedIn };
}

function remediation(problems: readonly FakeProblem[]): Record<string, unknown> {
  const unresolved = problems.map(({ id }) => ({ id }));
  return { unresolved, upgrade: {}, patch: {}, ignore: {}, pin: {} };
}

function meta({ org = 'acme' }: FakeSnykOptions): Record<string, unknown> {
  return { isPublic: false, isLicensesEnabled: true, ignoreSettings: null, policy: '', org };
}

/** `@scope/name@1.0.0` has two at-signs; the last one counts. */
function nameAndVersion(at: string): [string, string] {
  const sign = at.lastIndexOf('@');
  return [at.slice(0, sign), at.slice(sign + 1)];
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) return undefined;
  const text = request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
  const body: unknown = JSON.parse(text.toString('utf8'));
  return body;
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
