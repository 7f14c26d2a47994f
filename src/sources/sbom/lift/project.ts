import { PackageURL } from 'packageurl-js';
import type { CodeLocation } from '../../../model/facts.js';
import { manifestOf, normaliseRepository, projectKey } from '../../../model/identity.js';
import type { Org, ProjectRecord } from '../../../model/record.js';
import type { Repository } from '../../../model/repository.js';
import { productOf, toolOf } from '../../product.js';
import type { SbomComponent, SbomDocument } from '../document/document.js';
import { ecosystemOf, MANIFESTS, projectTypeOf } from './ecosystem.js';

/** A project that is known already, and the manifest that it is. */
export function locatedIn(project: ProjectRecord): SbomTarget {
  const file = project.product === 'open-source' ? project.attributes.target_file : '';
  return { project, locations: file === '' ? [] : [{ file: manifestOf(file) }] };
}

/** Where an SBOM comes from. */
export interface SbomPlace {
  /** The checkout that the run is about. */
  readonly repository: Repository;
  /** Names of files beside the manifest; only for an SBOM that was generated from them. */
  readonly files: readonly string[];
  /** The directory of these files, relative to the repository's root; empty for the root. */
  readonly directory: string;
  /** Path of the SBOM in the repository, when it is a file there. */
  readonly file: string | undefined;
  /** What to call it when it does not say what it is about. */
  readonly name: string;
  readonly org: Org | null;
}

/** The project of an SBOM without its issues, and where in the repository to look. */
export interface SbomTarget {
  readonly project: ProjectRecord;
  readonly locations: readonly CodeLocation[];
}

/**
 * The project that an SBOM is about. One that was generated here is the project of the manifest
 * beside it, with the key that a scan of it has; one that was given is what its root is called.
 */
export function targetOf(document: SbomDocument, place: SbomPlace): SbomTarget {
  const { repository, org } = place;
  const ecosystem = ecosystemOf(document);
  const manifest = MANIFESTS.find(
    ({ file, purl }) => purl === ecosystem && place.files.includes(file),
  );
  const type = manifest?.type ?? projectTypeOf(ecosystem);
  const name = nameOf(document.root) ?? place.name;
  const targetFile = manifest === undefined ? '' : below(place.directory, manifest.file);
  const product = productOf({ type, name });
  const file = targetFile === '' ? place.file : manifestOf(targetFile);
  const project: ProjectRecord = {
    key: projectKey({
      repository: repository.url,
      targetFile,
      type,
      targetReference: repository.branch,
      name,
    }),
    id: null,
    type: 'project',
    attributes: {
      name,
      type,
      origin: 'sbom',
      target_file: targetFile,
      target_reference: repository.branch,
    },
    relationships: {
      target: {
        data: { attributes: { display_name: displayName(repository, name), url: repository.url } },
      },
    },
    org,
    issues: [],
    page: 0,
    source: 'sbom-test',
    product,
    tool: toolOf(product),
  };
  return { project, locations: file === undefined ? [] : [{ file }] };
}

/** npm calls the root after its directory; its purl has the name of the package. */
function nameOf(root: SbomComponent | undefined): string | undefined {
  if (root?.purl?.startsWith('pkg:npm/') !== true) return root?.name;
  try {
    const { namespace, name } = PackageURL.fromString(root.purl);
    return namespace ? `${namespace}/${name}` : name;
  } catch {
    return root.name;
  }
}

function below(directory: string, file: string): string {
  return directory === '' ? file : `${directory}/${file}`;
}

/** `https://github.com/acme/app.git` → `acme/app` */
function displayName({ url }: Repository, name: string): string {
  if (url === null) return name;
  const [, ...path] = url
    .replace(/\.git$/, '')
    .replace(/^[a-z+]+:\/\//i, '')
    .split(/[/:]/);
  return path.filter((part) => part !== '').join('/') || normaliseRepository(url);
}
