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

/** Issues of a bucket when the guess of their number is right: their texts are read at once. */
const ISSUES_PER_BUCKET = 1000;

const MIN_BUCKETS = 16;
const MAX_BUCKETS = 256;

/** Characters that are gathered for all buckets before they are written to their files. */
const WRITE_LENGTH = 512 * 1024;

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
  /** Characters that the buckets have not written yet. */
  private gathered = 0;

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
    for (const bucket of this.buckets)
      // The next is parsed when the last one is done with: garbage that is young costs least.
      for (const texts of await bucket.read()) yield* byProject(texts.map(readIssue));
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
    for (const issue of issues) {
      const order = projectOrder(projectOf(issue));
      const bucket = this.buckets[bucketOf(order, this.buckets.length)];
      this.gathered += bucket?.add(order, JSON.stringify(issue)) ?? 0;
    }
    if (this.gathered < WRITE_LENGTH) return;
    this.gathered = 0;
    for (const bucket of this.buckets) await bucket.flush();
  }

  private letGo(): void {
    this.memory.left += this.held.length;
    this.held = [];
  }
}

/** A file of lines: the `projectOrder` of a project, and one of its issues as JSON. */
class Bucket {
  private gathered = '';
  /** Several lists are read at once, and their lines must not mix. */
  private written: Promise<void> = Promise.resolve();
  private isEmpty = true;

  constructor(private readonly path: string) {}

  /** @returns how many characters it gathers. */
  add(order: string, issue: string): number {
    const line = `${order} ${issue}\n`;
    this.gathered += line;
    return line.length;
  }

  flush(): Promise<void> {
    const text = this.gathered;
    this.gathered = '';
    if (text === '') return this.written;
    this.isEmpty = false;
    this.written = this.written.then(() => appendFile(this.path, text, { mode: 0o600 }));
    return this.written;
  }

  /** The texts of the issues of each project, in the ascending order of `projectOrder`. */
  async read(): Promise<readonly (readonly string[])[]> {
    await this.flush();
    if (this.isEmpty) return [];
    const projects = new Map<string, string[]>();
    for await (const line of linesOf(this.path)) {
      const end = line.indexOf(' ');
      const order = line.slice(0, end);
      const texts = projects.get(order) ?? [];
      projects.set(order, texts);
      texts.push(line.slice(end + 1));
    }
    return [...projects].sort(([a], [b]) => compare(a, b)).map(([, texts]) => texts);
  }
}

function readIssue(text: string): IssueResource {
  return z.parse(issueResource, JSON.parse(text));
}

/** Buckets follow each other as `projectOrder` does. */
function bucketOf(order: string, count: number): number {
  const first = Number.parseInt(order.slice(0, 8), 16);
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
