import { constants } from 'node:buffer';

/**
 * Levels of what is walked or taken; what is skipped may be as deep as it likes. Whoever reads a
 * value may recurse into it, and the stack must hold that. Snyk's deepest output, the dependency
 * trees of `--print-deps`, has two levels a dependency.
 */
export const MAX_DEPTH = 1_000;

/** Bytes of one value that is taken: it becomes a string, and V8 has none that is longer. */
export const MAX_TAKEN_BYTES = constants.MAX_STRING_LENGTH;

/**
 * Bytes that are looked at together. Measured: strings of this size die young in V8's heap, so
 * memory is lowest; up to 1 MB time is the same.
 */
export const CHUNK_BYTES = 64 * 1024;

/**
 * Bytes in which something that begins like JSON must show that it is none. Not more than
 * MAX_DEPTH, so that no depth is reached within it.
 */
export const CANDIDATE_BYTES = 1_000;
