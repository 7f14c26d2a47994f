import type { PackageId } from '../../purl.js';
import { purlOf } from '../../purl.js';
import { copyOf } from '../../../model/copy.js';

/** Then all are forgotten: what comes up often is soon known again. */
const MAX_KNOWN = 20_000;

const known = new Map<string, string | undefined>();

/** The package URL; issues of many projects are about the same packages. */
export function knownPurl(id: PackageId): string | undefined {
  const key = `${id.manager}\n${id.name}\n${id.version}`;
  const purl = known.get(key);
  if (purl !== undefined || known.has(key)) return purl;
  if (known.size === MAX_KNOWN) known.clear();
  const made = purlOf(id);
  known.set(copyOf(key), made);
  return made;
}
