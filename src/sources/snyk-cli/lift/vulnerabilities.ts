import type { PackageFindings } from './finding.js';
import type { Fields } from './read.js';
import type { Key, Kind, Reader } from './reader.js';

/** Members that differ from path to path: all that is read of a known problem. */
const PATH_MEMBERS: ReadonlySet<Key> = new Set([
  'from',
  'isPatchable',
  'isPinnable',
  'isUpgradable',
  'name',
  'nearestFixedInVersion',
  'packageName',
  'packageUrl',
  'reachability',
  'upgradePath',
  'version',
]);

/**
 * Reads `vulnerabilities[]`, the hot loop of large scans. Taking an element whole is the fastest
 * way to a new problem; walking it and passing over its five kilobytes of text is faster when the
 * problem is known, but that shows only when its id has been read. So what the last element was is
 * expected of the next: scans repeat few problems on many paths, mostly one after the other or
 * long after all of them have been seen.
 */
export class VulnerabilityList implements Reader {
  private expectsKnown = false;
  private readonly element: KnownElement;

  constructor(
    private readonly findings: PackageFindings,
    private readonly unreadable: () => void,
  ) {
    this.element = new KnownElement(findings, (members) => {
      this.add(members);
    });
  }

  member(_key: Key, kind: Kind): Reader | 'take' {
    return kind === 'object' && this.expectsKnown ? this.element : 'take';
  }

  take(_key: Key, value: unknown): void {
    this.add(value);
  }

  private add(value: unknown): void {
    const before = this.findings.size;
    if (!this.findings.add(value)) this.unreadable();
    this.expectsKnown = this.findings.size === before;
  }
}

/** Reads one element after the other; there is only ever one at a time. */
class KnownElement implements Reader {
  private isKnown = false;
  private members: Record<string, unknown> = {};

  constructor(
    private readonly findings: PackageFindings,
    private readonly conclude: (members: Fields) => void,
  ) {}

  member(key: Key): 'take' | 'skip' {
    if (this.isKnown) return PATH_MEMBERS.has(key) ? 'take' : 'skip';
    return key === '__proto__' ? 'skip' : 'take';
  }

  take(key: Key, value: unknown): void {
    if (key === 'id') this.isKnown = typeof value === 'string' && this.findings.has(value);
    this.members[String(key)] = value;
  }

  end(): void {
    this.conclude(this.members);
    this.members = {};
    this.isKnown = false;
  }
}
