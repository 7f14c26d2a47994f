import type { Reader } from './declaration.js';
import { onLine } from './declaration.js';
import { linesOf } from './lines.js';
import { declarationsIn, withoutComments } from './source-code.js';

const GEM = /^[ \t]*gem[\s(]+(?<quote>["'])(?<name>[^"'\s]+)\k<quote>/dgm;
const GEMSPEC =
  /\.add_(?:runtime_|development_)?dependency[\s(]+(?<quote>["'])(?<name>[^"'\s]+)\k<quote>/dg;
const POD = /^[ \t]*pod[\s(]+(?<quote>["'])(?<name>[^"'\s]+)\k<quote>/dgm;

export const gemfile: Reader = (text) => declarationsIn(withoutComments(text, 'hash'), GEM);

export const gemspec: Reader = (text) => declarationsIn(withoutComments(text, 'hash'), GEMSPEC);

export const podfile: Reader = (text) => declarationsIn(withoutComments(text, 'hash'), POD);

/** Gemfile.lock: a gem with its version stands four spaces in, what it needs six. */
export const gemfileLock: Reader = (text) =>
  linesOf(text).flatMap((line, index) => {
    const match = /^ {4}(?<name>[^\s(]+) \((?<version>[^)]+)\)\s*$/.exec(line)?.groups;
    if (match?.name === undefined) return [];
    const { name, version } = match;
    return [{ name, version, region: onLine(index + 1, 4, name.length) }];
  });
