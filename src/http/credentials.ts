import type { Redactor } from './redact.js';

/** A secret header that belongs to one origin and is sent nowhere else. */
export interface Credential {
  /** `https://api.snyk.io` */
  readonly origin: string;
  /** `Authorization` */
  readonly header: string;
  /**
   * The whole header value: `token …`, `Bearer …`. Asked for each attempt. To fetch it, use
   * another client than the one that it is for.
   */
  value(): string | Promise<string>;
  /**
   * Called when the service answered 401: forget this value, so that `value()` fetches a new one.
   * The request is then sent once more. Parallel requests may report the same old value.
   */
  renew?(refused: string): void;
}

/** A credential with the value that goes out now. */
export interface Presented {
  readonly credential: Credential;
  readonly value: string;
}

/** The headers of the credentials. */
export function credentialHeaders(presented: readonly Presented[]): Record<string, string> {
  return Object.fromEntries(presented.map(({ credential, value }) => [credential.header, value]));
}

/** Tells the credentials that they were refused. False when none of them can be renewed. */
export function renewAll(presented: readonly Presented[]): boolean {
  const renewable = presented.filter(({ credential }) => credential.renew !== undefined);
  for (const { credential, value } of renewable) credential.renew?.(value);
  return renewable.length > 0;
}

/** The credentials that are meant for this URL. Their values become known to the redactor. */
export async function presentFor(
  url: URL,
  credentials: readonly Credential[],
  redactor: Redactor,
): Promise<Presented[]> {
  const mine = credentials.filter(({ origin }) => new URL(origin).origin === url.origin);
  const presented: Presented[] = [];
  for (const credential of mine) {
    const value = await credential.value();
    redactor.add(value);
    redactor.add(value.trim().replace(/^\S+\s+/, '')); // `Bearer x` also comes back as `x`
    presented.push({ credential, value });
  }
  return presented;
}
