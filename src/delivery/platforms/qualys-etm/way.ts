import type { HttpRequest } from '../../../http/request.js';
import type { Batch, Platform } from '../../platform.js';
import type { AnswerRules } from '../../webhook/answers.js';
import type { Refused } from '../../webhook/too-long.js';

/** One of the ways into ETM: what differs between its CSV connection and its webhook. */
export interface Way extends Pick<Platform, 'limits' | 'encode'> {
  /** Below the gateway, beginning with a slash. */
  readonly path: string;
  /** What else a journal must agree in; empty when nothing. */
  readonly variant: string;
  readonly answers?: AnswerRules | undefined;
  /** The request that delivers a batch, or the outcome of one that must not be sent. */
  request(batch: Batch): Promise<Pick<HttpRequest, 'method' | 'body' | 'headers'> | Refused>;
}
