import type { CodeLocation } from '../../model/facts.js';
import { normalisePath } from '../../model/identity.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import type { ManifestFiles } from './candidates.js';
import { manifestCandidates } from './candidates.js';
import type { Region } from './declaration.js';
import { directDependencies } from './direct.js';
import type { DockerfileIndex } from './dockerfile.js';
import { readDockerfile } from './dockerfile.js';
import type { ManifestIndex } from './manifest-index.js';
import { buildIndex } from './manifest-index.js';

/** Indexes kept at once; the records of a project come together, so that few are enough. */
const MAX_INDEXES = 64;

/**
 * Finds where in the repository a finding is dealt with: the line of the manifest that declares
 * the direct dependency, the Dockerfile's instruction. Each file is read once.
 */
export class ManifestLocator {
  private readonly manifests: Remembered<ManifestIndex>;
  private readonly dockerfiles: Remembered<DockerfileIndex>;

  constructor(private readonly files: ManifestFiles) {
    this.manifests = new Remembered((path) =>
      indexOf(files, path, (text) => buildIndex(path, text)),
    );
    this.dockerfiles = new Remembered((path) => indexOf(files, path, readDockerfile));
  }

  /**
   * @returns the place that the source itself told, where it told a line; undefined when there is
   *   no such file or nothing in it declares the dependency: no line is claimed that is not known
   */
  locate(record: ProjectRecord, issue: Issue): CodeLocation | undefined {
    const [told] = issue.facts.locations;
    if (told?.startLine !== undefined) return told;
    // A source may tell the manifest where the project's own file is the lock file beside it.
    const paths = [told?.file ?? '', record.attributes.target_file].map(normalisePath);
    for (const path of new Set(paths.filter((each) => each !== ''))) {
      const found =
        (record.product === 'container' ? this.inDockerfile(path, issue) : undefined) ??
        this.inManifest(path, issue);
      if (found) return found;
    }
    return undefined;
  }

  private inManifest(path: string, issue: Issue): CodeLocation | undefined {
    if (issue.facts.packages.length === 0) return undefined;
    const queries = directDependencies(issue);
    for (const file of manifestCandidates(path, this.files)) {
      const manifest = this.manifests.get(file);
      for (const query of manifest === undefined ? [] : queries) {
        const region = manifest?.find(query);
        if (region) return at(file, region);
      }
    }
    return undefined;
  }

  /** In the instruction that installed the package, else where the base image is named. */
  private inDockerfile(path: string, issue: Issue): CodeLocation | undefined {
    const dockerfile = this.dockerfiles.get(path);
    const instruction = issue.facts.dockerfileInstruction;
    const region =
      (instruction ? dockerfile?.instruction(instruction) : undefined) ?? dockerfile?.base();
    return region && at(path, region);
  }
}

/** What was made of the files asked for last. */
class Remembered<T> {
  private readonly known = new Map<string, T | undefined>();

  constructor(private readonly make: (path: string) => T | undefined) {}

  get(path: string): T | undefined {
    if (this.known.has(path)) return this.known.get(path);
    const made = this.make(path);
    const [oldest] = this.known.keys();
    if (this.known.size >= MAX_INDEXES && oldest !== undefined) this.known.delete(oldest);
    this.known.set(path, made);
    return made;
  }
}

function indexOf<T>(files: ManifestFiles, path: string, read: (text: string) => T): T | undefined {
  const text = files.read(path);
  return text === undefined ? undefined : read(text);
}

function at(file: string, region: Region): CodeLocation {
  return { file, ...region };
}
