import { manifestOf, normalisePath } from '../../../../model/identity.js';
import type { Product } from '../../../../model/record.js';
import type { Image } from '../image.js';
import { parseImage, rootImage } from '../image.js';
import { packageFormat } from '../../../purl.js';
import { distributionOf, OPERATING_SYSTEM_TYPES } from '../../../distribution.js';
import type { Scan } from '../scan.js';
import type { ScanTarget } from '../target.js';
import { checkoutTarget, imageTarget } from '../target.js';
import { nameAndVersion } from '../upgrade.js';
import type { RunPlace } from './location.js';
import { pathOfUri, placeUri } from './location.js';
import { isAboutPackages, productOf } from './product.js';
import type { RunParts } from './run.js';

/** What a SARIF run is about, as far as it tells. */
export interface RunAbout {
  readonly product: Product;
  /** Snyk's project type: the package manager, `sast`, `iac`, … */
  readonly type: string;
  readonly target: ScanTarget;
  readonly targetFile: string;
  readonly name: string;
  /** File and name for the project's identity. */
  readonly identity: { readonly targetFile: string; readonly name: string };
  readonly place: RunPlace;
  /** False inside an image, whose files are not those of the repository. */
  readonly hasFiles: boolean;
}

export function aboutRun(parts: RunParts, scan: Scan): RunAbout {
  const driver = parts.driver.get('name');
  const firstRule = parts.rules[0]?.id ?? parts.results[0]?.ruleId;
  const product = productOf(typeof driver === 'string' ? driver : '', firstRule);
  const place = { checkout: scan.checkout, bases: parts.bases };
  const known = { parts, scan, product, place };
  if (product === 'container') return aboutImage(known);
  return isAboutPackages(product) ? aboutPackages(known) : aboutCode(known);
}

interface Known {
  readonly parts: RunParts;
  readonly scan: Scan;
  readonly product: Product;
  readonly place: RunPlace;
}

/** One manifest, the same for all results. */
function aboutPackages({ parts, scan, product, place }: Known): RunAbout {
  const root = parts.rules.find((rule) => rule.paths.length > 0)?.paths[0]?.[0];
  const told = projectNameIn(parts.automationId) ?? (root && nameAndVersion(root).name);
  const targetFile = manifestOf(commonest(filesOf(parts, place)));
  const name = told ?? (targetFile || scan.fileName);
  return {
    product,
    type: packageManagerOf(parts) ?? '',
    target: checkoutTarget(scan.repository, name),
    targetFile,
    name,
    identity: { targetFile, name: told ?? '' },
    place,
    hasFiles: true,
  };
}

/**
 * An image or an application in it. Results of the operating system lie in the Dockerfile, when
 * the CLI was given one, else in the image's name, its colon written as `_`.
 */
function aboutImage({ parts, scan, product, place }: Known): RunAbout {
  const distribution = distributionOf(parts.rules[0]?.id ?? '') ?? '';
  const type = packageManagerOf(parts) ?? packageFormat(distribution) ?? '';
  const uri = pathOfUri(parts.results[0]?.locations[0]?.uri ?? '');
  const isSystem = OPERATING_SYSTEM_TYPES.has(type) || type === '';
  const hasFiles = isSystem && /(?:docker|container)file/i.test(uri);
  const inImage = isSystem ? '' : normalisePath(uri);
  const told = projectNameIn(parts.automationId);
  const image = imageIn(parts, { name: told ?? '', uri });
  return {
    product,
    type,
    target: imageTarget(image, told ?? scan.fileName),
    targetFile: hasFiles ? commonest(filesOf(parts, place)) : inImage,
    name: told ?? (inImage || (image?.name ?? scan.fileName)),
    identity: { targetFile: inImage, name: told ?? '' },
    place,
    hasFiles,
  };
}

/** The whole repository, or for the oldest infrastructure scans one file a run. */
function aboutCode({ parts, scan, product, place }: Known): RunAbout {
  const isOneFile = product === 'iac' && Object.keys(parts.bases).length === 0;
  const targetFile = isOneFile ? commonest(filesOf(parts, place)) : '';
  const target = checkoutTarget(scan.repository, scan.fileName);
  const told = projectNameIn(parts.automationId);
  return {
    product,
    type: TYPE_OF_PRODUCT[product] ?? '',
    target,
    targetFile,
    name: told ?? target.displayName,
    // Snyk has one such project for a repository; whatever else it is called does not matter.
    identity: { targetFile, name: told ?? '' },
    place,
    hasFiles: true,
  };
}

const TYPE_OF_PRODUCT: Partial<Record<Product, string>> = {
  code: 'sast',
  iac: 'iac',
  secrets: 'secrets',
};

/** `Snyk/Open Source/<name>/<index>/<time>`, the index not in all versions, the name not in all. */
function projectNameIn(automationId: string | undefined): string | undefined {
  const form = /^Snyk\/[^/]+\/(?:(.+?)\/)??(?:\d+\/)?\d{4}-\d{2}-\d{2}T[^/]*$/;
  return form.exec(automationId ?? '')?.[1];
}

/** The tag of the rules that is no topic; before there was one, the header of their help. */
function packageManagerOf({ rules }: RunParts): string | undefined {
  const rule = rules.find(({ tags, packageManager }) => tags.length > 0 || packageManager);
  return rule?.packageManager ?? rule?.tags.at(-1);
}

function imageIn(
  { rules }: RunParts,
  { name, uri }: { name: string; uri: string },
): Image | undefined {
  const rooted = rootImage(rules.find((rule) => rule.paths.length > 0)?.paths[0]?.[0]);
  if (!name.startsWith('docker-image|')) return rooted;
  const image = parseImage(name.slice('docker-image|'.length)).name;
  const tag = uri.startsWith(`${image}_`) ? uri.slice(image.length + 1) : undefined;
  return { name: image, tag: tag ?? rooted?.tag ?? (uri === image ? 'latest' : '') };
}

function filesOf(parts: RunParts, place: RunPlace): string[] {
  return parts.results.flatMap(({ locations: [first] }) => {
    return first === undefined ? [] : [placeUri(first, place)];
  });
}

/** The file of most results; of equally many the first by name, so that order does not matter. */
function commonest(files: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const file of files) counts.set(file, (counts.get(file) ?? 0) + 1);
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}
