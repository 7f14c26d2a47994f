import { ConfigError } from '../model/errors.js';

/** Header names in lower case. */
export type Headers = Readonly<Record<string, string>>;

/** Headers that hold secrets: never logged, and sent only as a credential (credentials.ts). */
export const SECRET_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'x-api-key',
  'x-risk-token', // Cisco Vulnerability Management
  'clientid', // Qualys takes OAuth clients in headers
  'clientsecret',
  'cookie',
  'set-cookie',
  'proxy-authorization',
]);

/** Under these names services tell the id by which their support finds a request. */
const REQUEST_ID_HEADERS = [
  'snyk-request-id',
  'x-request-id',
  'x-github-request-id',
  'x-correlation-id',
  'x-amz-request-id',
  'x-ms-request-id',
  'x-goog-request-id',
] as const;

/**
 * Lower-cases names and trims values (a secret from a file ends with a line break).
 *
 * @throws ConfigError for what would break out of the header; never shows the value.
 */
export function checkedHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const problems: string[] = [];
  const checked = Object.entries(headers).map(([name, value]): [string, string] => {
    const trimmed = value.trim();
    if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(name)) {
      problems.push(`"${JSON.stringify(name).slice(1, -1)}" cannot be the name of a header.`);
    } else if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(trimmed)) {
      problems.push(
        `The value of header "${name}" holds a line break or another character that is not ` +
          'allowed there. Was the secret stored with more than its own text?',
      );
    }
    return [name.toLowerCase(), trimmed];
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.fromEntries(checked);
}

/** Headers of an answer with repeated ones joined by a comma, as RFC 9110 §5.3 reads them. */
export function joinedHeaders(
  raw: Readonly<Record<string, string | string[] | undefined>>,
): Headers {
  const entries = Object.entries(raw).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  return Object.fromEntries(entries);
}

/** The service's id of this request; undefined when it gave none that is safe to show. */
export function requestIdOf(headers: Headers): string | undefined {
  return REQUEST_ID_HEADERS.map((name) => headers[name]).find(
    (value) => value !== undefined && /^[\w.:/+=-]{1,128}$/.test(value),
  );
}
