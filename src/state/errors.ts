/**
 * A ledger does not hold what its state says. Nothing that is missing from it has vanished at Snyk:
 * the caller collects that org in full.
 */
export class LedgerCorrupt extends Error {
  override readonly name = 'LedgerCorrupt';

  constructor(
    /** Id of the org whose ledger it is. */
    readonly org: string,
    /** What was seen, for the warning: `it ends before its last line`. */
    readonly why: string,
    options?: { cause?: unknown },
  ) {
    super(`The ledger of org ${org} cannot be used: ${why}.`, options);
  }
}

/**
 * Another run finished on the same state while this one was collecting. What this one found is
 * older: it must not be delivered, and its state is not kept.
 */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}
