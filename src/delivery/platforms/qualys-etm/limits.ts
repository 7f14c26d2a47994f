import type { TargetLimits } from '../../../http/limiter.js';
import type { RetryPolicy } from '../../../http/retry.js';

/** Two are allowed at once, and repeats that overlap are themselves answered 409. */
export const QUALYS_CONCURRENCY = 1;

export const QUALYS_LIMITS: TargetLimits = { windows: [], concurrency: QUALYS_CONCURRENCY };

/** Classic APIs say 409 where newer ones say 429; how long to wait is in `X-RateLimit-ToWait-Sec`. */
export const QUALYS_RETRY: Partial<RetryPolicy> = { throttled: [409, 429] };

/** Qualys' own file-uploader-connector (main.py) splits files at 9 MiB. */
export const MAX_PART_BYTES = 9 * 1024 * 1024;
