import { normaliseRepository } from '../../model/identity.js';

interface Hosting {
  readonly type: string;
  /** How Snyk's words for the integration begin: `github-cloud-app`, `bitbucket-server`. */
  readonly origin: string;
  /** Whether a host name, cut at its dots, belongs to it. */
  owns(labels: readonly string[]): boolean;
}

const HOSTINGS: readonly Hosting[] = [
  {
    type: 'GITHUB',
    origin: 'github',
    // `ghe.com` hosts GitHub Enterprise Cloud with data residency.
    owns: (labels) => labels.includes('github') || endsWith(labels, 'ghe', 'com'),
  },
  { type: 'GITLAB', origin: 'gitlab', owns: (labels) => labels.includes('gitlab') },
  { type: 'BITBUCKET', origin: 'bitbucket', owns: (labels) => labels.includes('bitbucket') },
  {
    type: 'AZURE_REPOS',
    origin: 'azure-repos',
    owns: (labels) =>
      endsWith(labels, 'dev', 'azure', 'com') || endsWith(labels, 'visualstudio', 'com'),
  },
  {
    type: 'AWS_CODECOMMIT',
    origin: 'aws-codecommit',
    owns: (labels) => labels.includes('git-codecommit'),
  },
];

/**
 * Who hosts a repository. The integration knows better than the address: a self-hosted GitLab
 * may answer at `git.acme.com`.
 */
export function repositoryTypeOf(url: unknown, origin: string | undefined): string {
  const word = origin?.toLowerCase() ?? '';
  const byOrigin = HOSTINGS.find((hosting) => word.startsWith(hosting.origin));
  if (byOrigin !== undefined) return byOrigin.type;
  if (typeof url !== 'string') return 'OTHER';
  const labels = (normaliseRepository(url).split(/[/:]/)[0] ?? '').split('.');
  return HOSTINGS.find((hosting) => hosting.owns(labels))?.type ?? 'OTHER';
}

function endsWith(labels: readonly string[], ...end: readonly string[]): boolean {
  return labels.slice(-end.length).join('.') === end.join('.');
}
