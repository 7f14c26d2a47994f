import { GitHubApi } from '../../src/github/api.js';
import { createTransport } from '../../src/http/transport.js';
import { fakeClock } from '../builders/clock.js';
import type { FakeGitHub, FakeGitHubOptions } from '../builders/fake-github.js';
import { fakeGitHub, GITHUB_TOKEN } from '../builders/fake-github.js';

/** Lets the work talk to a GitHub of its own, on a clock that does not wait. */
export async function withGitHub<T>(
  options: FakeGitHubOptions,
  work: (api: GitHubApi, github: FakeGitHub, clock: ReturnType<typeof fakeClock>) => Promise<T>,
): Promise<T> {
  const github = await fakeGitHub(options);
  const transport = createTransport();
  const clock = fakeClock();
  try {
    const api = new GitHubApi({
      api: `${github.url}/`,
      repository: 'acme/app',
      token: GITHUB_TOKEN,
      transport,
      clock,
    });
    return await work(api, github, clock);
  } finally {
    await transport.close();
    await github.close();
  }
}
