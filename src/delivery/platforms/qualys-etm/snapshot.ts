import { UpstreamError } from '../../../model/errors.js';
import { sentence } from '../../../model/text.js';
import type { AboutPush, Batch, Outcome } from '../../platform.js';

const DANGER = 'With retain-missing: false Qualys marks as Fixed what a push does not have';

const CURE =
  'In Qualys, let the connection retain the status of missing findings, and set ' +
  'platform-options.retain-missing: true; what is resolved is then told by its status alone.';

/**
 * Why this push must not go to a connection that closes what is absent: it is not everything there
 * is, or does not fit into one request.
 */
export function snapshotHazards({ snapshot, why, batches }: AboutPush): string[] {
  const problems = [
    ...(snapshot ? [] : [`this one is not whole: ${sentence(why ?? 'something was left out')}`]),
    ...(batches > 1 ? [`this one has ${batches} parts, of which each lacks the others.`] : []),
  ];
  return problems.map((problem) => `${DANGER}, and ${problem} ${CURE}`);
}

/**
 * What is refused would be halved, and a half would close what is in the other one. So it stays
 * as it is, pending.
 *
 * @throws UpstreamError
 */
export function keptWhole({ entries }: Batch, outcome: Outcome): Outcome {
  if (outcome.state !== 'refused' || entries.length === 1) return outcome;
  throw new UpstreamError(
    `Qualys ETM refused the push: ${outcome.answer}. To find what it is about, the push would have to be halved. ${DANGER}, so it was not. ${CURE}`,
    { service: 'Qualys ETM' },
  );
}
