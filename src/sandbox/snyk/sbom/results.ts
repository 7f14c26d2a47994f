import type { Ecosystem, Problem as KnownProblem } from '../catalogue.js';
import { COMMON_PROBLEMS, problemOf } from '../catalogue.js';
import { fraction, mix, pick } from '../mix.js';
import type { Severity } from '../severity.js';
import { LICENSES } from '../vocabulary.js';
import type { Component } from './components.js';

/** A resource of the results. */
interface Resource {
  readonly type: string;
  readonly id: string;
  readonly [member: string]: unknown;
}

/** A problem of some components, with all resources that tell of it. */
export interface SbomFinding {
  readonly kind: 'vulnerability' | 'license';
  readonly severity: Severity;
  readonly resources: readonly Resource[];
}

const VULNERABLE_SHARE = 0.12;
const SECOND_SHARE = 0.3;
const LICENSE_SHARE = 0.01;
const UPGRADEABLE_SHARE = 0.7;

const ECOSYSTEMS: Readonly<Record<string, Ecosystem>> = {
  npm: 'npm',
  maven: 'maven',
  pypi: 'pip',
  deb: 'deb',
};

/** What is wrong with components: the same of the same package, in whatever SBOM it stands. */
export function findingsOf(seed: number, components: readonly Component[]): SbomFinding[] {
  const [root] = components;
  const byProblem = new Map<string, { kind: SbomFinding['kind']; severity: Severity } & Parts>();
  const catalogue = numbersByPackage(seed, components);
  for (const component of components) {
    const state = stateOf(seed, component);
    const numbers = catalogue.get(packageOf(component)) ?? [];
    // Of a package that is in the catalogue the SBOM has what all projects have.
    const problems =
      numbers.length > 0
        ? numbers.map((number) => catalogued(seed, component, number))
        : problemsOf(seed, component, state);
    for (const problem of problems) {
      const known = byProblem.get(problem.resource.id);
      const pkg = packageResource(component);
      const remedy = remedyResource({ component, root, state }, problem);
      if (known === undefined)
        byProblem.set(problem.resource.id, { ...problem, others: [pkg, remedy] });
      else known.others.push(pkg, remedy);
    }
  }
  return [...byProblem.values()].map(({ kind, severity, resource, others }) => ({
    kind,
    severity,
    resources: [resource, ...others],
  }));
}

/** The problems of the catalogue by their package; only of ecosystems that are asked for. */
function numbersByPackage(
  seed: number,
  components: readonly Component[],
): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  for (const type of new Set(components.map((component) => component.type))) {
    const ecosystem = ECOSYSTEMS[type];
    if (ecosystem === undefined) continue;
    for (let number = 0; number < COMMON_PROBLEMS; number += 1) {
      const { packageName } = problemOf(seed, ecosystem, number);
      const name = packageOf({ type, name: packageName });
      numbers.set(name, [...(numbers.get(name) ?? []), number]);
    }
  }
  return numbers;
}

/** `dev.amber:parser` of Maven is `dev.amber/parser` in an SBOM. */
function packageOf({ type, name }: Pick<Component, 'type' | 'name'>): string {
  return `${type} ${name.replace(':', '/')}`;
}

function catalogued(seed: number, component: Component, number: number): Problem {
  const ecosystem = ECOSYSTEMS[component.type] ?? 'npm';
  const known = problemOf(seed, ecosystem, number);
  return vulnerability(component, known, known.id);
}

interface Problem {
  readonly kind: SbomFinding['kind'];
  readonly severity: Severity;
  readonly resource: Resource;
}

interface Parts {
  readonly resource: Resource;
  readonly others: Resource[];
}

function stateOf(seed: number, { type, name }: Component): number {
  let state = mix(seed, 0x5b);
  for (const character of `${type}/${name}`) state = mix(state, character.codePointAt(0) ?? 0);
  return state;
}

function problemsOf(seed: number, component: Component, state: number): Problem[] {
  const problems: Problem[] = [];
  if (fraction(mix(state, 1)) < VULNERABLE_SHARE) {
    problems.push(drawnProblem(seed, component, mix(state, 2)));
    if (fraction(mix(state, 3)) < SECOND_SHARE)
      problems.push(drawnProblem(seed, component, mix(state, 4)));
  }
  if (fraction(mix(state, 5)) < LICENSE_SHARE) problems.push(license(component, mix(state, 6)));
  return problems;
}

