import type { Declaration, Reader } from './declaration.js';
import { onLine } from './declaration.js';
import { linesOf } from './lines.js';

const DIRECT = /^(?:dependencies|devDependencies|optionalDependencies)$/;

/**
 * pnpm-lock.yaml of the versions 5 to 9. pnpm writes it in one style always, so that the lines
 * can be read as they stand; a YAML parser takes seconds for the large ones.
 */
export const pnpmLock: Reader = (text) => {
  const declarations: Declaration[] = [];
  const keys: { readonly indent: number; readonly key: string }[] = [];
  for (const [index, line] of linesOf(text).entries()) {
    const match = /^( *)('[^']*'|"[^"]*"|[^\s#'"][^\s]*?):(?:\s|$)/.exec(line);
    if (match === null) continue;
    const indent = match[1]?.length ?? 0;
    const written = match[2] ?? '';
    while ((keys.at(-1)?.indent ?? -1) >= indent) keys.pop();
    const parents = keys.map(({ key }) => key);
    keys.push({ indent, key: written.replace(/^['"]|['"]$/g, '') });
    const found = declared(parents, keys.at(-1)?.key ?? '');
    if (found) declarations.push({ ...found, region: onLine(index + 1, indent, written.length) });
  }
  return declarations;
};

function declared(
  parents: readonly string[],
  key: string,
): Omit<Declaration, 'region'> | undefined {
  const [section = ''] = parents;
  if (DIRECT.test(section) && parents.length === 1) return { name: key };
  if (section === 'importers' && parents.length === 3 && DIRECT.test(parents[2] ?? '')) {
    return { name: key };
  }
  return section === 'packages' && parents.length === 1 ? { ...resolved(key), rank: 1 } : undefined;
}

/** `/@babel/core@7.1.0(peer@1.0.0)`, or `/@babel/core/7.1.0_peer@1.0.0` up to version 5. */
function resolved(key: string): { name: string; version?: string | undefined } {
  const plain = key.replace(/^\//, '').replace(/\(.*$/, '');
  const match = /^((?:@[^/@]+\/)?[^/@]+)[@/]([^_]+)/.exec(plain);
  return { name: match?.[1] ?? plain, version: match?.[2] };
}
