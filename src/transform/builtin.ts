import type { AssetType } from './map.js';
import { ASSET_TYPES } from './map.js';
import { CODE_REPOSITORY_MAP } from './maps/code-repository.yml.js';
import { EXTRA_ROWS } from './maps/extra-rows.yml.js';
import { GENERIC_APPLICATION_MAP } from './maps/generic-application.yml.js';

const TEXTS: Readonly<Record<AssetType, string>> = {
  'code-repository': CODE_REPOSITORY_MAP,
  'generic-application': GENERIC_APPLICATION_MAP,
};

/** The maps that need no file, one for each asset type. */
export const BUILTIN_MAPS = ASSET_TYPES;

/** The text of a built-in map, to run or to start one's own from. */
export function builtinMapText(name: AssetType): string {
  return TEXTS[name] + EXTRA_ROWS;
}
