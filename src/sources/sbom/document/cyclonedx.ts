import * as z from 'zod';
import { InputError } from '../../../model/errors.js';
import { plain } from '../../../model/text.js';
import type { SbomComponent, SbomDocument } from './document.js';
import { Components } from './components.js';
import { checked } from './problems.js';

/** Versions that Snyk's API tests (REST API reference, "Create an SBOM test run"). */
export const CYCLONEDX_VERSIONS: readonly string[] = ['1.4', '1.5', '1.6'];

const optionalText = z.string().nullish();

interface Told {
  'bom-ref'?: string | null | undefined;
  type: string;
  group?: string | null | undefined;
  name: string;
  version?: string | null | undefined;
  purl?: string | null | undefined;
  components?: Told[] | null | undefined;
}

const component: z.ZodType<Told> = z.object({
  'bom-ref': optionalText,
  type: z.string(),
  group: optionalText,
  name: z.string(),
  version: optionalText,
  purl: optionalText,
  get components() {
    return z.array(component).nullish();
  },
});

const bom = z.object({
  specVersion: z.string(),
  metadata: z.object({ component: component.nullish() }).nullish(),
  components: z.array(component).nullish(),
  dependencies: z
    .array(z.object({ ref: z.string(), dependsOn: z.array(z.string()).nullish() }))
    .nullish(),
});

/** @throws InputError for a version that Snyk does not read, or a document that is not valid. */
export function readCyclonedx(
  content: Record<string, unknown>,
  text: string,
  name: string,
): SbomDocument {
  const version = content['specVersion'];
  if (typeof version !== 'string' || !CYCLONEDX_VERSIONS.includes(version))
    throw new InputError(refusedVersion(name, version));
  const kind = `CycloneDX ${version}`;
  const { metadata, components: told, dependencies } = checked(bom, content, { name, kind });
  const components = new Components();
  const rootTold = metadata?.component ?? undefined;
  const root = rootTold && add(components, rootTold);
  for (const one of [...(rootTold?.components ?? []), ...(told ?? [])]) addAll(components, one);
  for (const { ref, dependsOn } of dependencies ?? []) components.link(ref, dependsOn ?? []);
  return {
    format: 'CycloneDX',
    version,
    encoding: 'json',
    text,
    content,
    root,
    components: components.without(root),
    dependencies: components.dependencies(),
    warnings: components.warnings(name),
  };
}

/** What is said of a version of CycloneDX that cannot be tested. */
export function refusedVersion(name: string, version: unknown): string {
  const seen = typeof version === 'string' ? plain(version, 20) : 'without a version';
  return `${name} is CycloneDX ${seen}; Snyk reads ${CYCLONEDX_VERSIONS.join(', ')}. Have the generator write one of these.`;
}

function addAll(components: Components, told: Told): void {
  add(components, told);
  for (const inner of told.components ?? []) addAll(components, inner);
}

function add(components: Components, told: Told): SbomComponent {
  const purl = told.purl ?? undefined;
  return components.add(told['bom-ref'] ?? undefined, {
    name: grouped(told.group ?? '', told.name, purl),
    version: told.version ?? '',
    purl,
  });
}

/** Java writes group and name with a colon, the others with a slash. */
function grouped(group: string, name: string, purl: string | undefined): string {
  if (group === '') return name;
  return purl?.startsWith('pkg:maven/') === true ? `${group}:${name}` : `${group}/${name}`;
}
