import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod/mini';
import {
  githubClient,
  isRepositoryName,
  NotPermittedError,
  permitted,
  read,
} from '../github/api.js';
import type { HttpClient, HttpClientOptions } from '../http/client.js';
import { redirected } from '../http/redirect.js';
import type { HttpRequest } from '../http/request.js';
import type { Environment } from '../model/environment.js';
import { ConfigError, describeError, UpstreamError } from '../model/errors.js';
import type { Log } from '../model/log.js';
import type { ArtifactRequest, ArtifactResult } from './artifact.js';

export interface GithubArtifactsOptions extends Pick<
  HttpClientOptions,
  'transport' | 'redactor' | 'statistics' | 'clock'
> {
  readonly env: Environment;
  /** The workflow's token, with `actions: read`. */
  readonly token: string | undefined;
  readonly log: Log;
  /** Host's way of keeping files; see `Host.uploadArtifact`. */
  readonly upload: (request: ArtifactRequest) => Promise<ArtifactResult>;
}

/** An artifact that a trusted run made. */
interface FoundArtifact {
  readonly id: number;
  readonly runId: number;
  readonly createdAt: string;
  download(file: string): Promise<void>;
}

/** Whose artifact is wanted, when not that of an earlier run on the branch of this one. */
interface BaseRun {
  readonly branch: string;
  /** Commit that is compared with the branch; with null, the newest run of the branch is taken. */
  readonly commit: string | null;
}

/** docs.github.com, "List artifacts for a repository": at most so many on a page. */
const PAGE_SIZE = 100;
/** An hourly run's artifacts of 90 days, the longest that GitHub keeps them in public repositories. */
const MAX_PAGES = 25;
/** Runs that are looked at; GITHUB_TOKEN has 1,000 requests an hour for the whole repository. */
const MAX_RUNS = 100;

const artifactSchema = z.object({
  id: z.int(),
  name: z.string(),
  expired: z.boolean(),
  created_at: z.string(),
  /** `sha256:…` of the archive; artifacts made before 2025 have none. */
  digest: z.nullish(z.string()),
  workflow_run: z.nullish(
    z.object({
      id: z.int(),
      repository_id: z.int(),
      head_repository_id: z.int(),
      head_branch: z.nullable(z.string()),
      head_sha: z.nullish(z.string()),
    }),
  ),
});
const pageSchema = z.object({ total_count: z.int(), artifacts: z.array(artifactSchema) });
const runSchema = z.object({
  id: z.int(),
  workflow_id: z.int(),
  event: z.string(),
  head_branch: z.nullable(z.string()),
  run_started_at: z.string(),
  repository: z.object({ id: z.int() }),
  head_repository: z.nullable(z.object({ id: z.int() })),
});

const comparisonSchema = z.object({ merge_base_commit: z.object({ sha: z.string() }) });

type Artifact = z.infer<typeof artifactSchema>;
type Run = z.infer<typeof runSchema>;

/**
 * The artifacts of this workflow's earlier runs.
 *
 * Anybody who can open a pull request can have a workflow upload an artifact of any name. So only
 * those are taken that a run of the same workflow made, for the same branch of this repository
 * itself, and not for a pull request.
 *
 * @throws ConfigError outside of GitHub Actions, or without a token.
 */
export function githubArtifacts(options: GithubArtifactsOptions) {
  const { repository, runId, api } = placeOf(options);
  const client = githubClient({ ...options, api, token: options.token ?? '' });
  const shelf = new Shelf(client, {
    base: `${api}/repos/${repository}/actions`,
    runId,
    log: options.log,
  });
  return {
    /** The newest artifact of this name; null when there is none that may be trusted. */
    latest: (name: string): Promise<FoundArtifact | null> => shelf.latest(name),
    /**
     * The artifact of the commit at which this run's code left a branch, else the newest of the
     * branch; null when there is none that may be trusted.
     */
    ofBase: (name: string, base: BaseRun): Promise<FoundArtifact | null> =>
      shelf.ofBase(name, base),
    /** @throws UpstreamError when it was not kept. */
    upload: async (
      artifact: Pick<ArtifactRequest, 'files' | 'rootDirectory'> & { readonly name: string },
    ) => {
      const result = await options.upload({ ...artifact, replace: true });
      if ('skipped' in result) throw new UpstreamError(result.skipped, { service: 'GitHub' });
    },
  };
}

class Shelf {
  constructor(
    private readonly client: HttpClient,
    private readonly place: { readonly base: string; readonly runId: string; readonly log: Log },
  ) {}

  async ofBase(name: string, { branch, commit }: BaseRun): Promise<FoundArtifact | null> {
    const at = commit === null ? undefined : await this.mergeBase(branch, commit);
    const exact = at === undefined ? null : await this.latest(name, { branch, at });
    return exact ?? this.latest(name, { branch });
  }

