import type { Declaration, Reader } from './declaration.js';
import type { XmlElement } from './xml.js';
import { childText, elementsOf } from './xml.js';

/** Elements that name a package, of project files, packages.config and central versions. */
const RANKS: Readonly<Record<string, number>> = {
  PackageReference: 0,
  package: 0,
  PackageVersion: 1,
  GlobalPackageReference: 1,
  PackageDownload: 2,
  DotNetCliToolReference: 2,
};

/** *.csproj and its kin, packages.config, Directory.Packages.props. */
export const nugetProject: Reader = (text) =>
  elementsOf(text).flatMap((element): Declaration[] => {
    const rank = RANKS[element.name];
    const name = attribute(element, 'Include') || attribute(element, 'Update') || idOf(element);
    if (rank === undefined || name === '') return [];
    const version = attribute(element, 'Version') || childText(element, 'Version');
    return [{ name, version: version || undefined, region: element.region, rank }];
  });

function idOf(element: XmlElement): string {
  return element.name === 'package' ? attribute(element, 'id') : '';
}

function attribute(element: XmlElement, name: string): string {
  const key = Object.keys(element.attributes).find(
    (other) => other.toLowerCase() === name.toLowerCase(),
  );
  return key === undefined ? '' : (element.attributes[key] ?? '').trim();
}
