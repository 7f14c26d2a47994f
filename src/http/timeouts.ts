/** Patience with a service, in milliseconds. */
export interface Timeouts {
  /** From sending the request to the headers of the answer. */
  readonly headers: number;
  /** Between two pieces of the answer's body. */
  readonly body: number;
}

/** To connect, through a proxy too, with TLS. */
export const CONNECT_TIMEOUT_MS = 10_000;
/** Gateways before the services give up after 60 s (504), which tells more than our giving up. */
const HEADERS_TIMEOUT_MS = 120_000;
const BODY_TIMEOUT_MS = 60_000;

export const DEFAULT_TIMEOUTS: Timeouts = { headers: HEADERS_TIMEOUT_MS, body: BODY_TIMEOUT_MS };
