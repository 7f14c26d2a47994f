import type { Answer, Incoming } from '../exchange.js';
import { jsonAnswer } from '../exchange.js';
import type { Endpoint, SnykContext } from './endpoint.js';
import { EXPORT_ENDPOINTS } from './export/endpoints.js';
import type { Failure } from './failure.js';
import { failureAnswer, isFailure, JSON_API } from './failure.js';
import { ISSUE_ENDPOINTS } from './issues.js';
import { ORG_ENDPOINTS } from './orgs.js';
import { readQuery, text, uuid } from './parameters.js';
import { PROJECT_ENDPOINTS } from './projects.js';
import { PROJECT_SBOM_ENDPOINTS } from './sbom/project-sbom.js';
import { SBOM_TEST_ENDPOINTS } from './sbom/tests.js';
import { servedVersion, versionFailure } from './version.js';

const ENDPOINTS = [
  ...ORG_ENDPOINTS,
  ...PROJECT_ENDPOINTS,
  ...ISSUE_ENDPOINTS,
  ...SBOM_TEST_ENDPOINTS,
  ...PROJECT_SBOM_ENDPOINTS,
  ...EXPORT_ENDPOINTS,
].map((endpoint) => ({
  endpoint,
  pattern: new RegExp(`^/rest${endpoint.path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
}));

/** An endpoint and the ids of a path that leads to it. */
interface Route {
  readonly endpoint: Endpoint;
  readonly ids: Readonly<Record<string, string>>;
}

export function routeOf(path: string): Route | undefined {
  for (const { endpoint, pattern } of ENDPOINTS) {
    const found = pattern.exec(path);
    if (found !== null) return { endpoint, ids: found.groups ?? {} };
  }
  return undefined;
}

/** An answer, before it is known by which id its errors go. */
type Outcome = Answer | readonly [Failure, ...Failure[]];

/** Answers a request to the REST API whose sender may come in. */
export function answerRest(context: SnykContext, request: Incoming, requestId: string): Answer {
  const route = routeOf(request.path);
  const headers = { 'snyk-request-id': requestId, ...versionHeaders(route?.endpoint, request) };
  const outcome = outcomeOf(context, request, route);
  if ('body' in outcome) return { ...outcome, headers: { ...outcome.headers, ...headers } };
  return failureAnswer({ failures: outcome, id: requestId, at: context.now(), headers });
}

function outcomeOf(context: SnykContext, request: Incoming, route: Route | undefined): Outcome {
  if (route === undefined)
    return [{ status: 404, detail: 'The requested resource does not exist' }];
  const { endpoint, ids } = route;
  if (request.method !== (endpoint.method ?? 'GET'))
    return [{ status: 405, detail: `${request.method} is not allowed` }];
  const unversioned = versionFailure(request.query.get('version'), endpoint.release);
  if (unversioned !== undefined) return [unversioned];
  const foreign = Object.entries(ids).find(([, id]) => uuid.wrong(id) !== undefined);
  if (foreign !== undefined) {
    const [name, id] = foreign;
    return [
      { status: 400, detail: `Invalid format for parameter ${name}: ${uuid.wrong(id) ?? ''}` },
    ];
  }
  const query = readQuery({ version: text, ...endpoint.parameters }, request.query);
  if ('length' in query) return query;
  const answer = endpoint.answer({ ...context, request, query, ids });
  if (isFailure(answer)) return [answer];
  if ('body' in answer) return answer;
  return jsonAnswer(200, { jsonapi: { version: '1.0' }, ...answer }, JSON_API);
}

function versionHeaders(endpoint: Endpoint | undefined, request: Incoming): Record<string, string> {
  const requested = request.query.get('version');
  if (endpoint === undefined || requested === null) return {};
  return {
    'snyk-version-requested': requested,
    'snyk-version-served': servedVersion(endpoint.release),
    'snyk-version-lifecycle-stage': endpoint.release.stability,
  };
}
