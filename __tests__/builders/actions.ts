import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { ArtifactClient } from '../../src/hosts/artifact.js';
import type { Loopback } from './loopback.js';
import { serve } from './loopback.js';
import { zip } from './zip.js';

const REPOSITORY = 42;
const TOKEN = 'ghs_token';

/** An artifact as GitHub keeps it. */
export interface KeptArtifact {
  readonly id: number;
  readonly name: string;
  readonly runId: number;
  readonly createdAt: string;
  expired: boolean;
  archive: Buffer;
}

/** A run of a workflow, as far as it decides whose artifacts are trusted. */
export interface WorkflowRun {
  readonly id: number;
  readonly workflow_id: number;
  readonly event: string;
  readonly head_branch: string;
  readonly head_repository: { readonly id: number };
}

/** GitHub Actions on this machine: runs of the repository `acme/app` and what they keep. */
export class FakeActions {
  readonly artifacts: KeptArtifact[] = [];
  /** What the job's token may do. */
  readonly permissions = new Set(['actions']);
  /** Happens when an archive was downloaded. */
  afterDownload: () => void = () => undefined;
  private readonly runs: WorkflowRun[] = [];

  private constructor(
    private readonly now: () => number,
    private readonly servers: { api: Loopback; storage: Loopback },
  ) {}

  static async start(now: () => number): Promise<FakeActions> {
    const fake: { made?: FakeActions } = {};
    const api = await serve(({ url, headers }, response) => {
      const answer = fake.made?.answer(url, headers.authorization) ?? { status: 500, body: {} };
      const { status, body, location } = answer;
      const head = { 'content-type': 'application/json', ...(location && { location }) };
      response.writeHead(status, head).end(JSON.stringify(body));
    });
    const storage = await serve(({ url }, response) => {
      response.end(fake.made?.artifacts.find(({ id }) => url === `/${id}?sig=secret`)?.archive);
      fake.made?.afterDownload();
    });
    fake.made = new FakeActions(now, { api, storage });
    return fake.made;
  }

  async close(): Promise<void> {
    await this.servers.api.close();
    await this.servers.storage.close();
  }

  /** Requests to the storage, to which no token may go. */
  get downloads() {
    return this.servers.storage.seen;
  }

  /** Begins a run of the workflow, by default of the schedule on `main`. */
  begin(about: Partial<Omit<WorkflowRun, 'id'>> = {}): WorkflowRun {
    const run = {
      id: 900 + this.runs.length,
      workflow_id: 7,
      event: 'schedule',
      head_branch: 'main',
      head_repository: { id: REPOSITORY },
      ...about,
    };
    this.runs.push(run);
    return run;
  }

  /** What the runner tells a job of this run. */
  envOf({ id, event, head_branch: branch }: WorkflowRun): Readonly<Record<string, string>> {
    return {
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: this.servers.api.url,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_RUN_ID: String(id),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_EVENT_NAME: event,
      GITHUB_REF: `refs/heads/${branch}`,
      GITHUB_SHA: 'a'.repeat(40),
      ACTIONS_RUNTIME_TOKEN: 'runtime',
      ACTIONS_RESULTS_URL: 'https://results.example.com',
    };
  }

  /** In place of the client of `@actions/artifact`, for a job of this run. */
  clientOf(run: WorkflowRun): ArtifactClient {
    return {
      uploadArtifact: async (name, files, rootDirectory) => {
        const entries = files.map(async (file) => ({
          name: relative(rootDirectory, file),
          content: await readFile(file),
        }));
        return { id: this.keep(run, name, zip(await Promise.all(entries))).id, size: 1 };
      },
      deleteArtifact: () => Promise.resolve({}),
    };
  }

  /** Keeps an archive as if a run had uploaded it. */
  keep({ id: runId }: WorkflowRun, name: string, archive: Buffer): KeptArtifact {
    const id = this.artifacts.length + 1;
    const createdAt = new Date(this.now()).toISOString();
    const kept = { id, name, runId, createdAt, expired: false, archive };
    this.artifacts.push(kept);
    return kept;
  }

  private answer(
    address: string,
    authorization: string | undefined,
  ): { status: number; body: unknown; location?: string } {
    if (authorization !== `Bearer ${TOKEN}`)
      return { status: 401, body: { message: 'Bad credentials' } };
    if (!this.permissions.has('actions'))
      return { status: 403, body: { message: 'Resource not accessible by integration' } };
    const { pathname, searchParams } = new URL(address, 'http://github');
    const [, what, id, part] =
      /^\/repos\/acme\/app\/actions\/(runs|artifacts)(?:\/(\d+))?(?:\/(zip))?$/.exec(pathname) ??
      [];
    const run = this.runs.find((one) => what === 'runs' && one.id === Number(id));
    if (run !== undefined) return { status: 200, body: this.runResource(run) };
    const artifact = this.artifacts.find((one) => part === 'zip' && one.id === Number(id));
    if (artifact?.expired === true)
      return { status: 410, body: { message: 'Artifact has expired' } };
    if (artifact !== undefined)
      return {
        status: 302,
        body: {},
        location: `${this.servers.storage.url}/${artifact.id}?sig=secret`,
      };
    if (what !== 'artifacts' || id !== undefined)
      return { status: 404, body: { message: 'Not Found' } };
    const named = this.artifacts.filter(({ name }) => name === searchParams.get('name'));
    const artifacts = named.toReversed().map((one) => this.artifactResource(one));
    return { status: 200, body: { total_count: artifacts.length, artifacts } };
  }

  private runResource(run: WorkflowRun) {
    const startedAt = new Date(this.now()).toISOString();
    return { ...run, run_started_at: startedAt, repository: { id: REPOSITORY } };
  }

  private artifactResource({ id, name, runId, createdAt, expired, archive }: KeptArtifact) {
    const run = this.runs.find((one) => one.id === runId);
    return {
      ...{ id, name, expired },
      created_at: createdAt,
      digest: `sha256:${createHash('sha256').update(archive).digest('hex')}`,
      workflow_run: {
        id: runId,
        repository_id: REPOSITORY,
        head_repository_id: run?.head_repository.id ?? 0,
        head_branch: run?.head_branch ?? null,
      },
    };
  }
}
