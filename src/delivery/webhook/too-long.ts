import type { Outcome } from '../platform.js';

/** A batch that was refused as it is. */
export type Refused = Extract<Outcome, { state: 'refused' }>;

/** The outcome of a body that is longer than it may be; it is not sent, but halved. */
export function tooLong(bytes: number, maxBytes: number): Refused {
  return {
    state: 'refused',
    answer: `Not sent: ${bytes} bytes, where one request may have ${maxBytes}.`,
  };
}
