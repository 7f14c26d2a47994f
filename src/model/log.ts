/**
 * Where a run tells what it does. Each host shows these in its own way; none of them may get a
 * secret, so callers redact first.
 */
export interface Log {
  /** Shown only when the user asks for details. */
  debug(message: string): void;
  info(message: string): void;
  warning(message: string): void;
  error(message: string): void;
}
