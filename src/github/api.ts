import * as z from 'zod/mini';
import type { HttpClient, HttpClientOptions } from '../http/client.js';
import { createHttpClient } from '../http/client.js';
import type { Explanation, Refusal } from '../http/failure.js';
import type { HttpResponse } from '../http/request.js';
import type { Method } from '../http/transport.js';
import { ConfigError, UpstreamError } from '../model/errors.js';

/** GitHub says that this token or this repository may not do that; trying again is pointless. */
export class NotPermittedError extends Error {
  override readonly name = 'NotPermittedError';
}

export interface GitHubApiOptions extends Pick<
  HttpClientOptions,
  'transport' | 'redactor' | 'statistics' | 'clock' | 'log'
> {
  /** `https://api.github.com`, or `https://github.acme.com/api/v3`. */
  readonly api: string;
  /** Sent to no other origin than that of `api`. */
  readonly token: string;
}

/** What is asked of one repository. */
export interface GitHubRequest {
  readonly method?: Method;
  /** Below the repository: `check-runs/7`. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: object;
  /** Sending it twice does no harm; see HttpRequest. */
  readonly repeatable?: boolean;
  /** Statuses besides 2xx that are answers. */
  readonly expect?: readonly number[];
}

const userSchema = z.object({ login: z.string() });

/** A job does not wait longer for GitHub; the primary limit is only lifted after an hour. */
const MAX_ELAPSED_MS = 300_000;

/** A client for GitHub's REST API, with GitHub's own ways of saying "too fast". */
export function githubClient({ api, token, ...options }: GitHubApiOptions): HttpClient {
  return createHttpClient({
    ...options,
    service: 'GitHub',
    headers: { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' },
    credentials: [
      { origin: new URL(api).origin, header: 'authorization', value: () => `Bearer ${token}` },
    ],
    // docs.github.com "Rate limits for the REST API": secondary limits are 403 or 429, and who
    // writes at the same time as himself meets them first.
    limits: { windows: [], concurrency: 1 },
    retry: {
      throttledWhenAsked: [403],
      throttledWords: /secondary rate limit|abuse detection/i,
      maxElapsedMs: MAX_ELAPSED_MS,
    },
    explain,
  });
}

/** Asks GitHub about one repository. */
export class GitHubApi {
  private readonly client: HttpClient;
  private readonly api: string;
  private readonly repository: string;

  /**
   * @param options.repository `acme/app`
   * @throws ConfigError for a repository or an address that is none.
   */
  constructor(options: GitHubApiOptions & { readonly repository: string }) {
    const { repository, ...rest } = options;
    if (!isRepositoryName(repository) || !URL.canParse(options.api))
      throw new ConfigError(
        `GITHUB_REPOSITORY (${repository}) or GITHUB_API_URL (${options.api}) is not what GitHub sets.`,
      );
    this.client = githubClient(rest);
    this.api = options.api.replace(/\/+$/, '');
    this.repository = `${this.api}/repos/${repository}`;
  }

  /**
   * The answer, as `schema` reads it.
   *
   * @throws NotPermittedError, with the cure; UpstreamError for other failures.
   */
  async ask<T>(request: GitHubRequest, schema: z.ZodMiniType<T>): Promise<T> {
    return this.askAt(`${this.repository}/${request.path}`, request, schema);
  }

  /** Whose token it is; null for that of an app, such as a job's own. */
  async login(): Promise<string | null> {
    try {
      return (await this.askAt(`${this.api}/user`, {}, userSchema)).login;
    } catch (error) {
      if (error instanceof NotPermittedError) return null;
      throw error;
    }
  }

  private async askAt<T>(
    url: string,
    request: Omit<GitHubRequest, 'path'>,
    schema: z.ZodMiniType<T>,
  ): Promise<T> {
    const { method, body, repeatable, expect } = request;
    const answer = await permitted(() =>
      this.client.request({
        url,
        ...(method && { method }),
        ...(repeatable === undefined ? {} : { repeatable }),
        ...(expect && { expect }),
        ...(body && {
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        }),
      }),
    );
    return read(url, answer, schema);
  }
}

/**
 * What GitHub answered, as `schema` reads it.
 *
 * @throws UpstreamError when it is something else.
 */
export function read<T>(url: string, answer: HttpResponse, schema: z.ZodMiniType<T>): T {
  const parsed = schema.safeParse(answer.body.length === 0 ? null : answer.json());
  if (parsed.success) return parsed.data;
  throw new UpstreamError(
    `GitHub answered to ${new URL(url).pathname} with something else than it documents.`,
    {
      service: 'GitHub',
      status: answer.status,
      requestId: answer.requestId,
      cause: parsed.error,
    },
  );
}

/**
 * What is asked, when GitHub permits it.
 *
 * @throws NotPermittedError; what `ask` throws.
 */
export async function permitted<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const refused =
      error instanceof UpstreamError &&
      !error.retryable &&
      [401, 403, 404].includes(error.status ?? 0);
    if (!refused) throw error;
    throw new NotPermittedError(error.message, { cause: error });
  }
}

/** `acme/app`, and nothing that leads to another path. */
export function isRepositoryName(name: string): boolean {
  return /^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/.test(name);
}

/** The permission that a job needs for what a path leads to; the first that fits. */
const PERMISSIONS: readonly (readonly [RegExp, string])[] = [
  [/\/code-scanning\//, 'security-events: write'],
  [/\/check-runs/, 'checks: write'],
  [/\/issues\//, 'pull-requests: write'],
  [/\/pulls\//, 'pull-requests: read'],
  [/\/dependency-graph\//, 'contents: write'],
  [/\/actions\//, 'actions: read'],
];

const errorSchema = z.object({
  message: z.string(),
  errors: z.catch(
    z.optional(
      z.array(z.union([z.string(), z.object({ message: z.catch(z.optional(z.string()), '') })])),
    ),
    undefined,
  ),
});

/** GitHub's message and the details that some errors have, with what can be done about it. */
function explain({ url, status, text }: Refusal): Explanation {
  const words = wordsOf(text);
  if (status === 401)
    return { words, cure: '`github-token` is wrong or has expired; the job’s own token will do' };
  if ((status !== 403 && status !== 404) || /rate limit/i.test(words)) return { words };
  // "Advanced Security must be enabled …", "Code scanning is not enabled …": no token cures that.
  if (/must be enabled|not enabled/i.test(words))
    return { words, cure: 'Enable it in the settings of the repository' };
  const [, permission] = PERMISSIONS.find(([path]) => path.test(url.pathname)) ?? [];
  if (permission === undefined) return { words };
  const scanning = permission.startsWith('security');
  const missing =
    status === 404 && scanning
      ? ', if this GitHub has code scanning (an Enterprise Server may not)'
      : '';
  return { words, cure: `Give the job the permission \`${permission}\`${missing}` };
}

function wordsOf(text: string): string {
  try {
    const { message, errors = [] } = errorSchema.parse(JSON.parse(text));
    const details = errors
      .map((error) => (typeof error === 'string' ? error : (error.message ?? '')))
      .filter((detail) => detail !== '');
    return [message, ...details].join('; ');
  } catch {
    return text;
  }
}
