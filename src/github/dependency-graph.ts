import * as z from 'zod/mini';
import { UpstreamError } from '../model/errors.js';
import { plain } from '../model/text.js';
import type { GitHubApi } from './api.js';
import type { Commit } from './event.js';

interface Component {
  readonly ref: string;
  readonly name: string;
  readonly purl: string | undefined;
}

/** What is sent: the components of one SBOM, at one commit. */
export interface DependencySnapshot {
  readonly commit: Commit;
  /** Who sends it: a later snapshot of the same correlator takes the place of this one. */
  readonly job: { readonly correlator: string; readonly id: string };
  /** Version of this program. */
  readonly version: string;
  readonly at: Date;
  readonly name: string;
  /** Path in the repository, when the SBOM is a file there. */
  readonly file?: string | undefined;
  readonly root: Component | undefined;
  readonly components: readonly Component[];
  /** By `ref`. */
  readonly dependencies: ReadonlyMap<string, readonly string[]>;
}

interface Resolved {
  readonly package_url: string;
  readonly relationship: 'direct' | 'indirect';
  readonly dependencies: readonly string[];
}

/** What GitHub takes for a package; its API refuses a whole snapshot for one that is none. */
const PURL = /^pkg:/;

const answerSchema = z.object({ result: z.string(), message: z.string() });

/**
 * Sends a snapshot to GitHub's dependency graph (docs.github.com, "Create a snapshot of
 * dependencies for a repository"). Packages are known by their purl there.
 *
 * @returns how many components were sent, and how many have no purl.
 * @throws NotPermittedError, UpstreamError when GitHub does not take it.
 */
export async function submitDependencies(
  api: GitHubApi,
  snapshot: DependencySnapshot,
): Promise<{ readonly sent: number; readonly leftOut: number }> {
  const { components } = snapshot;
  const resolved = resolvedOf(snapshot);
  const body = snapshotBody(snapshot, resolved);
  const { result, message } = await api.ask(
    // A snapshot takes the place of an earlier one, so sending it twice does no harm.
    { method: 'POST', path: 'dependency-graph/snapshots', body, repeatable: true },
    answerSchema,
  );
  if (result === 'INVALID')
    throw new UpstreamError(`GitHub does not take the snapshot: ${plain(message, 300)}`, {
      service: 'GitHub',
    });
  const leftOut = components.filter(({ purl }) => !isPurl(purl)).length;
  return { sent: Object.keys(resolved).length, leftOut };
}

function snapshotBody(
  { commit, job, version, at, name, file }: DependencySnapshot,
  resolved: Readonly<Record<string, Resolved>>,
): object {
  const manifest = plain(name, 200) || 'sbom';
  return {
    version: 0,
    sha: commit.sha,
    ref: commit.ref,
    job,
    detector: {
      name: 'snyk-connector',
      version,
      url: 'https://www.npmjs.com/package/snyk-connector',
    },
    scanned: at.toISOString(),
    manifests: {
      [manifest]: {
        name: manifest,
        ...(file === undefined ? {} : { file: { source_location: file } }),
        resolved,
      },
    },
  };
}

function isPurl(purl: string | undefined): purl is string {
  return purl !== undefined && PURL.test(purl);
}

/** By purl; several components of one purl are one package. */
function resolvedOf({
  root,
  components,
  dependencies,
}: DependencySnapshot): Readonly<Record<string, Resolved>> {
  const purls = new Map(components.map(({ ref, purl }) => [ref, isPurl(purl) ? purl : undefined]));
  const direct = new Set(root === undefined ? [] : dependencies.get(root.ref));
  const resolved = new Map<string, Resolved>();
  for (const { ref, purl } of components) {
    if (!isPurl(purl)) continue;
    const known = resolved.get(purl);
    const below = (dependencies.get(ref) ?? []).flatMap((one) => purls.get(one) ?? []);
    resolved.set(purl, {
      package_url: purl,
      // Without a root nobody can tell, and what is not known to be indirect is shown.
      relationship:
        root === undefined || direct.has(ref) || known?.relationship === 'direct'
          ? 'direct'
          : 'indirect',
      dependencies: [...new Set([...(known?.dependencies ?? []), ...below])],
    });
  }
  return Object.fromEntries(resolved);
}
