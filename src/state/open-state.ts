import { mkdir } from 'node:fs/promises';
import { takeLock } from '../files/lock.js';
import { ConfigError, describeError } from '../model/errors.js';
import type { Log } from '../model/log.js';
import { StateDirectory } from './directory.js';
import type { Implied } from './issue-line.js';
import { NOTHING_IMPLIED } from './issue-line.js';
import type { StagedState, StoredState } from './layout.js';
import { ledgersPath, lockPath, stagedPath, statePath } from './layout.js';
import type { Tenant } from './poll-state.js';
import { PollState } from './poll-state.js';
import { withoutDamaged } from './verify.js';

export interface OpenStateOptions {
  /** Made when it is not there. */
  readonly directory: string;
  readonly tenant: Tenant;
  readonly now: () => Date;
  readonly log: Pick<Log, 'warning'>;
  /** What need not be kept of issues; the same in every run. By default all is. */
  readonly implied?: Implied;
}

/**
 * Opens what the last run left, for this run alone. What cannot be read is told in a warning, and
 * collected in full again.
 *
 * @throws ConfigError when another run uses it, or it is of another tenant.
 */
export async function openState(options: OpenStateOptions): Promise<PollState> {
  const { directory: path, now } = options;
  await mkdir(ledgersPath(path), { recursive: true }).catch((cause: unknown) => {
    const why = describeError(cause);
    throw new ConfigError(`The state cannot be kept in ${path}: ${why}.`, { cause });
  });
  const lock = await takeLock(lockPath(path), now, 'uses this state');
  const directory = new StateDirectory(path, lock);
  try {
    return await read(directory, options);
  } catch (error) {
    await directory.release();
    throw error;
  }
}

async function read(directory: StateDirectory, options: OpenStateOptions): Promise<PollState> {
  const { now, log, implied = NOTHING_IMPLIED } = options;
  const tenant = { ...options.tenant, groups: options.tenant.groups ?? [] };
  const stored = await storedState(directory, log);
  const staged = await stagedState(directory, stored, log);
  for (const { tenant: other } of [stored, staged?.state].filter(
    (one) => one !== null && one !== undefined,
  )) {
    checkTenant(directory.path, tenant, other);
  }
  if (stored !== null) await directory.sweep(staged ? [stored, staged.state] : [stored]);
  const state =
    stored === null
      ? await emptyState(directory, tenant, now())
      : await withoutDamaged(stored, directory.path, log);
  const base = stored === null ? null : stored.generation;
  return new PollState({ directory, tenant, state, base, staged, now, log, implied });
}

async function storedState(
  directory: StateDirectory,
  log: Pick<Log, 'warning'>,
): Promise<StoredState | null> {
  const found = await directory.readState();
  if (found === undefined) return null;
  if ('value' in found) return found.value;
  log.warning(
    `What the last run remembered cannot be used: ${statePath(directory.path)}: ${found.unusable}. ` +
      'Everything is collected in full, which mends it; nothing is reported as gone because of it.',
  );
  return null;
}

/** A staged state that is not newer than the state was committed; the run was killed before it removed the file. */
async function stagedState(
  directory: StateDirectory,
  stored: StoredState | null,
  log: Pick<Log, 'warning'>,
): Promise<StagedState | null> {
  const found = await directory.readStaged();
  if (found === undefined) return null;
  if ('value' in found) {
    if (stored === null || found.value.state.generation > stored.generation) return found.value;
  } else {
    log.warning(
      `What the last run had ready cannot be used: ${stagedPath(directory.path)}: ${found.unusable}. ` +
        'It is collected again.',
    );
  }
  await directory.unstage();
  return null;
}

function checkTenant(path: string, { api }: Tenant, other: StoredState['tenant']): void {
  if (normalized(api) === normalized(other.api)) return;
  throw new ConfigError(
    `The state ${path} is of ${other.api}, but this run asks ${api}. ` +
      'Give each tenant a state of its own (`state`), or set `snyk-api` to the one that it belongs to.',
  );
}

function normalized(api: string): string {
  return api.toLowerCase().replace(/\/+$/, '');
}

async function emptyState(
  directory: StateDirectory,
  tenant: Required<Tenant>,
  now: Date,
): Promise<StoredState> {
  const time = now.toISOString();
  return {
    // Never a number that was used before, so that an older run cannot pass for this one.
    generation: await directory.newestLedger(),
    tenant: { ...tenant, groups: [...tenant.groups] },
    identity: '',
    map: '',
    createdAt: time,
    updatedAt: time,
    lastFullAt: null,
    remadeAt: null,
    runsSinceFull: 0,
    orgs: [],
    history: [],
    refusedKeys: [],
  };
}
