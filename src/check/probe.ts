import type { Credential } from '../http/credentials.js';
import type { Ask } from './ask.js';
import type { Finding } from './step.js';

/** The checks that differ from service to service; called in this order, each at most once. */
export interface Probe {
  authentication(): Promise<Finding>;
  authorization(): Promise<Finding>;
  data(): Promise<Finding>;
}

/** Makes an `Ask` that presents these credentials. */
export type OpenAsk = (credentials: readonly Credential[]) => Ask;

/** A credential for the origin of this address. */
export function authorizationHeader(url: string, value: string): Credential {
  return { origin: new URL(url).origin, header: 'Authorization', value: () => value };
}

/** An address below another, which may have a path itself. */
export function below(url: string, path: string): string {
  return url.replace(/\/+$/, '') + path;
}

/** `data` of a JSON:API answer or `results` of DefectDojo, when it is a list. */
export function listIn(json: unknown, name: 'data' | 'results'): readonly unknown[] | undefined {
  const value = memberOf(json, name);
  return Array.isArray(value) ? value : undefined;
}

export function memberOf(json: unknown, name: string): unknown {
  if (typeof json !== 'object' || json === null) return undefined;
  return Object.getOwnPropertyDescriptor(json, name)?.value;
}

/** A member that is a text; '' when there is none. */
export function textIn(json: unknown, name: string): string {
  const value = memberOf(json, name);
  return typeof value === 'string' ? value : '';
}
