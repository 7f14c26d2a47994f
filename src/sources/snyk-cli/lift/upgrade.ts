/** An upgrade of a direct dependency that gets rid of a vulnerable package. */
export interface Upgrade {
  /** The direct dependency and its version to be: `express@4.18.2`. */
  readonly direct: string;
  /** What it then brings instead of the vulnerable package: `qs@6.11.0`; may be `direct` itself. */
  readonly brings: string;
  /** The version to be is the one that is there: only the lock file holds the old package back. */
  readonly isInstalled: boolean;
}

/**
 * The upgrade that an `upgradePath` tells: `[false, 'express@4.18.2', 'qs@6.11.0']`, where false
 * stands for the project itself; `[]` and `[false]` when there is none.
 */
export function upgradeOf(upgradePath: unknown, from: readonly string[]): Upgrade | undefined {
  if (!Array.isArray(upgradePath) || upgradePath.length < 2) return undefined;
  const steps: readonly unknown[] = upgradePath;
  const direct = steps.find((step) => typeof step === 'string');
  const last = steps.at(-1);
  if (direct === undefined) return undefined;
  const brings = typeof last === 'string' ? last : direct;
  return { direct, brings, isInstalled: direct === from[1] };
}

/** `@scope/name@1.2.3` split at the version. */
export function nameAndVersion(step: string): { name: string; version: string } {
  const at = step.lastIndexOf('@');
  return at <= 0
    ? { name: step, version: '' }
    : { name: step.slice(0, at), version: step.slice(at + 1) };
}
