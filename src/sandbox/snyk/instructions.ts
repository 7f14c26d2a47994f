import * as z from 'zod';
import { ConfigError } from '../../model/errors.js';
import { changeShape, scheduleShape } from './change.js';
import { exportsShape } from './export/options.js';
import { faultsShape } from './fault.js';

const instructions = z.strictObject({
  /** In place of those there were. */
  faults: faultsShape.optional(),
  /** How exports are made from now on; what is not told is as Snyk does it. */
  exports: exportsShape.optional(),
  /** At once, one after another. */
  changes: z.array(changeShape).default([]),
  /** Later. */
  schedule: z.array(scheduleShape).default([]),
});

/** What the sandbox is told of Snyk's world while it runs. */
type SnykInstructions = z.output<typeof instructions>;

/** @throws ConfigError that names every wrong one. */
export function readInstructions(given: unknown): SnykInstructions {
  const read = instructions.safeParse(given);
  if (read.success) return read.data;
  throw new ConfigError(
    read.error.issues.map(({ path, message }) => `snyk ${path.join('.')}: ${message}.`),
  );
}
