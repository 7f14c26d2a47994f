import type { ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Loopback, Seen } from './loopback.js';
import { serve } from './loopback.js';

/** What of GitHub's REST API we use, with its limits; bodies are held against its description. */
export interface FakeGitHub extends Loopback {
  readonly checks: { body: z.infer<typeof checkSchema>; annotations: Annotation[] }[];
  comments: Comment[];
  /** Of dependencies. */
  readonly snapshots: z.infer<typeof snapshotSchema>[];
  readonly uploads: { ref: string; sha: string; sarif: unknown; bytes: number }[];
  /** `POST /repos/acme/app/check-runs`, in order. */
  readonly asked: string[];
}

export interface FakeGitHubOptions {
  /** Of the token; default all. */
  readonly permissions?: readonly Permission[];
  /** Last commit of the pull request; by default that of the events. */
  readonly head?: string;
  /** Check runs that are there, as GitHub lists those of a commit. */
  readonly checkRuns?: readonly { readonly external_id: string | null }[];
  /** Login of the token's owner; by default it is that of an app. */
  readonly user?: string;
  /** Answers to questions after an upload, one after another; the last again and again. */
  readonly processing?: readonly object[];
  readonly comments?: readonly Comment[];
  /** Whether code scanning is enabled; `absent` on a server that has none. */
  readonly codeScanning?: 'enabled' | 'disabled' | 'absent';
  /** Answers first, where it gives something. */
  readonly disturb?: (request: Seen, count: number) => Disturbance | undefined;
}

interface Disturbance {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
}

type Permission = 'checks' | 'contents' | 'pull-requests' | 'security-events';
type Annotation = z.infer<typeof annotationSchema>;

export interface Comment {
  id: number;
  body: string;
  user: { login: string; type: string };
}

const BOT = { login: 'github-actions[bot]', type: 'Bot' };
const TOKEN = 'ghs_token';
const REPOSITORY = '/repos/acme/app';

