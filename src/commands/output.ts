import { resolve } from 'node:path';
import type { CommandContext } from './context.js';

/** Name of the directory of journals in the output directory. */
export const JOURNAL = 'journal';

/** Absolute path of the output directory. */
export function outputDirectory({ settings, cwd }: CommandContext): string {
  return resolve(cwd, settings['output-dir']);
}
