/**
 * GitHub's artifacts, as much of them as the library `@actions/artifact` and the connector use: the
 * service of the runner (upload, list, download, delete), the storage behind it (block blobs), and
 * the REST API over all runs, which are those of one workflow on one branch.
 *
 * The service that act has is of no use: it refuses fields that the library sends since version 6.
 */
import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';

const REPOSITORY = { id: 42 };

const callSchema = z.object({
  workflow_run_backend_id: z.string(),
  name: z.string().optional(),
  name_filter: z.string().optional(),
  id_filter: z.string().optional(),
});
type Call = z.infer<typeof callSchema>;

interface Kept {
  readonly id: number;
  readonly run: number;
  readonly name: string;
  readonly createdAt: string;
  readonly blocks: Map<string, Buffer>;
  /** Empty until all of it is there. */
  content: Buffer;
}

export class ArtifactService {
  private readonly all: Kept[] = [];
  private readonly startedAt = new Map<number, string>();
  private count = 0;

  private constructor(
    private readonly server: Server,
    /** Of the service and of the REST API. */
    readonly url: string,
  ) {}

  static async start(): Promise<ArtifactService> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('there is no free port');
    const service = new ArtifactService(server, `http://127.0.0.1:${address.port}`);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      service.answer(request, response).catch((error: unknown) => {
        response.writeHead(500).end(String(error));
      });
    });
    return service;
  }

  /** A run, or another attempt of it, begins. @returns the environment of its jobs. */
  begin(run: number): Record<string, string> {
    this.startedAt.set(run, new Date().toISOString());
    const part = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url');
    const claims = { scp: `Actions.Results:${run}:${run}` };
    return {
      GITHUB_RUN_ID: String(run),
      GITHUB_API_URL: this.url,
      ACTIONS_RESULTS_URL: `${this.url}/`,
      ACTIONS_RUNTIME_TOKEN: `${part({ alg: 'none' })}.${part(claims)}.x`,
    };
  }

  /** Names of the artifacts of a run. */
  namesOf(run: number): string[] {
    return this.whole()
      .filter((each) => each.run === run)
      .map(({ name }) => name)
      .sort();
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private whole(): Kept[] {
    return this.all.filter(({ content }) => content.length > 0);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', this.url);
    const body = await buffer(request);
    const found = /^\/blob\/(\d+)$/.exec(pathname)?.[1];
    const blob = this.all.find(({ id }) => id === Number(found));
    if (blob !== undefined && request.method === 'PUT') {
      store(blob, { query: searchParams, body });
      response.writeHead(201).end();
    } else if (blob !== undefined)
      response.writeHead(200, { 'content-type': 'application/zip' }).end(blob.content);
    else if (pathname.startsWith('/twirp/')) {
      const call = callSchema.parse(JSON.parse(body.toString()));
      const [status, answer] = this.called(pathname.split('/').at(-1) ?? '', call);
      const type = { 'content-type': 'application/json' };
      response.writeHead(status, type).end(JSON.stringify(answer));
    } else this.rest(pathname, { query: searchParams, response });
  }

  /** What the service of the runner answers. */
  private called(method: string, call: Call): readonly [status: number, answer: object] {
    const run = Number(call.workflow_run_backend_id);
    const mine = this.all.filter((each) => each.run === run);
    const named = mine.find(({ name }) => name === call.name);
    switch (method) {
      case 'CreateArtifact': {
        if (named !== undefined) return [409, { code: 'already_exists', msg: 'the name is taken' }];
        const made = this.create(run, call.name ?? '');
        return [200, { ok: true, signed_upload_url: `${this.url}/blob/${made.id}?sig=x` }];
      }
      case 'FinalizeArtifact':
        return [200, { ok: true, artifact_id: String(named?.id) }];
      case 'GetSignedArtifactURL':
        return [200, { signed_url: `${this.url}/blob/${String(named?.id)}?sig=x` }];
      case 'DeleteArtifact':
        this.all.splice(0, this.all.length, ...this.all.filter((each) => each !== named));
        return [200, { ok: true, artifact_id: String(named?.id) }];
      default: {
        const wanted = mine.filter(
          ({ name, id }) =>
            name === (call.name_filter ?? name) && String(id) === (call.id_filter ?? String(id)),
        );
        return [200, { artifacts: wanted.map(listed) }];
      }
    }
  }

  private create(run: number, name: string): Kept {
    this.count += 1;
    const createdAt = new Date().toISOString();
    const blocks = new Map<string, Buffer>();
    const made = { id: this.count, run, name, createdAt, blocks, content: Buffer.alloc(0) };
    this.all.push(made);
    return made;
  }

  /** What the REST API answers. */
  private rest(
    path: string,
    { query, response }: { readonly query: URLSearchParams; readonly response: ServerResponse },
  ): void {
    const run = /\/actions\/runs\/(\d+)$/.exec(path)?.[1];
    const zip = /\/actions\/artifacts\/(\d+)\/zip$/.exec(path)?.[1];
    if (run !== undefined) response.end(JSON.stringify(this.workflowRun(Number(run))));
    else if (zip !== undefined)
      response.writeHead(302, { location: `${this.url}/blob/${zip}?sig=x` }).end();
    else if (path.endsWith('/actions/artifacts')) {
      const artifacts = this.whole().filter(({ name }) => name === query.get('name'));
      const page = { total_count: artifacts.length, artifacts: artifacts.map(ofRepository) };
      response.end(JSON.stringify(page));
    } else response.writeHead(404).end('{}');
  }

  private workflowRun(id: number): object {
    return {
      id,
      workflow_id: 7,
      event: 'schedule',
      head_branch: 'main',
      run_started_at: this.startedAt.get(id),
      repository: REPOSITORY,
      head_repository: REPOSITORY,
    };
  }
}

/** Blocks come by themselves, and then the list of those that count, in order. */
function store(
  blob: Kept,
  { query, body }: { readonly query: URLSearchParams; readonly body: Buffer },
): void {
  if (query.get('comp') === 'block') blob.blocks.set(query.get('blockid') ?? '', body);
  else if (query.get('comp') === 'blocklist') {
    const ids = [...body.toString().matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(([, id]) => id);
    blob.content = Buffer.concat(ids.flatMap((id) => blob.blocks.get(id ?? '') ?? []));
  } else blob.content = body;
}

function listed({ id, run, name, createdAt, content }: Kept): object {
  return {
    workflow_run_backend_id: String(run),
    workflow_job_run_backend_id: String(run),
    database_id: String(id),
    name,
    size: String(content.length),
    created_at: createdAt,
  };
}

function ofRepository({ id, run, name, createdAt }: Kept): object {
  return {
    id,
    name,
    expired: false,
    created_at: createdAt,
    workflow_run: {
      id: run,
      repository_id: REPOSITORY.id,
      head_repository_id: REPOSITORY.id,
      head_branch: 'main',
    },
  };
}
