import { describeError } from '../model/errors.js';
import type { Log } from '../model/log.js';
import type { StoredState } from './layout.js';
import { ledgerPath } from './layout.js';
import { checksumOfFile } from './ledger-reader.js';

/**
 * The state without the orgs whose ledgers are not as they were written. Those are collected in
 * full, and nothing of them is taken for vanished.
 */
export async function withoutDamaged(
  state: StoredState,
  directory: string,
  log: Pick<Log, 'warning'>,
): Promise<StoredState> {
  const orgs = [];
  for (const org of state.orgs) {
    const path = ledgerPath(directory, org.file);
    const damage = await damageOf(path, org.checksum);
    if (damage === undefined) orgs.push(org);
    else
      log.warning(
        `What was known of org ${org.name} cannot be used: ${path}: ${damage}. ` +
          'The org is collected in full, which mends it; nothing is reported as gone because of it.',
      );
  }
  return { ...state, orgs };
}

async function damageOf(path: string, checksum: string): Promise<string | undefined> {
  try {
    return (await checksumOfFile(path)) === checksum ? undefined : 'its checksum is wrong';
  } catch (error) {
    return describeError(error);
  }
}
