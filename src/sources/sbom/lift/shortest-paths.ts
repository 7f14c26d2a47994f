import type { SbomComponent, SbomDocument } from '../document/document.js';

/** A package as the results name it. */
interface Wanted {
  readonly name: string;
  readonly version: string;
  readonly purl?: string | undefined;
}

/** One shortest path from the root of an SBOM to each of its components. */
export class ShortestPaths {
  private readonly cameFrom = new Map<string, string | undefined>();
  private readonly refs = new Map<string, string>();
  private readonly byRef = new Map<string, SbomComponent>();

  /** @param document without one, or without a root in it, no path is known. */
  constructor(document: SbomDocument | undefined) {
    if (document?.root === undefined) return;
    for (const component of [document.root, ...document.components]) this.know(component);
    const queue = [document.root.ref];
    this.cameFrom.set(document.root.ref, undefined);
    // The list grows while it is gone through: breadth first.
    for (const from of queue)
      for (const to of document.dependencies.get(from) ?? []) {
        if (this.cameFrom.has(to)) continue;
        this.cameFrom.set(to, from);
        queue.push(to);
      }
  }

  /** The path, each step `name@version`, as a list of one; empty when none is known. */
  to({ name, version, purl }: Wanted): string[][] {
    const ref = this.refs.get(purl ?? '') ?? this.refs.get(`${name}@${version}`);
    if (ref === undefined || !this.cameFrom.has(ref)) return [];
    const path: string[] = [];
    for (let at: string | undefined = ref; at !== undefined; at = this.cameFrom.get(at)) {
      const component = this.byRef.get(at);
      path.unshift(`${component?.name ?? at}@${component?.version ?? ''}`);
    }
    return [path];
  }

  private know(component: SbomComponent): void {
    const { ref, name, version, purl } = component;
    this.byRef.set(ref, component);
    for (const key of [purl, `${name}@${version}`])
      if (key !== undefined && !this.refs.has(key)) this.refs.set(key, ref);
  }
}
