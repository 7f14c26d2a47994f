/** The checks in their order. What fails makes the later ones meaningless. */
export const CHECK_NAMES = ['network', 'tls', 'authentication', 'authorization', 'data'] as const;

export type CheckName = (typeof CHECK_NAMES)[number];

/** As people call them. */
export const CHECKS: Readonly<Record<CheckName, string>> = {
  network: 'Network reachability',
  tls: 'TLS handshake',
  authentication: 'Authentication',
  authorization: 'Authorization scope',
  data: 'Data fetch',
};

/** One check of one target, done. */
export interface CheckStep {
  readonly target: string;
  readonly name: CheckName;
  /** What was done, without secrets: `GET https://api.snyk.io/rest/self?version=…`. */
  readonly tried: string;
  readonly ok: boolean;
  readonly tookMs: number;
  /** What was seen; one line. */
  readonly detail: string;
  /** What makes it work; null when it does, or when nobody can say. */
  readonly cure: string | null;
}

/** What one check found; the rest of its step is the same for all. */
export interface Finding {
  readonly tried: string;
  readonly ok: boolean;
  readonly detail: string;
  readonly cure: string | null;
}

export function passed(tried: string, detail: string): Finding {
  return { tried, ok: true, detail, cure: null };
}

export function failed(tried: string, detail: string, cure: string | null): Finding {
  return { tried, ok: false, detail, cure };
}
