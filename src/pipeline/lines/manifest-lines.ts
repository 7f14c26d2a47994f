import { posix } from 'node:path';
import type { Region } from '../../formats/manifest/declaration.js';
import type { DockerfileIndex } from '../../formats/manifest/dockerfile.js';
import { readDockerfile } from '../../formats/manifest/dockerfile.js';
import type { DependencyQuery, ManifestIndex } from '../../formats/manifest/manifest-index.js';
import { buildIndex } from '../../formats/manifest/manifest-index.js';
import type { CodeLocation } from '../../model/facts.js';
import { manifestOf } from '../../model/identity.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import { RepositoryFiles } from './repository-files.js';

/** Dependency paths that are tried before line 1 has to do; very many lead to the same few. */
const MAX_PATHS = 20;

/**
 * Finds for each finding in a package the line of the manifest that brings the package in: the
 * declaration of the direct dependency, in the manifest rather than in the lock file beside it.
 * For images, the instruction of the Dockerfile. Each file is read once.
 */
export class ManifestLines {
  private readonly files: RepositoryFiles;
  private readonly manifests = new Map<string, ManifestIndex | undefined>();
  private readonly dockerfiles = new Map<string, DockerfileIndex | undefined>();

  /** @param root absolute path of the checkout; nothing outside it is read */
  constructor(root: string | null) {
    this.files = new RepositoryFiles(root);
  }

  /** The record with the line in the first location of each issue, where it was found. */
  locate(record: ProjectRecord): ProjectRecord {
    const { target_file: file } = record.attributes;
    if (file === '' || record.issues.every(({ facts }) => facts.packages.length === 0))
      return record;
    return { ...record, issues: record.issues.map((issue) => this.located(issue, file)) };
  }

  private located(issue: Issue, file: string): Issue {
    const { facts } = issue;
    const [known, ...others] = facts.locations;
    if (facts.packages.length === 0 || known?.startLine !== undefined) return issue;
    const found = isDockerfile(file)
      ? this.instruction(issue, file)
      : this.declaration(issue, file);
    if (found === undefined) return issue;
    return { ...issue, facts: { ...facts, locations: [found, ...others] } };
  }

  private declaration({ facts }: Issue, file: string): CodeLocation | undefined {
    const paths = facts.packages.flatMap(({ paths: ways }) => ways.slice(0, MAX_PATHS));
    const queries = new Map<string, DependencyQuery>();
    for (const path of paths.slice(0, MAX_PATHS)) {
      const direct = path[1] ?? path[0];
      if (direct !== undefined) queries.set(direct, queryOf(direct));
    }
    for (const { name, version } of facts.packages)
      queries.set(`${name}@${version}`, { name, version });
    for (const candidate of new Set([manifestOf(file), file])) {
      const index = this.manifest(candidate);
      for (const query of index === undefined ? [] : queries.values()) {
        const region = index?.find(query);
        if (region !== undefined) return { file: candidate, ...lines(region) };
      }
    }
    return undefined;
  }

  private instruction({ facts }: Issue, file: string): CodeLocation | undefined {
    const index = this.dockerfile(file);
    const { dockerfileInstruction: text = '' } = facts;
    const region = index?.instruction(text) ?? index?.base();
    return region === undefined ? undefined : { file, ...lines(region) };
  }

  private manifest(path: string): ManifestIndex | undefined {
    if (!this.manifests.has(path)) {
      const text = this.files.read(path);
      this.manifests.set(path, text === undefined ? undefined : buildIndex(path, text));
    }
    return this.manifests.get(path);
  }

  private dockerfile(path: string): DockerfileIndex | undefined {
    if (!this.dockerfiles.has(path)) {
      const text = this.files.read(path);
      this.dockerfiles.set(path, text === undefined ? undefined : readDockerfile(text));
    }
    return this.dockerfiles.get(path);
  }
}

/** `lodash@4.17.15`, `@scope/name@1.0.0`, `group:artifact@1`. */
function queryOf(step: string): DependencyQuery {
  const at = step.lastIndexOf('@');
  return at > 0 ? { name: step.slice(0, at), version: step.slice(at + 1) } : { name: step };
}

function isDockerfile(path: string): boolean {
  return /^(?:.*\.)?(?:Dockerfile|Containerfile)(?:\..*)?$/i.test(posix.basename(path));
}

function lines({ startLine, endLine, startColumn, endColumn }: Region): Omit<CodeLocation, 'file'> {
  return { startLine, endLine, startColumn, endColumn };
}
