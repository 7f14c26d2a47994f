import type { Plan } from '../../pipeline/legs/plan-file.js';
import type { Settings } from '../../settings/table.js';

/** Where a run would remember otherwise than its plan does; undefined when it would not. */
export function stateDiffers({ state }: Settings, { remembers }: Plan): string | undefined {
  if (remembers === (state !== undefined)) return undefined;
  const seen = remembers ? 'not set, but it was for `plan`' : 'set, but it was not for `plan`';
  return `state: ${seen}. Give \`plan\`, the legs and \`collect\` the same.`;
}
