import type { Collection } from '../../../model/collection.js';
import { digest } from '../../../model/digest.js';
import type { ProjectIdentity } from '../../../model/identity.js';
import { projectKey } from '../../../model/identity.js';

/** Hands out project keys so that no two projects of a run share one. */
export class ProjectKeys {
  private readonly taken = new Set<string>();

  constructor(private readonly collection: Collection) {}

  /**
   * The key of a project. Two projects may look the same, for instance two scans that tell neither
   * file nor name: the later one gets its name into the key, then a number.
   */
  claim(identity: ProjectIdentity, name: string): string {
    const plain = projectKey(identity);
    if (this.take(plain)) return plain;
    this.collection.warn(
      `Project ${name} (${describe(identity)}) has the same identity as another project of this ` +
        'run. It is kept apart by its name and position; scan each project once, or from its own ' +
        'directory, to give it a key that stays.',
    );
    const named = digest(plain, name);
    for (let ordinal = 1; ; ordinal++) {
      const key = ordinal === 1 ? named : digest(plain, name, String(ordinal));
      if (this.take(key)) return key;
    }
  }

  private take(key: string): boolean {
    if (this.taken.has(key)) return false;
    this.taken.add(key);
    return true;
  }
}

function describe({ targetFile, type }: ProjectIdentity): string {
  return [type, targetFile].filter((part) => part !== '').join(', ') || 'no file';
}
