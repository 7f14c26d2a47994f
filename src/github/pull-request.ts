import * as z from 'zod/mini';
import type { GitHubApi } from './api.js';

const pullSchema = z.object({ head: z.object({ sha: z.string() }) });

/**
 * The last commit of a pull request, which may be another one than when the run began.
 *
 * @throws NotPermittedError; UpstreamError.
 */
export async function headOf(api: GitHubApi, pullRequest: number): Promise<string> {
  return (await api.ask({ path: `pulls/${pullRequest}` }, pullSchema)).head.sha;
}
