import { types } from 'node:util';

/**
 * The user can fix this: a setting, a file or a map is wrong. The message says what was seen,
 * where, and the cure. Several problems are told at once, one a line.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: string | readonly string[], options?: { cause?: unknown }) {
    const list = typeof problems === 'string' ? [problems] : problems;
    super(list.join('\n'), options);
    this.problems = list;
  }
}

/** A service or tool that we called failed: Snyk's API or CLI, a platform, GitHub. */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';
  /** Who failed, in the user's words: `Snyk API`, `Snyk CLI`, `Qualys ETM`. */
  readonly service: string;
  /** HTTP status or exit code, where there is one. */
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  /** Whether the same call may succeed later. */
  readonly retryable: boolean;

  constructor(
    message: string,
    details: {
      service: string;
      status?: number | undefined;
      requestId?: string | undefined;
      retryable?: boolean;
      cause?: unknown;
    },
  ) {
    super(message, { cause: details.cause });
    this.service = details.service;
    this.status = details.status;
    this.requestId = details.requestId;
    this.retryable = details.retryable ?? false;
  }
}

/** An input that was given cannot be read as anything that Snyk writes. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** The message of whatever was thrown, with its causes: "fetch failed" never stands alone. */
export function describeError(error: unknown): string {
  const parts: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < MAX_CAUSES && current !== undefined && current !== null; depth += 1) {
    const text = isError(current) ? messageOf(current) : textOf(current);
    if (text !== '' && !parts.some((part) => part.includes(text))) parts.push(text);
    current = isError(current) ? causeOf(current) : undefined;
  }
  return parts.join(': ') || 'unknown error';
}

/** Causes that a message tells; a chain may be a circle. */
const MAX_CAUSES = 6;

/** Also true for errors of another realm (Jest, `node:vm`), where `instanceof` says no. */
export function isError(value: unknown): value is Error {
  return value instanceof Error || types.isNativeError(value);
}

/** A connection tried over several addresses fails with an AggregateError without a message. */
function causeOf(error: Error): unknown {
  if (error.cause !== undefined) return error.cause;
  return 'errors' in error && Array.isArray(error.errors) ? error.errors[0] : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The system does not say which disk; these are all that a run writes to. */
const DISK_FULL =
  '. Make room where `output-dir`, `state` and temporary files (TMPDIR) are, and run again';

function messageOf(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (error.message === '') return code || error.name;
  if (code === 'ENOSPC' || code === 'EDQUOT') return `${error.message}${DISK_FULL}`;
  return code !== '' && !error.message.includes(code)
    ? `${error.message} (${code})`
    : error.message;
}
