import { describeError, UpstreamError } from '../../model/errors.js';

/**
 * Why Snyk did not give something.
 *
 * @throws the error itself when it is none of Snyk's, or the run was told to stop.
 */
export function refusal(error: unknown, signal: AbortSignal): string {
  if (signal.aborted || !(error instanceof UpstreamError)) throw error;
  return describeError(error);
}

/** True when Snyk says that there is no such thing; any other refusal says nothing about it. */
export function saysGone(error: unknown): boolean {
  return error instanceof UpstreamError && (error.status === 404 || error.status === 410);
}
