import * as z from 'zod';
import { parsePlatformOptions } from '../../platform-options.js';

const schema = z.strictObject({
  /** `target.ndjson.gz` in place of `target.ndjson`. */
  gzip: z.boolean('Give true or false.').default(false),
});

/** `platform-options` of the platform `file`, defaults filled in. */
export type FileOptions = z.output<typeof schema>;

/** @throws ConfigError with all problems. */
export function parseFileOptions(value: unknown): FileOptions {
  return parsePlatformOptions(schema, value);
}
