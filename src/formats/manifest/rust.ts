import type { Declaration, Reader } from './declaration.js';
import { entriesOf } from './toml.js';

const SECTIONS = ['dependencies', 'dev-dependencies', 'build-dependencies'];

/** Cargo.toml, also `[target.….dependencies]`, `[workspace.dependencies]` and renamed packages. */
export const cargoToml: Reader = (text) =>
  entriesOf(text).flatMap(({ path, region, value }): Declaration[] => {
    const at = path.findIndex((part) => typeof part === 'string' && SECTIONS.includes(part));
    const name = path[at + 1];
    if (at < 0 || typeof name !== 'string') return [];
    if (path.length === at + 2) return [{ name, version: value, region, rank: at }];
    const renamed = path.length === at + 3 && path[at + 2] === 'package' ? value : undefined;
    return renamed === undefined ? [] : [{ name: renamed, region, rank: at }];
  });
