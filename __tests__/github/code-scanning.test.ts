import { describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { MAX_SARIF_BYTES, uploadSarif } from '../../src/github/code-scanning.js';
import type { FakeGitHubOptions } from '../builders/fake-github.js';
import { withGitHub } from './apis.js';

const COMMIT = { ref: 'refs/heads/main', sha: 'a'.repeat(40) };
const LOG = { version: '2.1.0', runs: [] };

function upload(options: FakeGitHubOptions, gzip: Buffer = gzipSync(JSON.stringify(LOG))) {
  return withGitHub(options, async (api, github, clock) => {
    const signal = new AbortController().signal;
    const startedAt = '2026-01-01T00:00:00.000Z';
    const work = uploadSarif(api, { ...COMMIT, gzip, startedAt, clock, signal });
    const result = await work.catch((error: unknown) => error);
    return { result, github, waited: clock.slept.reduce((sum, ms) => sum + ms, 0) };
  });
}

describe('uploadSarif', () => {
  it('sends the log with its commit and waits for GitHub', async () => {
    const processing = [
      { processing_status: 'pending' },
      { processing_status: 'pending' },
      { processing_status: 'complete' },
    ];
    const { result, github, waited } = await upload({ processing });
    expect(result).toEqual({ status: 'complete' });
    expect(github.uploads).toMatchObject([{ ...COMMIT, sarif: LOG }]);
    expect(github.asked).toEqual([
      'POST /repos/acme/app/code-scanning/sarifs',
      ...Array<string>(3).fill('GET /repos/acme/app/code-scanning/sarifs/up-1'),
    ]);
    expect(waited).toBe(3_000);
  });

  it('tells the errors of GitHub, each on one line', async () => {
    const errors = ['locationFromSarifResult: expected a\nregion', '::error::x'];
    const { result } = await upload({ processing: [{ processing_status: 'failed', errors }] });
    expect(result).toEqual({
      status: 'failed',
      errors: ['locationFromSarifResult: expected a region', '::error::x'],
    });
  });

  it('gives up waiting after five minutes', async () => {
    const { result, waited } = await upload({ processing: [{ processing_status: 'pending' }] });
    expect(result).toEqual({ status: 'pending' });
    expect(waited).toBe(300_000);
  });

  it('takes "not found" for not yet there', async () => {
    const disturb: FakeGitHubOptions['disturb'] = ({ method }, count) =>
      method === 'GET' && count === 2 ? { status: 404, message: 'Not Found' } : undefined;
    expect((await upload({ disturb })).result).toEqual({ status: 'complete' });
  });

  it('sends again what met a secondary limit or a passing error', async () => {
    const answers = [
      { status: 403, headers: { 'retry-after': '60' }, message: 'secondary rate limit' },
      { status: 403, message: 'You have exceeded a secondary rate limit. Please wait.' },
      { status: 502 },
    ];
    const { result, github } = await upload({ disturb: (_, count) => answers[count - 1] });
    expect(result).toEqual({ status: 'complete' });
    expect(github.uploads).toHaveLength(1);
  });

  it('does not take a limit that lasts for a missing permission', async () => {
    const limit = {
      status: 403,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '3600' },
      message: 'API rate limit exceeded',
    };
    const { result, github } = await upload({ disturb: () => limit });
    expect(result).toMatchObject({ name: 'UpstreamError', retryable: true });
    expect(String(result)).not.toContain('permission');
    expect(github.asked).toHaveLength(1);
  });

  it.each([
    ['a missing permission', { permissions: [] }, /not accessible.*`security-events: write`/],
    ['disabled code scanning', { codeScanning: 'disabled' }, /must be enabled.*Enable it in/],
    ['a server without it', { codeScanning: 'absent' }, /an Enterprise Server may not/],
  ] as const)('names the cure of %s', async (_, options, message) => {
    const { result } = await upload(options);
    expect(result).toMatchObject({ name: 'NotPermittedError' });
    expect(String(result)).toMatch(message);
  });

  it('sends ten mebibytes and not a byte more', async () => {
    const most = await upload({ disturb: () => ({ status: 418 }) }, Buffer.alloc(MAX_SARIF_BYTES));
    expect(most.github.asked).toHaveLength(1);
    const tooMuch = await upload({}, Buffer.alloc(MAX_SARIF_BYTES + 1));
    expect(tooMuch.github.asked).toEqual([]);
    expect(tooMuch.result).toMatchObject({
      status: 'failed',
      errors: ['The log has 10485761 bytes after gzip; GitHub takes 10485760.'],
    });
  });
});
