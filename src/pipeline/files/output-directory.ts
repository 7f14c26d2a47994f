import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lock } from '../../files/lock.js';
import { takeLock } from '../../files/lock.js';
import { Spill } from '../../files/spill.js';
import { OUTPUTS_FILE } from '../../hosts/outputs-file.js';
import { ConfigError } from '../../model/errors.js';
import { TextFile } from './text-file.js';

/** Names of the files of a run; promises to scripts that read them. */
const FILES = {
  findings: 'findings.ndjson',
  target: 'target.ndjson',
  'target-gzip': 'target.ndjson.gz',
  sarif: 'results.sarif',
  ocsf: 'results.ocsf.ndjson',
  'gitlab-dependency-scanning': 'gl-dependency-scanning-report.json',
  'gitlab-sast': 'gl-sast-report.json',
  cyclonedx: 'results.cdx.json',
  kdi: 'results.kdi.json',
  'code-quality': 'gl-code-quality-report.json',
  junit: 'junit.xml',
  usage: 'usage.ndjson',
  sbom: 'sbom.json',
  'sbom-xml': 'sbom.xml',
  'sbom-vdr': 'sbom.vdr.cdx.json',
  summary: 'summary.md',
  report: 'report.html',
  run: 'run.json',
  rejected: 'rejected.ndjson',
} as const;

export type FileName = keyof typeof FILES;

/** What waits for the last record of a run. */
const TEXTS_FILE = 'texts.partial';

/** What the holder of the lock does. */
const HOLDER = 'writes into this directory';

/**
 * The output directory of one run, until it is released. Files of an earlier run go first, so
 * nothing stale stays.
 */
export class OutputDirectory {
  private readonly open = new Map<FileName, TextFile>();
  private readonly done: FileName[] = [];
  /** For the writers of this directory, as long as it is theirs. */
  readonly texts: Spill;

  private constructor(
    readonly path: string,
    private readonly lock: Lock,
  ) {
    this.texts = new Spill(join(path, TEXTS_FILE));
  }

  /** @throws ConfigError when the directory cannot be made or written, or another run writes it. */
  static async prepare(path: string, now: () => Date): Promise<OutputDirectory> {
    let lock: Lock | undefined;
    try {
      await mkdir(path, { recursive: true });
      lock = await takeLock(join(path, 'lock'), now, HOLDER);
      await rm(join(path, TEXTS_FILE), { force: true });
      for (const name of [...Object.values(FILES), OUTPUTS_FILE]) {
        await rm(join(path, name), { force: true });
        await rm(join(path, `${name}.partial`), { force: true });
      }
    } catch (error) {
      await lock?.release();
      if (error instanceof ConfigError) throw error;
      const place = await stat(path).catch(() => undefined);
      const hint = place?.isDirectory() === false ? ' It is a file; name a directory.' : '';
      throw new ConfigError(`output-dir: ${path} cannot be written.${hint}`, { cause: error });
    }
    return new OutputDirectory(path, lock);
  }

  /** Lets the next run have the directory. */
  async release(): Promise<void> {
    this.texts.close();
    await this.lock.release();
  }

  pathOf(name: FileName): string {
    return join(this.path, FILES[name]);
  }

  /** Opens a file for writing; the same one when it is open. */
  file(name: FileName): TextFile {
    const file = this.open.get(name) ?? new TextFile(this.pathOf(name));
    this.open.set(name, file);
    return file;
  }

  /** Writes a small file at once. */
  async put(name: FileName, content: string): Promise<void> {
    const file = this.file(name);
    await file.write(content);
    await this.close(name);
  }

  /** Closes a file, if it is open, so that it appears under its name. */
  async close(name: FileName): Promise<void> {
    const file = this.open.get(name);
    if (file === undefined) return;
    this.open.delete(name);
    await file.close();
    this.done.push(name);
  }

  /** Counts a file of the run that was not written through here, when it is there. */
  async adopt(name: FileName): Promise<void> {
    const place = await stat(this.pathOf(name)).catch(() => undefined);
    if (place?.isFile() === true && !this.done.includes(name)) this.done.push(name);
  }

  async closeAll(): Promise<void> {
    for (const name of [...this.open.keys()]) await this.close(name);
  }

  /** Gives up what is still open. */
  async discardOpen(): Promise<void> {
    for (const file of this.open.values()) await file.discard();
    this.open.clear();
  }

  /** The files that are whole, in the order in which they were finished. */
  get finished(): readonly FileName[] {
    return this.done;
  }
}
