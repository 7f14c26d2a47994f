import { PackageURL } from 'packageurl-js';

export interface PackageId {
  /** As Snyk names it: `@scope/name`, `group:artifact`, … */
  readonly name: string;
  readonly version: string;
  /** Package manager of the vulnerability: `npm`, `golang`, `debian:12`, … */
  readonly manager: string;
  /** The Go module, when the name is that of a package in it. */
  readonly module?: string | undefined;
}

interface Parts {
  readonly type: string;
  readonly namespace?: string | undefined;
  readonly name: string;
  readonly version?: string;
  readonly qualifiers?: Readonly<Record<string, string>> | undefined;
  readonly subpath?: string | undefined;
}

/** Distributions by the package format that they use. */
const FORMAT_OF_DISTRIBUTION: Readonly<Record<string, string>> = {
  debian: 'deb',
  ubuntu: 'deb',
  alpine: 'apk',
  chainguard: 'apk',
  wolfi: 'apk',
  almalinux: 'rpm',
  amzn: 'rpm',
  centos: 'rpm',
  fedora: 'rpm',
  opensuse: 'rpm',
  oracle: 'rpm',
  rhel: 'rpm',
  rocky: 'rpm',
  sles: 'rpm',
};

/** Ecosystems whose names need nothing but their type. */
const PLAIN_TYPES: Readonly<Record<string, string>> = {
  cargo: 'cargo',
  hex: 'hex',
  nuget: 'nuget',
  pip: 'pypi',
  pipenv: 'pypi',
  poetry: 'pypi',
  pub: 'pub',
  rubygems: 'gem',
  uv: 'pypi',
};

const SPLITTERS: Readonly<Record<string, (id: PackageId) => Parts | undefined>> = {
  npm: ({ name }) => ({ type: 'npm', ...atSlash(name) }),
  yarn: ({ name }) => ({ type: 'npm', ...atSlash(name) }),
  pnpm: ({ name }) => ({ type: 'npm', ...atSlash(name) }),
  composer: ({ name }) => ({ type: 'composer', ...atSlash(name) }),
  swift: ({ name }) => ({ type: 'swift', ...atSlash(name) }),
  maven: maven,
  gradle: maven,
  sbt: maven,
  golang: go,
  gomodules: go,
  golangdep: go,
  cocoapods: ({ name }) => {
    const [pod, ...subspec] = name.split('/');
    return { type: 'cocoapods', name: pod ?? '', subpath: subspec.join('/') || undefined };
  },
  cpp: unmanaged,
  'Unmanaged (C/C++)': unmanaged,
};

/**
 * Package format of a distribution as Snyk spells it (`debian:12` → `deb`), which is also Snyk's
 * project type; undefined for other package managers.
 */
export function packageFormat(manager: string): string | undefined {
  const [distribution = ''] = manager.split(':');
  return FORMAT_OF_DISTRIBUTION[distribution];
}

/** The package URL, or undefined when the ecosystem has no purl type or we cannot be sure. */
export function purlOf(id: PackageId): string | undefined {
  const parts = split(id);
  if (parts === undefined || parts.name === '') return undefined;
  try {
    return new PackageURL(
      parts.type,
      parts.namespace,
      parts.name,
      (parts.version ?? id.version) || undefined,
      parts.qualifiers,
      parts.subpath,
    ).toString();
  } catch {
    // A name that no registry would accept has no package URL; it is still a package.
    return undefined;
  }
}

function split(id: PackageId): Parts | undefined {
  const plain = PLAIN_TYPES[id.manager];
  if (plain !== undefined) return { type: plain, name: id.name };
  return (SPLITTERS[id.manager] ?? operatingSystem)(id);
}

function atSlash(path: string): { namespace: string | undefined; name: string } {
  const slash = path.lastIndexOf('/');
  return { namespace: path.slice(0, Math.max(slash, 0)) || undefined, name: path.slice(slash + 1) };
}

function maven({ name }: PackageId): Parts | undefined {
  const [group, artifact, ...rest] = name.split(':');
  if (artifact === undefined || rest.length > 0) return undefined;
  return { type: 'maven', namespace: group, name: artifact };
}

/**
 * Snyk may name a package within a Go module, purl needs the module: without it a path that is
 * longer than those of modules usually are is not to be trusted. Snyk drops the `v` of versions.
 */
function go({ name, version, module = name }: PackageId): Parts | undefined {
  if (!/^\d/.test(version)) return undefined;
  const isInside = name.startsWith(`${module}/`);
  if (!isInside && !isGoModule(name)) return undefined;
  return {
    type: 'golang',
    ...atSlash(isInside ? module : name),
    version: `v${version}`,
    subpath: isInside ? name.slice(module.length + 1) : undefined,
  };
}

/** `github.com/owner/repository`, `golang.org/x/net`, `gopkg.in/yaml.v2`, each with or without `/v2`. */
function isGoModule(path: string): boolean {
  const [host = '', ...rest] = path.replace(/\/v\d+$/, '').split('/');
  if (/^(?:github\.com|gitlab\.com|bitbucket\.org|golang\.org)$/.test(host))
    return rest.length === 2;
  return rest.length <= 2;
}

/** `https://curl.se|curl`, or in older CLIs `curl|https://curl.se/…/curl-7.58.0.tar.xz`. */
function unmanaged({ name }: PackageId): Parts | undefined {
  const [first = '', second] = name.split('|');
  if (second === undefined) return { type: 'generic', ...atSlash(first) };
  if (!second.includes('://')) return { type: 'generic', ...atSlash(second) };
  return { type: 'generic', name: first, qualifiers: { download_url: second } };
}

/** What an operating system's vulnerability is about is a source package, or apk's origin. */
function operatingSystem({ name, version, manager }: PackageId): Parts | undefined {
  const type = packageFormat(manager);
  if (type === undefined) return undefined;
  const [distribution = '', release] = manager.split(':');
  const epoch = type === 'rpm' ? /^(\d+):(.+)$/.exec(version) : null;
  const qualifiers: Record<string, string> = {};
  if (type === 'deb') qualifiers['arch'] = 'source';
  if (release !== undefined) qualifiers['distro'] = `${distribution}-${release}`;
  if (epoch?.[1] !== undefined) qualifiers['epoch'] = epoch[1];
  return { type, namespace: distribution, name, version: epoch?.[2] ?? version, qualifiers };
}
