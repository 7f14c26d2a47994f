import { fraction, mix, pick } from './mix.js';
import type { ProjectKind } from './project-kinds.js';
import { kindOf, PROJECTS_OF_A_TARGET, targetFileOf } from './project-kinds.js';
import { REPOSITORY_KINDS, REPOSITORY_NOUNS } from './vocabulary.js';
import type { SnykWorld } from './world.js';

/** What is told of a project besides its attributes. */
export interface ProjectExtent {
  readonly expandTarget: boolean;
  readonly issueCounts: boolean;
  readonly dependencyTotal: boolean;
}

interface Target {
  readonly number: number;
  readonly name: string;
  readonly url: string | null;
  readonly origin: string;
  readonly reference: string;
}

const DAY_MS = 86_400_000;

/** A project as `/orgs/{id}/projects` tells it. */
export function projectResource(
  world: SnykWorld,
  place: { readonly org: number; readonly project: number },
  extent: ProjectExtent,
) {
  const { org, project } = place;
  const { ids } = world;
  const state = world.projectState(org, project);
  const change = world.projectChange(org, project);
  const kind = kindOf(project);
  const target = targetOf(world, place);
  const targetFile = targetFileOf(kind, project);
  const cli = target.origin === 'cli';
  const orgId = ids.of({ kind: 'org', org });
  const targetId = ids.of({ kind: 'target', org, project: target.number });
  const userId = ids.of({ kind: 'user', org });
  return {
    type: 'project',
    id: ids.of({ kind: 'project', org, project }),
    meta: {
      cli_monitored_at: cli ? lastTestOf(world, state) : null,
      ...(extent.issueCounts
        ? {
            latest_issue_counts: {
              ...countsOf(world, place),
              updated_at: lastTestOf(world, state),
            },
          }
        : {}),
      ...(extent.dependencyTotal
        ? {
            latest_dependency_total: {
              total: 20 + (mix(state, 11) % 900),
              updated_at: lastTestOf(world, state),
            },
          }
        : {}),
    },
    attributes: {
      name: change?.name ?? nameOf(kind, target, targetFile),
      type: kind,
      target_file: targetFile,
      target_reference: target.reference,
      origin: target.origin,
      created: new Date(world.beganAt - (740 + (mix(state, 12) % 50)) * DAY_MS).toISOString(),
      status: change?.inactive === true ? 'inactive' : 'active',
      business_criticality: drawn(['critical', 'high', 'medium', 'low'], mix(state, 13)),
      environment: drawn(['backend', 'frontend', 'internal', 'external'], mix(state, 14)),
      lifecycle: drawn(['production', 'development', 'sandbox'], mix(state, 15)),
      tags: tagsOf(state),
      read_only: false,
      settings: {
        recurring_tests: { frequency: 'daily' },
        pull_requests: { fail_only_for_issues_with_fix: false },
      },
    },
    relationships: {
      organization: related(orgId, 'org', `/rest/orgs/${orgId}`),
      target: {
        data: {
          type: 'target',
          id: targetId,
          ...(extent.expandTarget
            ? {
                attributes: { display_name: target.name, url: target.url },
                meta: { integration_data: integrationOf(target) },
              }
            : {}),
        },
        links: { related: `/rest/orgs/${orgId}/targets/${targetId}` },
      },
      importer: related(userId, 'user', `/rest/orgs/${orgId}/users/${userId}`),
    },
  };
}

export type ProjectResource = ReturnType<typeof projectResource>;

function related(id: string, type: string, link: string) {
  return { data: { type, id }, links: { related: link } };
}

/** Projects of one repository share a target; an image is one of its own. */
function targetOf(world: SnykWorld, place: { org: number; project: number }): Target {
  const { org, project } = place;
  const group = Math.floor(project / PROJECTS_OF_A_TARGET);
  const state = mix(world.projectState(org, group * PROJECTS_OF_A_TARGET), 0x7a);
  const repository = `${world.slugOf(org)}/${repositoryName(group)}`;
  if (kindOf(project) === 'deb') {
    const origin = pick(['docker-hub', 'ecr'], state);
    const reference = `1.${mix(state, 1) % 40}.${mix(state, 2) % 10}`;
    // Repositories take the numbers from 0 up, images those above them.
    const number = world.size.projects + project;
    return { number, name: repository, url: null, origin, reference };
  }
  const reference = pick(['main', 'main', 'main', 'master', 'develop'], mix(state, 3));
  return { number: group, name: repository, reference, ...sourceOf(repository, mix(state, 4)) };
}

function sourceOf(repository: string, drawn: number): { origin: string; url: string } {
  const [owner = '', name = ''] = repository.split('/');
  return pick(
    [
      { origin: 'github', url: `https://github.com/${repository}` },
      { origin: 'github-enterprise', url: `https://github.example.com/${repository}` },
      { origin: 'gitlab', url: `https://gitlab.com/${repository}` },
      { origin: 'bitbucket-cloud', url: `https://bitbucket.org/${repository}` },
      { origin: 'azure-repos', url: `https://dev.azure.com/${owner}/${owner}/_git/${name}` },
      // The CLI tells the address of the remote without its secrets, and with http.
      { origin: 'cli', url: `http://github.com/${repository}.git` },
    ],
    drawn,
  );
}

function integrationOf({ name, origin, reference }: Target): Record<string, string> {
  const [owner = '', repository = ''] = name.split('/');
  return origin === 'cli' ? {} : { owner, name: repository, branch: reference };
}

function repositoryName(group: number): string {
  const kind = Math.floor(group / REPOSITORY_NOUNS.length);
  const round = Math.floor(kind / REPOSITORY_KINDS.length);
  const name = `${pick(REPOSITORY_NOUNS, group)}-${pick(REPOSITORY_KINDS, kind)}`;
  return round === 0 ? name : `${name}-${round + 1}`;
}

function nameOf(kind: ProjectKind, { name }: Target, targetFile: string): string {
  if (kind === 'deb') return `docker-image|${name}`;
  return targetFile === '' ? name : `${name}:${targetFile}`;
}

/** One, two or none of a list. */
function drawn(list: readonly [string, ...string[]], state: number): string[] {
  if (fraction(mix(state, 1)) < 0.4) return [];
  const first = state % list.length;
  const second = mix(state, 2) % list.length;
  return list.filter((_, index) => index === first || index === second);
}

function tagsOf(state: number): { key: string; value: string }[] {
  if (fraction(mix(state, 16)) < 0.3) return [];
  return [
    { key: 'team', value: pick(['red', 'blue', 'green'], mix(state, 17)) },
    { key: 'cost-center', value: String(4_000 + (mix(state, 18) % 20)) },
  ];
}

/** On the last day before the world began. */
function lastTestOf(world: SnykWorld, state: number): string {
  return new Date(world.beganAt - (mix(state, 19) % DAY_MS)).toISOString();
}

/** Open issues that are not ignored, by severity. */
function countsOf(world: SnykWorld, place: { org: number; project: number }) {
  const counts = { critical: 0, high: 0, medium: 0, low: 0 };
  const count = world.issueCount(place.org, place.project);
  for (let issue = 0; issue < count; issue += 1) {
    const { resolved, ignored, severity } = world.issueFacts({ ...place, issue });
    if (!resolved && !ignored && severity !== 'info') counts[severity] += 1;
  }
  return counts;
}
