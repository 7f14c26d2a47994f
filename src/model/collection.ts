/** Something that could not be collected, and why. */
export interface Gap {
  readonly what: string;
  readonly why: string;
}

/**
 * How whole a run's collection is. Sources report to it while they read; a collection with a gap
 * is never treated as a full picture.
 */
export class Collection {
  readonly gaps: Gap[] = [];
  readonly warnings: string[] = [];
  private partOf: string | null = null;
  /** Called with each gap and warning as it happens, for the log. */
  private readonly onEvent: (level: 'warning', message: string) => void;

  constructor(onEvent: (level: 'warning', message: string) => void = () => undefined) {
    this.onEvent = onEvent;
  }

  /** Why what is absent is not gone, although nothing is missing; null when all was asked for. */
  get partial(): string | null {
    return this.partOf;
  }

  get complete(): boolean {
    return this.gaps.length === 0;
  }

  /** Names something that is missing. The run goes on. */
  missing(what: string, why: string): void {
    if (this.gaps.some((gap) => gap.what === what && gap.why === why)) return;
    this.gaps.push({ what, why });
    this.onEvent('warning', `Incomplete: ${what}: ${why}`);
  }

  /** Only a part was asked for, such as what changed: whole in itself, and no picture of all. */
  only(why: string): void {
    this.partOf ??= why;
  }

  /** Something that a person should know and that loses nothing. Told once. */
  warn(message: string): void {
    if (this.warnings.includes(message)) return;
    this.warnings.push(message);
    this.onEvent('warning', message);
  }
}
