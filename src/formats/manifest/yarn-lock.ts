import type { Declaration, Reader } from './declaration.js';
import { onLine } from './declaration.js';
import { linesOf } from './lines.js';

/**
 * yarn.lock of Yarn 1 and of Yarn 2 and later: entries begin in the first column with all that
 * asks for them, `"lodash@^4.17.0", lodash@^4.17.11:`, and have a version.
 */
export const yarnLock: Reader = (text) => {
  const declarations: Declaration[] = [];
  let open: Omit<Declaration, 'version'>[] = [];
  for (const [index, line] of linesOf(text).entries()) {
    if (/^[^\s#].*:\s*$/.test(line)) {
      const region = onLine(index + 1, 0, line.trimEnd().length);
      open = namesOf(line).map((name) => ({ name, region }));
      continue;
    }
    const version = /^ {2}version:? "?([^"\s]+)"?\s*$/.exec(line)?.[1];
    if (version === undefined) continue;
    declarations.push(...open.map((entry) => ({ ...entry, version })));
    open = [];
  }
  return declarations;
};

function namesOf(header: string): string[] {
  const names = header
    .replace(/:\s*$/, '')
    .replaceAll('"', '')
    .split(/,\s*/)
    .flatMap((spec) => /^(@?[^@]+)@/.exec(spec)?.[1] ?? []);
  return [...new Set(names)];
}
