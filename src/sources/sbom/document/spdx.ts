import * as z from 'zod';
import { InputError } from '../../../model/errors.js';
import { plain } from '../../../model/text.js';
import { Components } from './components.js';
import type { SbomDocument } from './document.js';
import { checked } from './problems.js';

/** The one that Snyk's API tests (REST API reference, "Create an SBOM test run"). */
const SPDX_VERSION = 'SPDX-2.3';

const DOCUMENT_ID = 'SPDXRef-DOCUMENT';

const spdx = z.object({
  SPDXID: z.string(),
  name: z.string().nullish(),
  documentDescribes: z.array(z.string()).nullish(),
  packages: z
    .array(
      z.object({
        SPDXID: z.string(),
        name: z.string(),
        versionInfo: z.string().nullish(),
        externalRefs: z
          .array(z.object({ referenceType: z.string(), referenceLocator: z.string() }))
          .nullish(),
      }),
    )
    .nullish(),
  relationships: z
    .array(
      z.object({
        spdxElementId: z.string(),
        relationshipType: z.string(),
        relatedSpdxElement: z.string(),
      }),
    )
    .nullish(),
});

type Spdx = z.infer<typeof spdx>;

/** @throws InputError for a version that Snyk does not read, or a document that is not valid. */
export function readSpdx(
  content: Record<string, unknown>,
  text: string,
  name: string,
): SbomDocument {
  const version = content['spdxVersion'];
  if (version !== SPDX_VERSION)
    throw new InputError(
      `${name} is ${plain(String(version), 20)}; Snyk reads SPDX 2.3. Have the generator write that.`,
    );
  const document = checked(spdx, content, { name, kind: 'SPDX 2.3' });
  const components = new Components();
  for (const { SPDXID: id, name: called, versionInfo, externalRefs } of document.packages ?? []) {
    const purl = externalRefs?.find(({ referenceType }) => referenceType === 'purl');
    const told = { name: called, version: versionInfo ?? '', purl: purl?.referenceLocator };
    components.add(id, told);
  }
  link(document, components);
  const described = describedIn(document).filter((id) => components.has(id));
  // Several are applications of one document: none of them is what it is about.
  const root = described.length === 1 ? components.get(described[0]) : undefined;
  return {
    format: 'SPDX',
    version: '2.3',
    encoding: 'json',
    text,
    content,
    root,
    components: components.without(root),
    dependencies: components.dependencies(),
    warnings: components.warnings(name),
  };
}

function link({ relationships }: Spdx, components: Components): void {
  for (const { spdxElementId: from, relationshipType, relatedSpdxElement: to } of relationships ??
    []) {
    if (relationshipType === 'DEPENDS_ON') components.link(from, [to]);
    // `DEV_DEPENDENCY_OF`, `RUNTIME_DEPENDENCY_OF` and others say the same, the other way round.
    if (relationshipType.endsWith('DEPENDENCY_OF')) components.link(to, [from]);
  }
}

function describedIn({ SPDXID: id, relationships, documentDescribes }: Spdx): string[] {
  const ids = new Set(documentDescribes ?? []);
  for (const one of relationships ?? []) {
    const isDocument = one.spdxElementId === id || one.spdxElementId === DOCUMENT_ID;
    if (one.relationshipType === 'DESCRIBES' && isDocument) ids.add(one.relatedSpdxElement);
    if (one.relationshipType === 'DESCRIBED_BY') ids.add(one.spdxElementId);
  }
  return [...ids];
}
