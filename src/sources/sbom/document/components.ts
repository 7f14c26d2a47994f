import type { SbomComponent } from './document.js';

/** The components of a document while it is read. */
export class Components {
  private readonly byRef = new Map<string, SbomComponent>();
  private readonly links = new Map<string, readonly string[]>();
  private readonly repeated = new Set<string>();

  /**
   * @param ref as the document has it; without one, nothing can depend on the component.
   * @returns the component; one that repeats a reference is kept under another.
   */
  add(ref: string | undefined, told: Omit<SbomComponent, 'ref'>): SbomComponent {
    if (ref !== undefined && this.byRef.has(ref)) this.repeated.add(ref);
    const wanted = ref ?? told.purl ?? `${told.name}@${told.version}`;
    let free = wanted;
    for (let number = 2; this.byRef.has(free); number += 1) free = `${wanted}#${number}`;
    const component = { ref: free, ...told };
    this.byRef.set(free, component);
    return component;
  }

  link(from: string, to: readonly string[]): void {
    this.links.set(from, [...(this.links.get(from) ?? []), ...to]);
  }

  has(ref: string): boolean {
    return this.byRef.has(ref);
  }

  get(ref: string | undefined): SbomComponent | undefined {
    return ref === undefined ? undefined : this.byRef.get(ref);
  }

  without(root: SbomComponent | undefined): SbomComponent[] {
    return [...this.byRef.values()].filter((component) => component !== root);
  }

  dependencies(): Map<string, readonly string[]> {
    const known = new Map<string, readonly string[]>();
    for (const [from, to] of this.links)
      if (this.byRef.has(from))
        known.set(
          from,
          to.filter((ref) => this.byRef.has(ref)),
        );
    return known;
  }

  /** What is wrong and does no harm. */
  warnings(name: string): string[] {
    const ends = [...this.links].flatMap(([from, to]) => [from, ...to]);
    const lost = new Set(ends.filter((ref) => !this.byRef.has(ref)));
    return [
      ...(this.repeated.size === 0
        ? []
        : [`${name}: ${this.repeated.size} references are those of several components.`]),
      ...(lost.size === 0
        ? []
        : [`${name}: ${lost.size} references of dependencies lead to no component.`]),
    ];
  }
}
