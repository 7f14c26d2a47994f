import { UpstreamError } from '../../model/errors.js';
import type { Query } from './api.js';

/** A segment that an URL resolves away, and what would end the path. */
const STRAYING = /(^|\/)(\.|%2e){1,2}(?=\/|$)|[?#\\\s]/i;

/**
 * The address of a request. The path is made with ids that Snyk told, so one that would lead to
 * another place of the API is refused.
 *
 * @param path below the API's address, with a slash at its beginning.
 * @throws UpstreamError for such an id.
 */
export function addressOf(api: string, path: string, query: Query): string {
  if (!path.startsWith('/') || path.startsWith('//') || STRAYING.test(path)) {
    throw new UpstreamError(`Not a path of Snyk’s API: ${JSON.stringify(path.slice(0, 200))}`, {
      service: 'Snyk API',
    });
  }
  const parameters = Object.entries(query).flatMap(([name, value]) => {
    const text = textOf(value);
    return text === undefined ? [] : [`${encodeURIComponent(name)}=${text}`];
  });
  return `${api}${path}${parameters.length === 0 ? '' : `?${parameters.join('&')}`}`;
}

/**
 * The commas of a list stay as they are: only so they separate (OpenAPI, `explode: false`). An
 * empty list asks for nothing in particular.
 */
function textOf(value: Query[string]): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'object') return encodeURIComponent(value);
  return value.length === 0 ? undefined : value.map(encodeURIComponent).join(',');
}
