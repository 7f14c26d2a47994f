import type { HttpClientOptions } from '../../http/client.js';
import type { Redactor } from '../../http/redact.js';

/** What a platform shares with the other clients of a run. */
export type Network = Pick<HttpClientOptions, 'transport' | 'log' | 'statistics' | 'clock'> & {
  readonly redactor: Redactor;
};
