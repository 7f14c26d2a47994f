import { fraction, mix, pick } from './mix.js';
import type { Severity } from './severity.js';
import { LICENSES, PACKAGE_FIRST, PACKAGE_SECOND, WEAKNESSES } from './vocabulary.js';

/** The kinds of packages, as the types of projects are called. */
const ECOSYSTEMS = ['npm', 'maven', 'pip', 'deb'] as const;

export type Ecosystem = (typeof ECOSYSTEMS)[number];

/** A vulnerability of a package, as Snyk's database has it. The same number is the same one in every project. */
export interface Problem {
  /** `SNYK-JS-AMBERPARSER-1000123` */
  readonly id: string;
  readonly packageName: string;
  readonly title: string;
  readonly cwes: readonly string[];
  /** Most have one. */
  readonly cve: string | undefined;
  readonly severity: Severity;
  readonly score: number;
  /** Impact part of the CVSS vector. */
  readonly impact: string;
  /** Milliseconds since 1970. */
  readonly disclosedAt: number;
  readonly exploited: boolean;
}

/** Problems are numbered without end; projects take most of theirs from the first so many. */
export const COMMON_PROBLEMS = 2_048;

/** So many problems share a package. */
const PROBLEMS_OF_A_PACKAGE = 6;

const FAMILY: Record<Ecosystem, string> = {
  npm: 'JS',
  maven: 'JAVA',
  pip: 'PYTHON',
  deb: 'DEBIAN12',
};

const DAY_MS = 86_400_000;
/** 2019-01-01: before it, nothing of the catalogue was disclosed. */
const FIRST_DISCLOSURE_MS = Date.UTC(2019, 0, 1);
const DISCLOSURE_DAYS = 2_200;

/** A share of the problems, up to so much, has this severity and scores in this range. */
const BANDS: readonly (readonly [number, Severity, number, number])[] = [
  [0.06, 'critical', 9, 9.9],
  [0.36, 'high', 7, 8.9],
  [0.76, 'medium', 4, 6.9],
  [1, 'low', 1.6, 3.9],
];

function stateOf(seed: number, ecosystem: Ecosystem, number: number): number {
  return mix(mix(seed, 0xca7 + ECOSYSTEMS.indexOf(ecosystem)), number);
}

/** Only the severity: what an order needs, without the rest. */
export function severityOfProblem(seed: number, ecosystem: Ecosystem, number: number): Severity {
  return bandOf(stateOf(seed, ecosystem, number))[1];
}

export function problemOf(seed: number, ecosystem: Ecosystem, number: number): Problem {
  const state = stateOf(seed, ecosystem, number);
  const packageName = packageNameOf(ecosystem, Math.floor(number / PROBLEMS_OF_A_PACKAGE));
  const [, severity, low, high] = bandOf(state);
  const { title, cwes, impact } = pick(WEAKNESSES, mix(state, 1));
  const disclosedAt =
    FIRST_DISCLOSURE_MS + Math.floor(fraction(mix(state, 2)) * DISCLOSURE_DAYS) * DAY_MS;
  const word = packageName.replace(/[^a-z0-9]/gi, '').toUpperCase();
  const year = new Date(disclosedAt).getUTCFullYear();
  return {
    id: `SNYK-${FAMILY[ecosystem]}-${word}-${1_000_000 + number}`,
    packageName,
    title,
    cwes,
    cve:
      fraction(mix(state, 3)) < 0.85
        ? `CVE-${year}-${10_000 + number * ECOSYSTEMS.length + ECOSYSTEMS.indexOf(ecosystem)}`
        : undefined,
    severity,
    score: Math.round((low + fraction(mix(state, 4)) * (high - low)) * 10) / 10,
    impact,
    disclosedAt,
    exploited: fraction(mix(state, 5)) < 0.15,
  };
}

function bandOf(state: number): readonly [number, Severity, number, number] {
  const drawn = fraction(mix(state, 6));
  return BANDS.find(([upTo]) => drawn < upTo) ?? [1, 'low', 1.6, 3.9];
}

/** A package whose licence a policy forbids, and the licence. */
export function licenseOf(
  seed: number,
  ecosystem: Ecosystem,
  number: number,
): { readonly packageName: string; readonly license: string } {
  const state = mix(stateOf(seed, ecosystem, number), 7);
  return { packageName: packageNameOf(ecosystem, number), license: pick(LICENSES, state) };
}

/** Differs for every number. */
function packageNameOf(ecosystem: Ecosystem, number: number): string {
  const first = pick(PACKAGE_FIRST, number);
  const rest = Math.floor(number / PACKAGE_FIRST.length);
  const round = Math.floor(rest / PACKAGE_SECOND.length);
  const second = `${pick(PACKAGE_SECOND, rest)}${round === 0 ? '' : round}`;
  switch (ecosystem) {
    case 'npm':
      return `${first}-${second}`;
    case 'maven':
      return `dev.${first}:${first}-${second}`;
    case 'pip':
      return `${first}_${second}`;
    case 'deb':
      return `${first}${second}`;
  }
}
