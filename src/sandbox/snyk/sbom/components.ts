/** A component of an SBOM, as far as the sandbox looks at it. */
export interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  /** Type of the purl. */
  readonly type: string;
}

/** As Snyk's reference names them. */
const TESTED =
  /^pkg:(apk|cargo|cocoapods|composer|conan|deb|gem|generic|golang|hex|maven|npm|nuget|pub|pypi|rpm|swift)\/([^@?#]+)(?:@([^?#]+))?/;

/** What of an SBOM would be tested, and how it is called; undefined for what is none. */
export function readSbom(sbom: unknown): { format: string; components: Component[] } | undefined {
  if (member(sbom, 'bomFormat') === 'CycloneDX') {
    const version = member(sbom, 'specVersion');
    if (version !== '1.4' && version !== '1.5' && version !== '1.6') return undefined;
    const root = member(member(sbom, 'metadata'), 'component');
    const purls = [root, ...list(member(sbom, 'components'))].flatMap(purlsIn);
    return { format: 'CycloneDX JSON', components: componentsOf(purls) };
  }
  if (member(sbom, 'spdxVersion') !== 'SPDX-2.3') return undefined;
  const refs = list(member(sbom, 'packages')).flatMap((one) => list(member(one, 'externalRefs')));
  const purls = refs.filter((ref) => member(ref, 'referenceType') === 'purl');
  return {
    format: 'SPDX JSON',
    components: componentsOf(purls.map((ref) => member(ref, 'referenceLocator'))),
  };
}

function purlsIn(component: unknown): unknown[] {
  return [member(component, 'purl'), ...list(member(component, 'components')).flatMap(purlsIn)];
}

function componentsOf(purls: readonly unknown[]): Component[] {
  const components = new Map<string, Component>();
  for (const purl of purls) {
    const [, type, path, version = ''] = typeof purl === 'string' ? (TESTED.exec(purl) ?? []) : [];
    if (type === undefined || path === undefined) continue;
    const name = decoded(path).replace('/', type === 'maven' ? ':' : '/');
    const known = { name, version: decoded(version), purl: String(purl), type };
    components.set(`${name}@${version}`, known);
  }
  return [...components.values()];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
