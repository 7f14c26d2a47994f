import { InputError } from '../../../model/errors.js';
import type { SnykApi } from '../../../snyk/api/api.js';
import type { SbomFormat } from '../../../snyk/sbom-formats.js';
import type { SbomDocument } from '../document/document.js';
import { readSbom } from '../document/read.js';

/**
 * The SBOM of a project in Snyk, of its latest snapshot. The plus of a format is encoded: as it
 * is, it would be a space.
 *
 * @throws UpstreamError when Snyk refuses; InputError when what it sends is no SBOM.
 */
export async function sbomOfProject(ask: {
  readonly api: SnykApi;
  readonly org: string;
  readonly project: string;
  readonly format: SbomFormat;
  readonly signal?: AbortSignal | undefined;
}): Promise<SbomDocument> {
  const { api, org, project, format, signal } = ask;
  const { body } = await api.request({
    path: `/rest/orgs/${encodeURIComponent(org)}/projects/${encodeURIComponent(project)}/sbom`,
    query: { format },
    text: true,
    ...(signal === undefined ? {} : { signal }),
  });
  const name = `the SBOM of project ${project}`;
  if (typeof body !== 'string' || body.trim() === '')
    throw new InputError(
      `${name} is empty: Snyk makes SBOMs of open source and container projects only.`,
    );
  return readSbom(Buffer.from(body), name);
}