  async latest(
    name: string,
    of: { readonly branch?: string; readonly at?: string } = {},
  ): Promise<FoundArtifact | null> {
    const { base, runId, log } = this.place;
    const running = await this.ask(`${base}/runs/${runId}`, runSchema);
    const current = { ...running, head_branch: of.branch ?? running.head_branch };
    const judged = new Map<number, boolean>();
    for (let page = 1; page <= MAX_PAGES; page += 1) {
      const query = new URLSearchParams({ name, per_page: String(PAGE_SIZE), page: String(page) });
      const { artifacts } = await this.ask(`${base}/artifacts?${query.toString()}`, pageSchema);
      // GitHub lists the newest first; within a page we do not rely on it.
      for (const artifact of artifacts.toSorted((a, b) => b.id - a.id)) {
        if (artifact.name !== name || !isOurs(artifact, current)) continue;
        if (of.at !== undefined && artifact.workflow_run?.head_sha !== of.at) continue;
        const run = artifact.workflow_run?.id ?? 0;
        if (!judged.has(run)) {
          if (judged.size >= MAX_RUNS) break;
          judged.set(run, await this.isTrusted(run, current));
        }
        if (judged.get(run) === true) return this.found(artifact, run);
      }
      if (judged.size >= MAX_RUNS) break;
      if (artifacts.length < PAGE_SIZE) return null;
    }
    log.warning(
      `Of the many artifacts ${name}, none of the newest is of this workflow and branch.`,
    );
    return null;
  }

  private async isTrusted(id: number, current: Run): Promise<boolean> {
    if (id === current.id) return true;
    const run = await this.ask(`${this.place.base}/runs/${id}`, runSchema);
    return (
      run.workflow_id === current.workflow_id &&
      run.repository.id === current.repository.id &&
      run.head_repository?.id === current.repository.id &&
      run.head_branch === current.head_branch &&
      !run.event.startsWith('pull_request')
    );
  }

  /** Undefined when GitHub does not tell, as without `contents: read`; then the newest has to do. */
  private async mergeBase(branch: string, commit: string): Promise<string | undefined> {
    const { base, log } = this.place;
    const range = `${encodeURIComponent(branch)}...${encodeURIComponent(commit)}`;
    try {
      const url = `${base.replace(/\/actions$/, '')}/compare/${range}?per_page=1`;
      const { merge_base_commit: found } = await this.ask(url, comparisonSchema);
      return found.sha;
    } catch (error) {
      log.info(`Where this code left ${branch} is not known: ${describeError(error)}`);
      return undefined;
    }
  }

  private found({ id, created_at: createdAt, digest }: Artifact, runId: number): FoundArtifact {
    const url = `${this.place.base}/artifacts/${id}/zip`;
    return {
      id,
      runId,
      createdAt,
      download: (file) => this.download({ url }, file, digest ?? null),
    };
  }

  /** GitHub answers with a signed address elsewhere, to which the token does not go. */
  private async download(request: HttpRequest, file: string, digest: string | null): Promise<void> {
    const answer = await readable(() => this.client.request(request));
    const next = redirected(this.client, request, answer);
    if (next === undefined) {
      throw new UpstreamError('GitHub answered without an address to download the artifact from.', {
        service: 'GitHub',
        status: answer.status,
      });
    }
    const { body } = await this.client.stream(next);
    const hash = createHash('sha256');
    body.on('data', (piece: Buffer) => hash.update(piece));
    await pipeline(body, createWriteStream(file, { flags: 'wx' }));
    const seen = `sha256:${hash.digest('hex')}`;
    if (digest?.startsWith('sha256:') === true && digest !== seen) {
      throw new UpstreamError(
        `The artifact came with other bytes (${seen}) than GitHub says it has (${digest}). Run again.`,
        { service: 'GitHub', retryable: true },
      );
    }
  }

  private async ask<T>(url: string, schema: z.ZodMiniType<T>): Promise<T> {
    const answer = await readable(() => this.client.request({ url }));
    return read(url, answer, schema);
  }
}

/** Without the artifacts of earlier runs the command cannot do what it is set to. */
async function readable<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await permitted(ask);
  } catch (error) {
    if (!(error instanceof NotPermittedError)) throw error;
    throw new ConfigError(
      'The artifacts of earlier runs cannot be read. Give the job the permission `actions: read` ' +
        '(and `contents: read`), and its token as `github-token`.',
      { cause: error },
    );
  }
}

/** What can be told without asking for the run. */
function isOurs(
  { expired, created_at: createdAt, workflow_run: run }: Artifact,
  current: Run,
): boolean {
  if (expired || run === null || run === undefined) return false;
  const ofThisRepository =
    run.repository_id === current.repository.id && run.head_repository_id === current.repository.id;
  if (!ofThisRepository || run.head_branch !== current.head_branch) return false;
  // A re-run goes on from what its earlier attempt left, not from what it made itself.
  return run.id !== current.id || Date.parse(createdAt) < Date.parse(current.run_started_at);
}

function placeOf({ env, token }: GithubArtifactsOptions): {
  repository: string;
  runId: string;
  api: string;
} {
  const { GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ID: runId = '' } = env;
  const api = (env.GITHUB_API_URL ?? 'https://api.github.com').replace(/\/+$/, '');
  if (!isRepositoryName(repository) || !/^\d+$/.test(runId)) {
    throw new ConfigError(
      'A state in an artifact needs GitHub Actions (GITHUB_REPOSITORY and GITHUB_RUN_ID are not set). ' +
        'Give `state` a directory elsewhere.',
    );
  }
  if (token === undefined || token === '') {
    throw new ConfigError(
      'A state in an artifact needs `github-token`, with the permission `actions: read`.',
    );
  }
  return { repository, runId, api };
}
