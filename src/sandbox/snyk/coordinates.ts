import { licenseOf } from './catalogue.js';
import { fraction, hex, mix, pick } from './mix.js';
import { ecosystemOf } from './project-kinds.js';
import { KUBERNETES_RULES, PACKAGE_SECOND, TERRAFORM_RULES } from './vocabulary.js';
import type { IssueFacts, IssuePlace, SnykWorld } from './world.js';

type Representation =
  | { readonly dependency: { readonly package_name: string; readonly package_version: string } }
  | { readonly resourcePath: string }
  | {
      readonly sourceLocation: {
        readonly file: string;
        readonly commit_id: string;
        readonly region: { readonly start: Position; readonly end: Position };
      };
    };

interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where an issue is, as Snyk tells it. */
export interface Coordinate {
  readonly is_fixable_manually: boolean;
  readonly is_fixable_snyk: boolean;
  readonly is_fixable_upstream: boolean;
  readonly is_patchable?: boolean;
  readonly is_pinnable?: boolean;
  readonly is_upgradeable?: boolean;
  readonly reachability?: string;
  readonly representations: readonly Representation[];
}

/** The packages that Debian builds from one source carry its name and one of these. */
const BINARY_SUFFIXES = ['', '-common', '-dev', '-bin', '-utils', '-doc'] as const;

const NOT_FIXABLE = {
  is_fixable_manually: false,
  is_fixable_snyk: false,
  is_fixable_upstream: false,
};

export function coordinatesOf(
  world: SnykWorld,
  place: IssuePlace,
  facts: IssueFacts,
): Coordinate[] {
  switch (facts.type) {
    case 'package_vulnerability':
      return packageCoordinates(world.problem(facts)?.packageName ?? '', facts);
    case 'license': {
      const ecosystem = ecosystemOf(facts.kind) ?? 'npm';
      const { packageName } = licenseOf(world.size.seed, ecosystem, facts.problem);
      return [{ ...NOT_FIXABLE, representations: [dependency(packageName, facts.state)] }];
    }
    case 'code':
      return [{ ...NOT_FIXABLE, representations: [sourceLocation(world, place, facts.state)] }];
    case 'config':
      return [{ ...NOT_FIXABLE, is_fixable_manually: true, representations: [resource(facts)] }];
  }
}

/** Usually one; some issues are in several packages or versions, one coordinate each. */
function packageCoordinates(name: string, { kind, state }: IssueFacts): Coordinate[] {
  const upgradeable = fraction(mix(state, 31)) < 0.6;
  const pinnable = kind === 'pip' && !upgradeable;
  const flags = {
    ...NOT_FIXABLE,
    is_fixable_snyk: upgradeable || pinnable,
    is_patchable: false,
    is_pinnable: pinnable,
    is_upgradeable: upgradeable,
    reachability:
      kind === 'maven' ? pick(['no-info', 'function'], mix(state, 32)) : 'not-applicable',
  };
  const several = fraction(mix(state, 33)) < (kind === 'deb' ? 0.5 : 0.15);
  const count = several ? 2 + (mix(state, 34) % 4) : 1;
  return Array.from({ length: count }, (_, index) => ({
    ...flags,
    representations: [
      kind === 'deb'
        ? dependency(`${name}${BINARY_SUFFIXES[index] ?? ''}`, state)
        : dependency(name, state + index),
    ],
  }));
}

/** Neighbouring states give different versions. */
function dependency(name: string, state: number): Representation {
  const version = `${1 + (state % 9)}.${mix(state, 35) % 20}.${mix(state, 36) % 30}`;
  return { dependency: { package_name: name, package_version: version } };
}

function sourceLocation(world: SnykWorld, place: IssuePlace, state: number): Representation {
  const line = 1 + (mix(state, 37) % 900);
  const column = 1 + (mix(state, 38) % 60);
  const folder = pick(['routes', 'services', 'handlers', 'jobs'], mix(state, 39));
  return {
    sourceLocation: {
      file: `src/${folder}/${pick(PACKAGE_SECOND, mix(state, 40))}.ts`,
      commit_id: hex(world.projectState(place.org, place.project), 40),
      region: {
        start: { line, column },
        end: { line: line + (mix(state, 41) % 4), column: column + 1 + (mix(state, 42) % 40) },
      },
    },
  };
}

function resource({ kind, problem, state }: IssueFacts): Representation {
  const rules = kind === 'terraformconfig' ? TERRAFORM_RULES : KUBERNETES_RULES;
  const name = `${pick(PACKAGE_SECOND, mix(state, 43))}-${mix(state, 44) % 1_000}`;
  return { resourcePath: pick(rules, problem).path.replace('%s', name) };
}
