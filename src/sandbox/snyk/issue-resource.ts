import type { Problem } from './catalogue.js';
import { licenseOf } from './catalogue.js';
import type { Coordinate } from './coordinates.js';
import { coordinatesOf } from './coordinates.js';
import { fraction, hex, mix, pick } from './mix.js';
import { ecosystemOf } from './project-kinds.js';
import { rankOf } from './severity.js';
import { CODE_RULES, KUBERNETES_RULES, TERRAFORM_RULES } from './vocabulary.js';
import type { IssueFacts, IssuePlace, SnykWorld } from './world.js';

/** What Snyk tells of a problem's origin. */
interface ProblemEntry {
  readonly id: string;
  readonly source: string;
  readonly type: 'rule' | 'vulnerability';
  readonly updated_at: string;
  readonly url?: string;
}

/** What differs by the type of an issue. */
interface Body {
  readonly key: string;
  readonly title: string;
  readonly problems: readonly ProblemEntry[];
  readonly cwes: readonly string[];
  readonly attributes?: Record<string, unknown>;
}

/** An issue as the lists of orgs and groups tell it, now or as it was. */
export function issueResource(world: SnykWorld, place: IssuePlace, asOf?: number) {
  const { ids } = world;
  const facts = world.issueFacts(place, asOf);
  const orgId = ids.of({ kind: 'org', org: place.org });
  const projectId = ids.of({ kind: 'project', org: place.org, project: place.project });
  const updatedAt = new Date(facts.updatedAt).toISOString();
  const { key, title, problems, cwes, attributes } = bodyOf(world, place, facts);
  const coordinates: readonly Coordinate[] = coordinatesOf(world, place, facts);
  return {
    id: ids.of({ kind: 'issue', ...place }),
    type: 'issue',
    attributes: {
      // A list that would be empty is left out.
      ...(cwes.length === 0
        ? {}
        : { classes: cwes.map((id) => ({ id, source: 'CWE', type: 'weakness' })) }),
      coordinates,
      created_at: new Date(facts.createdAt).toISOString(),
      effective_severity_level: facts.severity,
      ignored: facts.ignored,
      key,
      problems,
      status: facts.resolved ? 'resolved' : 'open',
      title: facts.change?.title ?? title,
      type: facts.type,
      updated_at: updatedAt,
      ...attributes,
      // Snyk scores what is open, and says how what is not was resolved.
      ...(facts.resolved
        ? { resolution: { type: resolutionOf(facts), resolved_at: updatedAt } }
        : { risk: riskOf(facts) }),
    },
    relationships: {
      organization: {
        data: { id: orgId, type: 'organization' },
        links: { related: `/orgs/${orgId}` },
      },
      scan_item: {
        data: { id: projectId, type: 'project' },
        links: { related: `/orgs/${orgId}/projects/${projectId}` },
      },
      ...(facts.ignored
        ? { ignore: { data: { id: ids.of({ kind: 'ignore', ...place }), type: 'ignore' } } }
        : {}),
    },
  };
}

export type IssueResource = ReturnType<typeof issueResource>;

/** What ignores are keyed by. */
export function issueKey(world: SnykWorld, place: IssuePlace): string {
  return bodyOf(world, place, world.issueFacts(place)).key;
}

function bodyOf(world: SnykWorld, place: IssuePlace, facts: IssueFacts): Body {
  switch (facts.type) {
    case 'package_vulnerability':
      return vulnerabilityBody(world.problem(facts), facts);
    case 'license':
      return licenseBody(world, facts);
    case 'code':
      return codeBody(world, place, facts);
    case 'config':
      return configBody(facts);
  }
}

function vulnerabilityBody(problem: Problem | undefined, facts: IssueFacts): Body {
  if (problem === undefined) throw new TypeError(`no problem ${facts.problem} of ${facts.kind}`);
  const { id, cve, title, cwes } = problem;
  const changedAt = new Date(facts.createdAt).toISOString();
  const snyk = { id, source: 'SNYK', type: 'vulnerability' as const, updated_at: changedAt };
  const nvd =
    cve === undefined
      ? []
      : [{ ...snyk, id: cve, source: 'NVD', url: `https://nvd.nist.gov/vuln/detail/${cve}` }];
  // Their order means nothing, and Snyk's is not the same everywhere.
  const problems = fraction(mix(facts.state, 21)) < 0.5 ? [snyk, ...nvd] : [...nvd, snyk];
  return {
    key: id,
    title,
    cwes,
    problems,
    attributes: {
      severities: severitiesOf(problem),
      exploit_details: {
        sources: problem.exploited ? ['PoC in GitHub', 'Snyk'] : [],
        maturity_levels: [
          { format: 'CVSSv3', level: problem.exploited ? 'Proof of Concept' : 'Not Defined' },
          { format: 'CVSSv4', level: problem.exploited ? 'Proof of Concept' : 'Not Defined' },
        ],
      },
    },
  };
}

/** Snyk's own score, and that of the NVD where the problem has a CVE. */
function severitiesOf({ severity, score, impact, disclosedAt, cve }: Problem) {
  const own = {
    level: severity,
    modification_time: new Date(disclosedAt).toISOString(),
    score,
    source: 'Snyk',
    vector: `CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/${impact}`,
    version: '3.1',
  };
  return cve === undefined ? [own] : [own, { ...own, source: 'NVD' }];
}

function licenseBody(world: SnykWorld, facts: IssueFacts): Body {
  const ecosystem = ecosystemOf(facts.kind) ?? 'npm';
  const { packageName, license } = licenseOf(world.size.seed, ecosystem, facts.problem);
  const id = `snyk:lic:${ecosystem}:${packageName}:${license}`;
  const updated = new Date(facts.createdAt).toISOString();
  return {
    key: id,
    title: `${license} license`,
    cwes: [],
    problems: [{ id, source: 'SNYK', type: 'rule', updated_at: updated }],
  };
}

function codeBody(world: SnykWorld, place: IssuePlace, facts: IssueFacts): Body {
  const { title, cwes } = pick(CODE_RULES, facts.problem);
  const asset = world.ids.of({ kind: 'asset', ...place });
  const updated = new Date(facts.createdAt).toISOString();
  return {
    key: asset,
    title,
    cwes,
    problems: [{ id: asset, source: 'SNYK', type: 'vulnerability', updated_at: updated }],
    // Of Snyk Code the description is the title.
    attributes: { description: title, key_asset: asset },
  };
}

function configBody(facts: IssueFacts): Body {
  const rules = facts.kind === 'terraformconfig' ? TERRAFORM_RULES : KUBERNETES_RULES;
  const { id, title } = pick(rules, facts.problem);
  const updated = new Date(facts.createdAt).toISOString();
  return {
    key: hex(mix(facts.state, 22), 40),
    title,
    cwes: [],
    problems: [{ id, source: 'SNYK', type: 'rule', updated_at: updated }],
  };
}

function resolutionOf({ change, state }: IssueFacts): 'fixed' | 'disappeared' {
  return change?.resolved === true || fraction(mix(state, 23)) < 0.7 ? 'fixed' : 'disappeared';
}

function riskOf({ severity, state }: IssueFacts) {
  const value = rankOf(severity) * 200 + (mix(state, 24) % 190);
  return { factors: [], score: { model: 'v1', value } };
}