const sha = z.string().regex(/^([0-9a-fA-F]{40}(?:[0-9a-fA-F]{24})?)$/);
const sarifSchema = z.strictObject({
  commit_sha: sha,
  ref: z.string().regex(/^refs\/(heads|tags|pull)\/.*$/),
  sarif: z.base64(),
  started_at: z.iso.datetime(),
});
const annotationSchema = z.strictObject({
  path: z.string().min(1),
  start_line: z.int().min(1),
  end_line: z.int().min(1),
  annotation_level: z.enum(['notice', 'warning', 'failure']),
  message: z.string().min(1),
  title: z.string().max(255),
});
const outputSchema = z.strictObject({
  title: z.string(),
  summary: z.string().max(65_535),
  annotations: z.array(annotationSchema).max(50),
});
const checkSchema = z.strictObject({
  name: z.string(),
  head_sha: sha,
  status: z.literal('completed'),
  conclusion: z.enum(['success', 'failure', 'neutral']),
  external_id: z.string().optional(),
  details_url: z.url().optional(),
  output: outputSchema,
});
const updateSchema = z.strictObject({ output: outputSchema });
const snapshotSchema = z.strictObject({
  version: z.int(),
  job: z.strictObject({ id: z.string(), correlator: z.string() }),
  sha: z.string().min(40).max(64),
  ref: z.string().regex(/^refs\//),
  detector: z.strictObject({ name: z.string(), version: z.string(), url: z.url() }),
  scanned: z.iso.datetime(),
  manifests: z.record(
    z.string(),
    z.strictObject({
      name: z.string(),
      file: z.strictObject({ source_location: z.string() }).optional(),
      resolved: z.record(
        z.string(),
        z.strictObject({
          package_url: z.string().regex(/^pkg/),
          relationship: z.enum(['direct', 'indirect']),
          dependencies: z.array(z.string()),
        }),
      ),
    }),
  ),
});
const commentSchema = z.strictObject({ body: z.string().max(65_536) });

class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** GitHub on this machine, with the repository `acme/app`, for the token `ghs_token`. */
export async function fakeGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const checks: FakeGitHub['checks'] = [];
  const uploads: FakeGitHub['uploads'] = [];
  const snapshots: FakeGitHub['snapshots'] = [];
  const asked: string[] = [];
  const state = { comments: [...(options.comments ?? [])], next: 1_000, processed: 0 };
  const {
    permissions = ['checks', 'contents', 'pull-requests', 'security-events'],
    codeScanning = 'enabled',
    processing = [{ processing_status: 'complete' }],
  } = options;

  const allow = (permission: Permission) => {
    if (!permissions.includes(permission))
      throw new Refusal(403, 'Resource not accessible by integration');
  };

  const change = (id: number, body: unknown) => {
    const comment = state.comments.find((one) => one.id === id);
    if (comment === undefined) throw new Refusal(404, 'Not Found');
    if (body === undefined) state.comments = state.comments.filter((one) => one !== comment);
    else comment.body = checked(commentSchema, body).body;
    return { status: body === undefined ? 204 : 200, body };
  };

  const accept = (body: () => unknown) => {
    if (codeScanning === 'absent') throw new Refusal(404, 'Not Found');
    allow('security-events');
    if (codeScanning === 'disabled')
      throw new Refusal(
        403,
        'Advanced Security must be enabled for this repository to use code scanning.',
      );
    const { commit_sha, ref, sarif } = checked(sarifSchema, body());
    const gzip = Buffer.from(sarif, 'base64');
    if (gzip.length > 10 * 1024 * 1024) throw new Refusal(413, 'Payload Too Large');
    const log: unknown = JSON.parse(gunzipSync(gzip).toString());
    uploads.push({ ref, sha: commit_sha, sarif: log, bytes: gzip.length });
    return { status: 202, body: { id: `up-${uploads.length}`, url: 'http://elsewhere' } };
  };

  const route = (request: Seen): { status: number; body: unknown } => {
    if (request.headers.authorization !== `Bearer ${TOKEN}`)
      throw new Refusal(401, 'Bad credentials');
    const url = new URL(request.url, 'http://github');
    const path = url.pathname.replace(REPOSITORY, '');
    const call = `${request.method} ${path.replace(/\d{3,}$/, ':id').replace(/sarifs\/.*/, 'sarifs/:id')}`;
    const id = Number(/\d+$/.exec(path)?.[0] ?? 0);
    const body = (): unknown => JSON.parse(request.body.toString());
    const told = staged(request, path, options);
    if (told !== undefined) return { status: 200, body: told };
    switch (call) {
      case 'GET /user':
        if (options.user === undefined)
          throw new Refusal(403, 'Resource not accessible by integration');
        return { status: 200, body: { login: options.user } };
      case 'POST /code-scanning/sarifs':
        return accept(body);
      case 'GET /code-scanning/sarifs/:id': {
        const answer = processing[Math.min(state.processed, processing.length - 1)];
        state.processed += 1;
        return { status: 200, body: answer };
      }
      case 'POST /dependency-graph/snapshots': {
        allow('contents');
        snapshots.push(checked(snapshotSchema, body()));
        const result = { id: snapshots.length, created_at: '2026-01-01T00:00:00Z' };
        return { status: 201, body: { ...result, result: 'SUCCESS', message: 'Done.' } };
      }
      case 'POST /check-runs': {
        allow('checks');
        const check = checked(checkSchema, body());
        checks.push({ body: check, annotations: [...check.output.annotations] });
        return { status: 201, body: { id: 100 + checks.length } };
      }
      case 'PATCH /check-runs/:id': {
        allow('checks');
        const { output } = checked(updateSchema, body());
        checks[id - 101]?.annotations.push(...output.annotations);
        return { status: 200, body: { id } };
      }
      case 'GET /issues/7/comments': {
        const size = Number(url.searchParams.get('per_page') ?? 30);
        const from = (Number(url.searchParams.get('page') ?? 1) - 1) * size;
        return { status: 200, body: state.comments.slice(from, from + size) };
      }
      case 'POST /issues/7/comments': {
        allow('pull-requests');
        const comment = {
          id: (state.next += 1),
          ...checked(commentSchema, body()),
          user: author(),
        };
        state.comments.push(comment);
        return { status: 201, body: comment };
      }
      case 'PATCH /issues/comments/:id':
      case 'DELETE /issues/comments/:id':
        allow('pull-requests');
        return change(id, request.method === 'DELETE' ? undefined : body());
      default:
        throw new Refusal(404, 'Not Found');
    }
  };
  const author = () => (options.user === undefined ? BOT : { login: options.user, type: 'User' });

  const server = await serve((request, response, count) => {
    asked.push(`${request.method} ${request.url}`);
    const disturbance = options.disturb?.(request, count);
    try {
      if (disturbance !== undefined) {
        reply(response, { ...disturbance, body: { message: disturbance.message ?? 'Disturbed' } });
      } else reply(response, route(request));
    } catch (error) {
      const { status, message } =
        error instanceof Refusal ? error : { status: 500, message: String(error) };
      reply(response, { status, body: { message, documentation_url: 'https://docs.github.com' } });
    }
  });
  return Object.defineProperty(
    { ...server, checks, snapshots, uploads, asked, comments: [] },
    'comments',
    {
      get: () => state.comments,
    },
  );
}

/** What is as the test says, whoever asks. */
function staged({ method }: Seen, path: string, options: FakeGitHubOptions): object | undefined {
  if (method !== 'GET') return undefined;
  if (path === '/pulls/7') return { head: { sha: options.head ?? 'a'.repeat(40) } };
  const isChecks = /^\/commits\/[0-9a-f]{40}\/check-runs$/.test(path);
  return isChecks ? { check_runs: options.checkRuns ?? [] } : undefined;
}

/** The body as GitHub describes it; else what GitHub answers. */
function checked<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new Refusal(422, `Invalid request: ${z.prettifyError(parsed.error)}`);
}

function reply(
  response: ServerResponse,
  answer: {
    readonly status: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body: unknown;
  },
): void {
  response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
  response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
}

/** A comment of somebody. */
export function comment(id: number, body: string, user = BOT): Comment {
  return { id, body, user };
}

/** Our way to it. */
export const GITHUB_TOKEN = TOKEN;
