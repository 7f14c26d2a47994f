import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';

/** Larger than any manifest or lock file that people keep; GitHub refuses files over 100 MB. */
const MAX_BYTES = 20 * 1024 * 1024;

/**
 * Files of a checkout by their path relative to its root. Paths come from scans and are hostile:
 * what leads out of the root, by `..` or by a symbolic link, is not there.
 */
export class RepositoryFiles {
  private readonly root: string | undefined;

  /** @param root absolute path of the checkout's root, or null when there is none */
  constructor(
    root: string | null,
    private readonly maxBytes = MAX_BYTES,
  ) {
    this.root = root === null ? undefined : present(() => realpathSync(root));
  }

  /**
   * The text of a regular file, in UTF-8 or, where a mark says so, UTF-16.
   *
   * @returns undefined when there is none inside the root that can be read and is not too large
   */
  read(path: string): string | undefined {
    const real = this.real(path);
    if (real === undefined) return undefined;
    return present(() => {
      const found = statSync(real);
      return found.isFile() && found.size <= this.maxBytes ? decode(readFileSync(real)) : undefined;
    });
  }

  /** Names of what is in a folder; '' is the root. None when it is not there. */
  list(folder: string): readonly string[] {
    const real = this.real(folder);
    return (real === undefined ? undefined : present(() => readdirSync(real))) ?? [];
  }

  private real(path: string): string | undefined {
    const { root } = this;
    if (root === undefined || path.includes('\0')) return undefined;
    const real = present(() => realpathSync(join(root, path)));
    if (real === undefined) return undefined;
    const within = relative(root, real);
    const outside = within === '..' || within.startsWith(`..${sep}`) || isAbsolute(within);
    return outside ? undefined : real;
  }
}

/** What cannot be read is as good as missing: nobody's scan fails for want of a line number. */
function present<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error) return undefined;
    throw error;
  }
}

/** PowerShell's `pip freeze > requirements.txt` writes UTF-16. */
function decode(bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}
