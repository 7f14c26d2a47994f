import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { linesOf } from '../../../files/lines.js';
import { projectOrder } from '../../../model/order.js';
import type { IssueResource } from '../../../snyk/api/resources/issue.js';
import { issueResource } from '../../../snyk/api/resources/issue.js';

/** Issues that may be held in memory, shared by all orgs that are read at the same time. */
export interface Memory {
  left: number;
}

/** Issues of a bucket when the guess of their number is right: so many are in memory at once. */
const ISSUES_PER_BUCKET = 4000;

const MIN_BUCKETS = 16;
const MAX_BUCKETS = 256;

/** Characters that are gathered for a bucket before they are written to its file. */
const WRITE_LENGTH = 64 * 1024;

/** The issues of one project, each once. */
export interface Shelved {
  readonly project: string;
  readonly issues: readonly IssueResource[];
}

/**
 * Issues of an org as they come, in any order and perhaps twice, until they are taken by project.
 * When memory runs out they go to files, each for one stretch of `projectOrder`, so that no more
 * than one stretch need be in memory again.
 */
export class Shelf {
  private held: IssueResource[] = [];
  private buckets: readonly Bucket[] = [];
  private directory: string | undefined;
  private moving: Promise<void> | undefined;

  /**
   * @param expected issues that will come, as far as is known.
   * @param temporary where a directory for the files may be made.
   */
  constructor(
    private readonly memory: Memory,
    private readonly expected: number,
    private readonly temporary = tmpdir(),
  ) {}

  async add(issues: readonly IssueResource[]): Promise<void> {
    if (this.directory === undefined) {
      this.held.push(...issues);
      this.memory.left -= issues.length;
      if (this.memory.left >= 0) return;
      // Several lists are read at once; only the first moves, with what all have brought till then.
      await (this.moving ??= this.moveToDisk());
    } else await this.write(issues);
  }

  /** Takes the issues, project by project in the ascending order of `projectOrder`. */
  async *take(): AsyncGenerator<Shelved> {
    if (this.directory === undefined) {
      const held = this.held;
      this.letGo();
      yield* byProject(held);
      return;
    }
    for (const bucket of this.buckets) yield* byProject(await bucket.read());
  }

  /** Removes what is on disk. */
  async close(): Promise<void> {
    await this.moving?.catch(() => undefined);
    this.letGo();
    if (this.directory === undefined) return;
    await rm(this.directory, { recursive: true, force: true });
    this.buckets = [];
  }

  private async moveToDisk(): Promise<void> {
    const directory = await mkdtemp(join(this.temporary, 'snyk-connector-'));
    this.directory = directory;
    const wanted = Math.ceil(this.expected / ISSUES_PER_BUCKET);
    const count = Math.min(MAX_BUCKETS, Math.max(MIN_BUCKETS, wanted));
    this.buckets = Array.from({ length: count }, (_, index) => {
      return new Bucket(join(directory, `${index}.ndjson`));
    });
    const held = this.held;
    this.letGo();
    await this.write(held);
  }

  private async write(issues: readonly IssueResource[]): Promise<void> {
    const full = new Set<Bucket>();
    for (const issue of issues) {
      const bucket = this.buckets[bucketOf(projectOf(issue), this.buckets.length)];
      if (bucket?.add(issue) === true) full.add(bucket);
    }
    for (const bucket of full) await bucket.flush();
  }

  private letGo(): void {
    this.memory.left += this.held.length;
    this.held = [];
  }
}

class Bucket {
  private gathered: string[] = [];
  private length = 0;
  /** Several lists are read at once, and their lines must not mix. */
  private written: Promise<void> = Promise.resolve();
  private isEmpty = true;

  constructor(private readonly path: string) {}

  /** @returns true when it is time to write. */
  add(issue: IssueResource): boolean {
    const line = `${JSON.stringify(issue)}\n`;
    this.gathered.push(line);
    this.length += line.length;
    return this.length >= WRITE_LENGTH;
  }

  flush(): Promise<void> {
    const text = this.gathered.join('');
    this.gathered = [];
    this.length = 0;
    if (text === '') return this.written;
    this.isEmpty = false;
    this.written = this.written.then(() => appendFile(this.path, text, { mode: 0o600 }));
    return this.written;
  }

  async read(): Promise<IssueResource[]> {
    await this.flush();
    if (this.isEmpty) return [];
    const issues: IssueResource[] = [];
    for await (const line of linesOf(this.path))
      issues.push(z.parse(issueResource, JSON.parse(line)));
    return issues;
  }
}

/** Buckets follow each other as `projectOrder` does. */
function bucketOf(project: string, count: number): number {
  const first = Number.parseInt(projectOrder(project).slice(0, 8), 16);
  return Math.floor((first / 2 ** 32) * count);
}

/** Issues of each project, each once in its newest form, in an order that is always the same. */
export function* byProject(issues: readonly IssueResource[]): Generator<Shelved> {
  const projects = new Map<string, Map<string, IssueResource>>();
  for (const issue of issues) {
    const project = projectOf(issue);
    const known = projects.get(project) ?? new Map<string, IssueResource>();
    projects.set(project, known);
    const other = known.get(issue.id);
    if (other === undefined || isNewer(issue, other)) known.set(issue.id, issue);
  }
  const ordered = [...projects].map(([project, found]) => ({
    project,
    order: projectOrder(project),
    found,
  }));
  for (const { project, found } of ordered.sort((a, b) => compare(a.order, b.order))) {
    const sorted = [...found.values()].sort((a, b) => compare(a.id, b.id));
    yield { project, issues: sorted };
  }
}

/** The project, or the environment, of an issue. */
export function projectOf({ relationships }: IssueResource): string {
  return relationships.scan_item.data.id;
}

function isNewer(one: IssueResource, other: IssueResource): boolean {
  return Date.parse(one.attributes.updated_at) > Date.parse(other.attributes.updated_at);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
