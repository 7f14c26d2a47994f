import { ResultHeader } from './header.js';
import { PackageFindings } from './finding.js';
import { Misconfigurations } from './iac.js';
import { ignoreOf, patchOf } from './ignore.js';
import { DependencyPaths } from './paths.js';
import type { Key, Kind, Reader } from './reader.js';
import { each } from './reader.js';
import { runs } from './sarif/run.js';
import type { Scan } from './scan.js';
import { UnmanagedParts } from './unmanaged.js';
import { VulnerabilityList } from './vulnerabilities.js';

/** Everything that was gathered of one result object of `snyk test --json`. */
export class ResultParts {
  readonly header = new ResultHeader();
  readonly paths = new DependencyPaths();
  readonly open = new PackageFindings(this.paths);
  readonly ignored = new PackageFindings(this.paths);
  readonly unmanaged = new UnmanagedParts();
  readonly misconfigurations = new Misconfigurations();
  /** The results of a container's applications. */
  readonly applications: ResultParts[] = [];
  /** `remediation.pin` */
  pins: unknown;
  hasVulnerabilities = false;
  isIac = false;
  isContainer = false;
  /** Names of all members. */
  readonly members: string[] = [];
  /** Entries without an id: what they are cannot be told. */
  unreadable = 0;
}

const META_MEMBERS: ReadonlySet<Key> = new Set(['org', 'orgPublicId', 'projectId']);

/** Reads one result object: a project, a container with its applications, or an error. */
export class ResultReader implements Reader {
  private readonly parts = new ResultParts();

  /** @param conclude called with everything that was gathered when the object is complete. */
  constructor(
    private readonly scan: Scan,
    private readonly conclude: (parts: ResultParts) => void,
  ) {}

  member(key: Key, kind: Kind): Reader | 'take' | 'skip' {
    this.parts.members.push(String(key));
    if (kind === 'scalar') return ResultHeader.has(key) ? 'take' : 'skip';
    return (kind === 'array' ? this.arrayMember(key) : this.objectMember(key)) ?? 'skip';
  }

  take(key: Key, value: unknown): void {
    this.parts.header.set(key, value);
    if (this.parts.header.error !== undefined) this.scan.recognised();
  }

  end(): void {
    this.conclude(this.parts);
  }

  private arrayMember(key: Key): Reader | undefined {
    const { parts } = this;
    switch (key) {
      case 'vulnerabilities':
      case 'license_issues': // `snyk sbom test` of older CLIs keeps licences apart.
        parts.hasVulnerabilities = true;
        this.scan.recognised();
        return new VulnerabilityList(parts.open, () => parts.unreadable++);
      case 'infrastructureAsCodeIssues':
        parts.isIac = true;
        this.scan.recognised();
        return this.counted((value) => parts.misconfigurations.add(value));
      case 'runs':
        this.scan.recognised();
        return runs(this.scan);
      case 'applications':
        parts.isContainer = true;
        return results(this.scan, (application) => parts.applications.push(application));
      default:
        return parts.unmanaged.part(key);
    }
  }

  private objectMember(key: Key): Reader | undefined {
    const { parts } = this;
    switch (key) {
      case 'filtered':
        return this.filtered();
      case 'remediation':
        return only('pin', (value) => (parts.pins = value));
      case 'meta':
        return this.meta();
      case 'docker':
        parts.isContainer = true;
        return undefined;
      default:
        return parts.unmanaged.part(key);
    }
  }

  private filtered(): Reader {
    const { ignored } = this.parts;
    return {
      member: (key, kind) => {
        if (kind !== 'array') return 'skip';
        if (key === 'ignore') return this.counted((value) => ignored.add(value, ignoreOf));
        // The CLI's newest flow has no patches and writes a list of strings here.
        if (key === 'patch') return each((value) => ignored.add(value, patchOf));
        return 'skip';
      },
    };
  }

  /** Infrastructure results say in `meta` what others say at the top. */
  private meta(): Reader {
    const { header } = this.parts;
    return {
      member: (key) => (META_MEMBERS.has(key) ? 'take' : 'skip'),
      take: (key, value) => {
        if (typeof key === 'string' && header.text(key) === undefined) header.set(key, value);
      },
    };
  }

  private counted(add: (value: unknown) => boolean): Reader {
    return each((value) => {
      if (!add(value)) this.parts.unreadable++;
    });
  }
}

/** Reads an array of result objects. */
export function results(scan: Scan, conclude: (parts: ResultParts) => void): Reader {
  return {
    member: (_key, kind) => (kind === 'object' ? new ResultReader(scan, conclude) : 'skip'),
  };
}

function only(member: string, take: (value: unknown) => void): Reader {
  return {
    member: (key) => (key === member ? 'take' : 'skip'),
    take: (_key, value) => {
      take(value);
    },
  };
}
