import { open, rm, stat } from 'node:fs/promises';

/** What is read of standard output for an error message, when it holds no results. */
const TEXT_BYTES = 8 * 1024;

/** Where one scan leaves what it found. Both paths are fresh: nothing stale can be read. */
export interface OutputFiles {
  /** Written by the CLI itself; not at all by `code test` without issues. */
  readonly json: string;
  /** Its standard output. */
  readonly stdout: string;
}

/**
 * The file that holds the results: the one that the CLI wrote, else its standard output (which
 * `--print-deps` and log lines share). Undefined when both are empty.
 */
export async function resultFile(files: OutputFiles): Promise<string | undefined> {
  if ((await sizeOf(files.json)) > 0) return files.json;
  return (await sizeOf(files.stdout)) > 0 ? files.stdout : undefined;
}

/** The beginning of standard output, for the message of a scan that ended with an error. */
export async function beginningOf(path: string): Promise<string> {
  if ((await sizeOf(path)) === 0) return '';
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(TEXT_BYTES), 0, TEXT_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Results can be large; they are not kept while the next product is scanned. */
export async function discard(files: OutputFiles): Promise<void> {
  await rm(files.json, { force: true });
  await rm(files.stdout, { force: true });
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    // Not written.
    return 0;
  }
}
