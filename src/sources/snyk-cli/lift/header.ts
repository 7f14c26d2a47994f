import { text } from './read.js';

/** Members of a result that tell what was scanned. */
const MEMBERS = new Set([
  'code',
  'displayTargetFile',
  'error',
  'ok',
  'org',
  'packageManager',
  'path',
  'projectId',
  'projectName',
  'projectType',
  'targetFile',
  'targetFilePath',
]);

/** What a result says about itself; in real outputs most of it comes after the findings. */
export class ResultHeader {
  private readonly members = new Map<unknown, unknown>();

  static has(key: unknown): boolean {
    return typeof key === 'string' && MEMBERS.has(key);
  }

  set(key: unknown, value: unknown): void {
    this.members.set(key, value);
  }

  /** A member that says something, or undefined. */
  text(key: string): string | undefined {
    return text(this.members.get(key));
  }

  /** What Snyk says why there is no result: `{ ok: false, error: '…', path: '…' }`. */
  get error(): string | undefined {
    return this.members.get('ok') === false ? this.text('error') : undefined;
  }

  /** The manifest as the CLI tells it. */
  get file(): string | undefined {
    return this.text('displayTargetFile') ?? this.text('targetFile');
  }

  /**
   * The scanned directory, image or address. Most versions of the CLI append to it what follows
   * the first slash of the project's name: for project `@acme/web` in `/src` they write
   * `/src/web`.
   */
  get scanned(): string | undefined {
    const path = this.text('path');
    const name = this.text('projectName') ?? '';
    const appended = name.includes('/') ? name.slice(name.indexOf('/')) : '';
    return path !== undefined && appended.length > 1 && path.endsWith(appended)
      ? path.slice(0, -appended.length)
      : path;
  }
}
