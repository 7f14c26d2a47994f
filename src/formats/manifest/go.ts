import type { Declaration, Reader } from './declaration.js';
import { onLine } from './declaration.js';
import { linesOf } from './lines.js';

const MODULE =
  /^(?<name>[^\s()"]+\.[^\s()"]+|"[^"]+")\s+(?<version>v[^\s/]+)\s*(?<comment>\/\/.*)?$/;

/** go.mod: what is required directly before what the comment calls indirect. */
export const goMod: Reader = (text) => {
  const declarations: Declaration[] = [];
  let block = '';
  for (const [index, line] of linesOf(text).entries()) {
    const opened = /^\s*(\w+)\s*\(\s*(?:\/\/.*)?$/.exec(line)?.[1];
    if (opened !== undefined) block = opened;
    else if (/^\s*\)/.test(line)) block = '';
    const entry = block === 'require' ? line : (/^\s*require\s+(.*)$/.exec(line)?.[1] ?? '');
    const groups = MODULE.exec(entry.trim())?.groups;
    if (groups?.name === undefined) continue;
    const name = groups.name.replaceAll('"', '');
    declarations.push({
      name,
      version: groups.version?.replace(/^v/, ''),
      region: onLine(index + 1, line.indexOf(name), name.length),
      rank: groups.comment?.includes('indirect') === true ? 1 : 0,
    });
  }
  return declarations;
};
