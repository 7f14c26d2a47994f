import type { ProjectRecord } from '../../../model/record.js';
import { ENVIRONMENT_TYPE } from './environment.js';

/** Where Snyk's web interface is when the API's address does not tell. */
const DEFAULT_APP = 'https://app.snyk.io';

/** Snyk's web interface beside an API: `https://api.eu.snyk.io` → `https://app.eu.snyk.io`. */
export function appUrl(api: string): string {
  const { hostname } = new URL(api);
  return hostname.startsWith('api.') ? `https://app.${hostname.slice('api.'.length)}` : DEFAULT_APP;
}

/**
 * The issue in Snyk's web interface, which the API does not tell. Environments of the cloud have
 * no page of this form.
 */
export function issueUrl(app: string, project: ProjectRecord, key: string): string | undefined {
  const slug = project.org?.attributes.slug;
  if (slug === undefined || project.id === null || project.attributes.type === ENVIRONMENT_TYPE) {
    return undefined;
  }
  const page = `/org/${encodeURIComponent(slug)}/project/${encodeURIComponent(project.id)}`;
  return `${app}${page}#issue-${encodeURIComponent(key).replaceAll('%3A', ':')}`;
}