/** One that only this sandbox's SBOMs have. */
function drawnProblem(seed: number, component: Component, drawn: number): Problem {
  const { type, name } = component;
  const ecosystem = ECOSYSTEMS[type] ?? 'npm';
  const known = problemOf(seed, ecosystem, drawn % COMMON_PROBLEMS);
  const word = name.replace(/[^a-z0-9]/gi, '').toUpperCase();
  const family = { npm: 'JS', maven: 'JAVA', pip: 'PYTHON', deb: 'DEBIAN12' }[ecosystem];
  return vulnerability(
    component,
    known,
    `SNYK-${family}-${word}-${1_000_000 + (drawn % 8_000_000)}`,
  );
}

function vulnerability({ name, version }: Component, known: KnownProblem, id: string): Problem {
  const disclosed = new Date(known.disclosedAt).toISOString();
  const cve = known.cve === undefined ? [] : [{ id: known.cve, source: 'CVE' }];
  const resource = {
    type: 'vulnerabilities',
    id,
    attributes: {
      title: known.title,
      description: `## Overview\n\n${name} has this problem in the sandbox only.`,
      created_at: disclosed,
      updated_at: disclosed,
      problems: [...known.cwes.map((id) => ({ id, source: 'CWE' })), ...cve],
      coordinates: [
        {
          // Null where no version mends it.
          remedies: known.exploited
            ? null
            : [
                {
                  type: 'indeterminate',
                  description: `Upgrade to version ${nextOf(version)} to fix this vulnerability`,
                  details: { upgrade_package: nextOf(version) },
                },
              ],
          representation: [{ resource_path: `<${nextOf(version)}` }],
        },
      ],
      severities: [
        {
          source: 'Snyk',
          level: known.severity,
          score: known.score,
          vector: `CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/${known.impact}`,
        },
      ],
      effective_severity_level: known.severity,
      slots: [
        {
          disclosure_time: disclosed,
          publication_time: disclosed,
          exploit: known.exploited ? 'Proof of Concept' : 'Not Defined',
          references: [{ url: 'https://example.org/advisory', title: 'Advisory' }],
        },
      ],
    },
  };
  return { kind: 'vulnerability', severity: known.severity, resource };
}

function license({ type, name }: Component, drawn: number): Problem {
  const spdx = pick(LICENSES, drawn);
  const text = `${spdx} license`;
  return {
    kind: 'license',
    severity: 'medium',
    resource: {
      type: 'license_issues',
      id: `snyk:lic:${type}:${name}:${spdx}`,
      attributes: {
        title: text,
        description: text,
        created_at: '2024-06-20T12:03:36Z',
        severity: 'medium',
        license: spdx,
      },
    },
  };
}

function packageResource({ name, version, purl }: Component): Resource {
  return { type: 'packages', id: `${name}@${version}`, attributes: { name, version, purl } };
}

function remedyResource(
  at: {
    readonly component: Component;
    readonly root: Component | undefined;
    readonly state: number;
  },
  { kind, resource }: Problem,
): Resource {
  const { component, root, state } = at;
  const { name, version } = component;
  const id = `${name}@${version}`;
  const fixable = kind === 'vulnerability' && fraction(mix(state, 7)) < UPGRADEABLE_SHARE;
  const path = [
    ...(root === undefined || root === component
      ? []
      : [{ name: root.name, version: root.version }]),
    { name, version, new_version: nextOf(version) },
  ];
  return {
    type: 'remedies',
    id: `${id}:${resource.id}`,
    attributes: { is_fixable: fixable, upgrade_paths: fixable ? [{ path }] : [] },
    relationships: {
      affected_package: { data: { type: 'packages', id } },
      [kind === 'license' ? 'license_issue' : 'vulnerability']: {
        data: { type: resource.type, id: resource.id },
      },
    },
  };
}

/** `1.2.3` → `1.2.4` */
function nextOf(version: string): string {
  const number = /\d+$/.exec(version);
  if (number === null) return `${version || '0'}.1`;
  return `${version.slice(0, number.index)}${Number(number[0]) + 1}`;
}
