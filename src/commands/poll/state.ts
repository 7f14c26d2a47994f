import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { githubArtifacts } from '../../hosts/github-artifacts.js';
import { ConfigError } from '../../model/errors.js';
import type { Memory } from '../../pipeline/memory.js';
import { carried } from '../../pipeline/poll/carried.js';
import type { Settings } from '../../settings/table.js';
import { impliedBy } from '../../sources/rest/lift/issue.js';
import { appUrl } from '../../sources/rest/lift/links.js';
import { ArtifactStore } from '../../state/artifact-store.js';
import type { Implied } from '../../state/issue-line.js';
import { openState } from '../../state/open-state.js';
import { cutPart } from '../../state/part.js';
import type { PollState, Tenant } from '../../state/poll-state.js';
import type { CommandContext } from '../context.js';
import type { RunNetwork } from '../network.js';

/** What earlier runs left, and how it comes to the next. */
export interface StoredState {
  readonly state: PollState;
  /** Completes what the run does with its memory by what the store needs. */
  readonly keep: (memory: Memory) => Memory;
}

/**
 * Opens the state that the setting `state` names; null when nothing is to be remembered.
 *
 * @throws ConfigError when another run uses it, it is of another tenant, or it is out of reach.
 */
export async function openStoredState(
  context: CommandContext,
  network: RunNetwork,
  tenant: Tenant,
): Promise<StoredState | null> {
  const { settings, cwd, log, now } = context;
  const implied = impliedAt(tenant);
  if (settings.state === undefined) return null;
  if (settings.state !== 'artifact') {
    const directory = resolve(cwd, settings.state);
    return {
      state: await openState({ directory, tenant, now, log, implied }),
      keep: (memory) => memory,
    };
  }
  const store = await bringArtifact(context, network);
  const state = await openState({ directory: store.directory, tenant, now, log, implied });
  return { state, keep: (memory) => carried(memory, store, state) };
}

/**
 * A part of the state that the setting `state` names, for a leg that only reads it; null when
 * nothing is to be remembered.
 *
 * @param part.directory where it is to be; it is made.
 */
export async function openPartOfState(
  context: CommandContext,
  network: RunNetwork,
  part: { readonly tenant: Tenant; readonly orgs: readonly string[]; readonly directory: string },
): Promise<PollState | null> {
  const { settings, cwd, log, now } = context;
  if (settings.state === undefined) return null;
  const from =
    settings.state === 'artifact'
      ? (await bringArtifact(context, network)).directory
      : resolve(cwd, settings.state);
  const { directory, tenant, orgs } = part;
  await cutPart(from, directory, new Set(orgs));
  return openState({ directory, tenant, now, log, implied: impliedAt(tenant) });
}

/** What follows from the rest of an issue, for the web interface that belongs to an API. */
function impliedAt({ api }: Tenant): Implied {
  const app = appUrl(api);
  return (project, { attributes }) => impliedBy(attributes, project, app);
}

async function bringArtifact(
  { settings, host, env, log }: CommandContext,
  network: RunNetwork,
): Promise<ArtifactStore> {
  if (host.name !== 'github')
    throw new ConfigError(
      'state: `artifact` works in GitHub Actions only. Elsewhere name a directory, and let the CI cache it.',
    );
  const name = artifactNameOf(settings);
  return ArtifactStore.bring({
    shelf: githubArtifacts({
      ...network,
      env,
      token: settings['github-token'],
      upload: (request) => host.uploadArtifact(request),
    }),
    name,
    directory: join(env['RUNNER_TEMP'] ?? tmpdir(), name),
    log,
  });
}

/** Each connection has a state of its own, and each shard; the legs of a plan have one together. */
function artifactNameOf({ name, shard, plan }: Settings): string {
  const part = shard === undefined || plan !== undefined ? '' : `${shard.index}-of-${shard.count}`;
  return connectionArtifact('state', name, part);
}

/** Name of an artifact of a connection: `snyk-connector-state-nightly`. */
export function connectionArtifact(what: string, name: string | undefined, part: string): string {
  const words = name?.toLowerCase().replace(/[^a-z0-9]+/g, '-') ?? '';
  return ['snyk-connector', what, words, part].filter((word) => word !== '').join('-');
}
