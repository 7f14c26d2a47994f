import { setTimeout as wait } from 'node:timers/promises';
import { describeError } from '../model/errors.js';
import type { Log } from '../model/log.js';
import { artifactName, sanitizeArtifactName } from './artifact-name.js';
import type { Environment } from '../model/environment.js';

export interface ArtifactRequest {
  /** Default: unique for job, matrix leg and attempt. */
  readonly name?: string | undefined;
  /** Paths of files below `rootDirectory`. */
  readonly files: readonly string[];
  readonly rootDirectory: string;
  /** Default, and upper bound: what the repository says. */
  readonly retentionDays?: number | undefined;
  /** Default 3. */
  readonly attempts?: number | undefined;
  /** An artifact of that name that this run has uploaded before is removed, not stepped around. */
  readonly replace?: boolean | undefined;
}

export type ArtifactResult =
  | { readonly id: number; readonly name: string; readonly bytes: number }
  /** One sentence: why nothing was uploaded; with `later`, who does that when the step has ended. */
  | { readonly skipped: string; readonly later?: boolean };

/** What we use of `DefaultArtifactClient` of `@actions/artifact`. */
export interface ArtifactClient {
  uploadArtifact(
    name: string,
    files: string[],
    rootDirectory: string,
    options?: { retentionDays?: number },
  ): Promise<{ id?: number; size?: number }>;
  /** Of the current run. */
  deleteArtifact(name: string): Promise<unknown>;
}

export interface ArtifactPorts {
  readonly env: Environment;
  readonly log: Log;
  /** Default: the client of `@actions/artifact`, loaded only now, for it costs some 200 ms. */
  readonly client?: (() => Promise<ArtifactClient>) | undefined;
  readonly sleep?: ((milliseconds: number) => Promise<unknown>) | undefined;
  /** What makes a name that was taken another one. */
  readonly suffix?: (() => string) | undefined;
}

const ATTEMPTS = 3;
const WAIT_MS = 2_000;

/**
 * Uploads files as one artifact of the workflow run. An upload never decides over a run, so this
 * throws nothing.
 *
 * The client repeats refused requests itself, but gives up at once when a connection breaks; and a
 * name whose upload broke off stays taken. So each failure is tried again, a taken name (409) under
 * another name.
 */
export async function uploadArtifacts(
  request: ArtifactRequest,
  ports: ArtifactPorts,
): Promise<ArtifactResult> {
  const { env, log, client: load = defaultClient, sleep = wait } = ports;
  const obstacle = obstacleTo(request, env);
  if (obstacle !== undefined) return { skipped: obstacle };
  const attempts = request.attempts ?? ATTEMPTS;
  const name = sanitizeArtifactName(request.name ?? '') || artifactName(env);
  const options =
    request.retentionDays === undefined ? {} : { retentionDays: request.retentionDays };
  let current = name;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const client = await load();
      const { files, rootDirectory } = request;
      const { id, size } = await client.uploadArtifact(current, [...files], rootDirectory, options);
      if (id === undefined) return { skipped: 'GitHub took the artifact but gave it no id.' };
      return { id, name: current, bytes: size ?? 0 };
    } catch (error) {
      if (attempt >= attempts || isFinal(error)) return { skipped: sentenceFor(error, current) };
      log.debug(`Upload of artifact ${current}, attempt ${attempt}: ${describeError(error)}`);
      if (isNameTaken(error)) current = await freeName(name, request, ports);
      await sleep(WAIT_MS * attempt);
    }
  }
}

/** The name once more when what has it is to give way, else another one. */
async function freeName(
  name: string,
  request: ArtifactRequest,
  ports: ArtifactPorts,
): Promise<string> {
  const { log, client: load = defaultClient, suffix = randomSuffix } = ports;
  if (request.replace !== true) return `${name}-${suffix()}`;
  try {
    const client = await load();
    await client.deleteArtifact(name);
  } catch (error) {
    // The next attempt fails for the same reason, and is told.
    log.debug(`Removal of artifact ${name}: ${describeError(error)}`);
  }
  return name;
}

/** What makes trying pointless, told before the client is loaded. */
function obstacleTo(request: ArtifactRequest, env: Environment): string | undefined {
  if (request.files.length === 0) return 'There are no files to upload as an artifact.';
  if (!env.ACTIONS_RUNTIME_TOKEN || !env.ACTIONS_RESULTS_URL) {
    return (
      'The artifact was not uploaded: ACTIONS_RUNTIME_TOKEN or ACTIONS_RESULTS_URL is not set. ' +
      'GitHub gives them to actions only, not to `run:` steps; use actions/upload-artifact there.'
    );
  }
  return isEnterpriseServer(env.GITHUB_SERVER_URL) ? ENTERPRISE_SERVER : undefined;
}

const ENTERPRISE_SERVER =
  'The artifact was not uploaded: GitHub Enterprise Server does not have the artifact service ' +
  'that @actions/artifact needs; use actions/upload-artifact@v3 with the output directory.';

/** The rule of `@actions/artifact` (config.ts, isGhes), which warns at length before it refuses. */
function isEnterpriseServer(serverUrl = 'https://github.com'): boolean {
  if (!URL.canParse(serverUrl)) return false;
  const { hostname } = new URL(serverUrl);
  return !/^github\.com$|\.ghe\.com$|\.localhost$/i.test(hostname);
}

function sentenceFor(error: unknown, name: string): string {
  if (hasName(error, 'GHESNotSupportedError')) return ENTERPRISE_SERVER;
  return `The artifact ${name} was not uploaded: ${describeError(error)}`;
}

/** The quota is used up, the files or the name are wrong, or the token is refused. */
function isFinal(error: unknown): boolean {
  const names = ['UsageError', 'FilesNotFoundError', 'GHESNotSupportedError'];
  return names.some((name) => hasName(error, name)) || /\((?:400|401|403)\)/.test(textOf(error));
}

/** The client tells the status only in its text: `Failed request: (409) Conflict: …`. */
function isNameTaken(error: unknown): boolean {
  return textOf(error).includes('(409)');
}

function hasName(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function randomSuffix(): string {
  // The global, for importing node:crypto would cost every start some ten milliseconds.
  return globalThis.crypto.randomUUID().slice(0, 6);
}

async function defaultClient(): Promise<ArtifactClient> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  return new DefaultArtifactClient();
}
