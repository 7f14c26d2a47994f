import type { Answer } from '../exchange.js';
import { jsonAnswer } from '../exchange.js';

/** Why Snyk refuses. The REST API tells it in the shape of JSON:API. */
export interface Failure {
  readonly status: number;
  readonly detail: string;
  /** The query parameter that is wrong. */
  readonly parameter?: string;
  /** Of Snyk's error catalog. */
  readonly code?: string;
}

export function isFailure(value: object): value is Failure {
  return 'detail' in value && 'status' in value;
}

export function badParameter(parameter: string, detail: string): Failure {
  return { status: 400, detail, parameter };
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Authentication error',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  410: 'Gone',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** Of all answers of the REST API. */
export const JSON_API = { 'content-type': 'application/vnd.api+json' };

interface Occasion {
  readonly failures: readonly [Failure, ...Failure[]];
  /** Of the first error. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export function failureAnswer({ failures, id, at, headers = {} }: Occasion): Answer {
  const errors = failures.map(({ status, detail, parameter, code }) => ({
    id,
    status: String(status),
    ...(code === undefined ? {} : { code }),
    title: TITLES[status] ?? 'Error',
    detail,
    ...(parameter === undefined ? {} : { source: { parameter } }),
    meta: { created: new Date(at).toISOString() },
  }));
  const body = { jsonapi: { version: '1.0' }, errors };
  return jsonAnswer(failures[0].status, body, { ...JSON_API, ...headers });
}

/** As V1 refuses. */
export function v1Failure(status: number, message: string, reference: string): Answer {
  return jsonAnswer(
    status,
    { code: status, error: reference, message },
    { 'x-error-reference': reference },
  );
}
