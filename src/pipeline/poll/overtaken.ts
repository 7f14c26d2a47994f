import { Overtaken } from '../../state/errors.js';

/** Why nothing of a run may be sent: another was faster. Null when the work was done. */
export async function whyOvertaken(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof Overtaken) return error.message;
    throw error;
  }
}
