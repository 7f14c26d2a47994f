import type { Ecosystem } from './catalogue.js';

/** Kinds of projects, by the type that Snyk tells for them. */
export type ProjectKind = Ecosystem | 'sast' | 'terraformconfig' | 'k8sconfig';

/** Types of issues that occur in the sandbox. The order is that of the numbers in an index. */
export const ISSUE_TYPES = ['package_vulnerability', 'license', 'code', 'config'] as const;

export type IssueType = (typeof ISSUE_TYPES)[number];

/** So many projects come from one repository. */
export const PROJECTS_OF_A_TARGET = 4;

/**
 * Kinds by the number of a project in its org, from the front again after the last. The first
 * seven are one of each; no repository has Snyk Code twice.
 */
const KINDS: readonly [ProjectKind, ...ProjectKind[]] = [
  ...(['npm', 'sast', 'maven', 'deb'] as const),
  ...(['pip', 'terraformconfig', 'k8sconfig', 'npm'] as const),
  ...(['sast', 'npm', 'maven', 'pip'] as const),
  ...(['deb', 'npm', 'terraformconfig', 'sast'] as const),
  ...(['npm', 'maven', 'pip', 'npm'] as const),
];

export function kindOf(project: number): ProjectKind {
  return KINDS[project % KINDS.length] ?? KINDS[0];
}

/** Undefined for a kind without packages. */
export function ecosystemOf(kind: ProjectKind): Ecosystem | undefined {
  return kind === 'sast' || kind === 'terraformconfig' || kind === 'k8sconfig' ? undefined : kind;
}

/** Where the manifest of a project stands in its repository; '' where Snyk tells none. */
export function targetFileOf(kind: ProjectKind, project: number): string {
  // Two of one kind in a repository differ by their folder.
  const folder = `packages/part-${project % PROJECTS_OF_A_TARGET}`;
  switch (kind) {
    case 'npm':
      return `${folder}/package-lock.json`;
    case 'maven':
      return `${folder}/pom.xml`;
    case 'pip':
      return `${folder}/requirements.txt`;
    case 'terraformconfig':
      return 'infrastructure/main.tf';
    case 'k8sconfig':
      return 'deploy/deployment.yaml';
    case 'deb':
    case 'sast':
      return '';
  }
}
