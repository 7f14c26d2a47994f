import type { Declaration, Reader } from './declaration.js';
import { declarationsUnder, eachValue } from './json.js';

const PACKAGE_SECTIONS = [
  'dependencies',
  'optionalDependencies',
  'devDependencies',
  'peerDependencies',
  'overrides',
  'resolutions',
];

export const packageJson: Reader = (text) => declarationsUnder(text, PACKAGE_SECTIONS);

export const composerJson: Reader = (text) => declarationsUnder(text, ['require', 'require-dev']);

/** Before `dependencies` of lock files of version 2, which repeats what `packages` says. */
const LEGACY_RANK = 1_000;

/** package-lock.json and npm-shrinkwrap.json of the versions 1, 2 and 3. */
export const packageLock: Reader = (text) => {
  const declarations: Declaration[] = [];
  eachValue(text, ({ path, regions, value }) => {
    const region = regions.at(-2);
    const key = path.at(-2);
    if (path.at(-1) !== 'version' || typeof value !== 'string' || !region || !key) return;
    const [section] = path;
    if (section === 'packages' && path.length === 3) {
      const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(key)?.[1];
      const rank = key.split('node_modules/').length - 2;
      if (name !== undefined) declarations.push({ name, version: value, region, rank });
    } else if (section === 'dependencies' && path.length % 2 === 1) {
      const rank = LEGACY_RANK + path.length;
      declarations.push({ name: key, version: value, region, rank });
    }
  });
  return declarations;
};
