/**
 * Holds what is sent to GitHub code scanning to GitHub's own description of its API.
 *
 *   tsx .ci/github.ts SPECS/github/github-sarif-and-dependency-snapshot-openapi.json
 *
 * The other requests have the types of Octokit, which the compiler checks.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import { fakeGitHub, GITHUB_TOKEN } from '../__tests__/builders/fake-github.js';
import { GitHubApi } from '../src/github/api.js';
import { uploadSarif } from '../src/github/code-scanning.js';
import { analysedCommit } from '../src/github/event.js';
import { systemClock } from '../src/http/clock.js';
import { createTransport } from '../src/http/transport.js';

const [file = ''] = process.argv.slice(2);
if (!existsSync(file)) {
  console.log(`skipped: there is no description of GitHub's API at ${file}`);
  process.exit();
}

const content = z.object({ 'application/json': z.object({ schema: z.object({}).loose() }) });
const upload = z
  .object({
    'post /repos/{owner}/{repo}/code-scanning/sarifs': z.object({
      requestBody: z.object({ content }),
    }),
  })
  .parse(JSON.parse(readFileSync(file, 'utf8')))['post /repos/{owner}/{repo}/code-scanning/sarifs'];
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(upload.requestBody.content['application/json'].schema);

const HEAD = 'a'.repeat(40);
const event = {
  mergeBase: '',
  restricted: undefined,
  exposed: false,
  sha: 'b'.repeat(40),
  pullRequest: undefined,
};
const pull = { ref: 'refs/pull/7/merge', pullRequest: { number: 7, headSha: HEAD } };
const EVENTS = [
  { ...event, ...pull, name: 'pull_request' },
  { ...event, ...pull, name: 'pull_request_target', ref: 'refs/heads/main' },
  { ...event, name: 'merge_group', ref: 'refs/heads/gh-readonly-queue/main/pr-7-b' },
  { ...event, name: 'push', ref: 'refs/heads/main' },
  { ...event, name: 'push', ref: 'refs/tags/v1' },
  { ...event, name: 'schedule', ref: 'refs/heads/main', sha: 'b'.repeat(64) },
];

const github = await fakeGitHub();
const transport = createTransport();
const api = new GitHubApi({
  api: github.url,
  repository: 'acme/app',
  token: GITHUB_TOKEN,
  transport,
});
let failed = 0;
for (const each of EVENTS) {
  const commit = analysedCommit(each, null);
  if (commit === undefined) throw new Error(`${each.name} has no commit`);
  await uploadSarif(api, {
    ...commit,
    gzip: gzipSync('{"version":"2.1.0","runs":[]}'),
    startedAt: new Date().toISOString(),
    clock: systemClock,
    signal: new AbortController().signal,
  });
  const body = github.seen.findLast(({ method }) => method === 'POST')?.body.toString() ?? '';
  if (validate(JSON.parse(body))) continue;
  failed += 1;
  console.error(`${each.name}: ${ajv.errorsText(validate.errors)}`);
}
await transport.close();
await github.close();
console.log(`${EVENTS.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
