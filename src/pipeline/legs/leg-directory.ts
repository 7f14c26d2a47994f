import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lock } from '../../files/lock.js';
import { takeLock } from '../../files/lock.js';
import { LEG_FILE, RECORDS_FILE } from './leg-file.js';

/** The directory in which one leg leaves its result. What an earlier run left there goes first. */
export class LegDirectory {
  private constructor(
    readonly path: string,
    private readonly lock: Lock,
  ) {}

  /** @throws ConfigError when another run writes it. */
  static async prepare(path: string, now: () => Date): Promise<LegDirectory> {
    await mkdir(path, { recursive: true });
    const lock = await takeLock(join(path, 'lock'), now, 'writes into this directory');
    const directory = new LegDirectory(path, lock);
    for (const name of [LEG_FILE, RECORDS_FILE, `${RECORDS_FILE}.partial`])
      await rm(join(path, name), { force: true });
    await rm(directory.ledgers, { recursive: true, force: true });
    return directory;
  }

  get records(): string {
    return join(this.path, RECORDS_FILE);
  }

  /** Where ledgers for the next state stand. */
  get ledgers(): string {
    return join(this.path, 'orgs');
  }

  /** Where the leg has its part of the state while it reads. */
  get state(): string {
    return join(this.path, 'state');
  }

  async release(): Promise<void> {
    await rm(this.state, { recursive: true, force: true });
    await this.lock.release();
  }
}
