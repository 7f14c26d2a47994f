import type { Answer } from '../exchange.js';
import { jsonAnswer } from '../exchange.js';
import { v1Failure } from './failure.js';
import { issueKey } from './issue-resource.js';
import { mix, pick } from './mix.js';
import type { SnykWorld } from './world.js';

const PATH = /^\/v1\/org\/([^/]+)\/project\/([^/]+)\/ignores$/;

const DAY_MS = 86_400_000;
const REASONS = [
  'No fix is available yet',
  'Not reachable from our code',
  'Test code only',
] as const;
const REASON_TYPES = ['temporary-ignore', 'not-vulnerable', 'wont-fix'] as const;

/** `GET /v1/org/{o}/project/{p}/ignores`: by the key of the issue, then by its path. */
export function answerIgnores(world: SnykWorld, path: string): Answer | undefined {
  const [, orgId = '', projectId = ''] = PATH.exec(path) ?? [];
  if (orgId === '') return undefined;
  const place = world.ids.read(projectId);
  const org = world.findOrg(orgId);
  if (org === undefined) return v1Failure(404, `Org ${orgId} was not found`, 'org-not-found');
  if (place?.kind !== 'project' || place.org !== org || !world.hasProject(org, place.project)) {
    return v1Failure(404, `Project ${projectId} was not found`, 'project-not-found');
  }
  const { project } = place;
  const count = world.issueCount(org, project);
  const ignores: [string, unknown][] = [];
  for (let issue = 0; issue < count; issue += 1) {
    const { ignored, state, change, updatedAt } = world.issueFacts({ org, project, issue });
    if (!ignored) continue;
    const number = mix(state, 51);
    const type = pick(REASON_TYPES, number);
    const ignore = {
      reason: change?.reason ?? pick(REASONS, number),
      reasonType: type,
      disregardIfFixable: type === 'temporary-ignore',
      created: new Date(updatedAt).toISOString(),
      ...(type === 'temporary-ignore'
        ? { expires: new Date(world.beganAt + 90 * DAY_MS).toISOString() }
        : {}),
      ignoredBy: {
        id: world.ids.of({ kind: 'user', org }),
        name: 'Robin Sand',
        email: 'robin.sand@example.com',
      },
    };
    ignores.push([issueKey(world, { org, project, issue }), [{ '*': ignore }]]);
  }
  return jsonAnswer(200, Object.fromEntries(ignores));
}
