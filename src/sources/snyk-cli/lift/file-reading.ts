import { stripVTControlCharacters } from 'node:util';
import type { Collection } from '../../../model/collection.js';
import type { ProjectRecord } from '../../../model/record.js';
import type { Repository } from '../../../model/repository.js';
import type { DocumentListener, JsonProblem, JsonVisitor } from '../json/stream.js';
import { cut } from '../../cut.js';
import { documentVisitor } from './document.js';
import type { Checkout } from './place.js';
import { baseName } from './place.js';
import type { ProjectKeys } from './project-keys.js';
import type { ScannedProject } from './project.js';
import { projectRecords } from './project.js';
import type { Scan } from './scan.js';

/** Characters that are quoted of what a tool said. */
const MAX_QUOTE = 1000;

/** Root members that are named of a document that is no result. */
const MAX_MEMBERS = 8;

/** Listens to the documents of one file and keeps account of what became of it. */
export class FileReading implements DocumentListener {
  private readonly pending: Generator<ProjectRecord>[] = [];
  private readonly scan: Scan;
  private readonly reasons: string[] = [];
  private hasDocuments = false;
  /** Root members of the first document that is no result. */
  private unknown = '';
  /** What is broken in documents that showed no sign of being a result. */
  private broken: string | undefined;
  private isResult = false;
  private results = 0;
  private projects = 0;

  constructor(
    private readonly fileName: string,
    context: { readonly repository: Repository; readonly checkout: Checkout },
    private readonly run: { readonly keys: ProjectKeys; readonly collection: Collection },
  ) {
    const { repository, checkout } = context;
    this.scan = {
      repository,
      checkout,
      fileName: baseName(fileName) || fileName,
      project: (project) => {
        this.addProject(project);
      },
      failed: (what, why) => {
        this.missing(what === this.scan.fileName ? fileName : what, quote(why));
      },
      recognised: () => {
        this.isResult = true;
      },
      unknown: (members) => {
        this.unknown ||= members.slice(0, MAX_MEMBERS).join(', ');
      },
    };
  }

  begin(): JsonVisitor {
    this.isResult = false;
    this.hasDocuments = true;
    return documentVisitor(this.scan);
  }

  end(problem: JsonProblem | null): void {
    if (this.isResult) this.results++;
    if (problem === null) return;
    const { message, line, offset } = problem;
    const what = `broken JSON at line ${line} (byte ${offset}): ${message}`;
    if (this.isResult) this.missing(this.fileName, what);
    else this.broken ??= what;
  }

  /** The records of the projects that have become complete since the last call. */
  *records(): Generator<ProjectRecord> {
    for (let next = this.pending.shift(); next !== undefined; next = this.pending.shift()) {
      yield* next;
    }
  }

  /** The file could not be opened, or not to its end. */
  unreadable(why: string): void {
    this.missing(this.fileName, why);
  }

  /** @param text the beginning of what stands around the documents. */
  finish(text: string): void {
    if (this.results === 0) this.missing(this.fileName, this.notAResult(text));
    else if (this.broken !== undefined) {
      this.run.collection.warn(`${this.fileName}: passed over beside the results: ${this.broken}`);
    }
  }

  /** Why the file gave nothing at all; undefined when it was read, also without any findings. */
  uselessBecause(): string | undefined {
    if (this.projects > 0 || this.reasons.length === 0) return undefined;
    return this.reasons.join('; ');
  }

  private addProject(project: ScannedProject): void {
    this.projects++;
    this.isResult = true;
    const key = this.run.keys.claim(project.identity, project.name);
    this.pending.push(projectRecords(project, key));
  }

  private missing(what: string, why: string): void {
    this.reasons.push(what === this.fileName ? why : `${what}: ${why}`);
    this.run.collection.missing(what, why);
  }

  private notAResult(text: string): string {
    if (this.broken !== undefined) return this.broken;
    const said = quote(text);
    if (said !== '') return `no result of Snyk but text: ${said}`;
    if (!this.hasDocuments) return 'the file is empty: the scan wrote nothing';
    return this.unknown === ''
      ? 'JSON without any result of Snyk in it'
      : `JSON that is no result of Snyk (it has ${this.unknown})`;
  }
}

/** What a tool said, on one line and not too long. */
function quote(said: string): string {
  const plain = stripVTControlCharacters(said).replace(/[\s\p{Cc}]+/gu, ' ');
  return cut(plain.trim(), MAX_QUOTE);
}
