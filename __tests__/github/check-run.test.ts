import { describe, expect, it } from '@jest/globals';
import { MAX_CHECK_ANNOTATIONS, publishCheck } from '../../src/github/check-run.js';
import { stampText } from '../../src/github/run-stamp.js';
import type { Annotation } from '../../src/model/annotation.js';
import type { FakeGitHubOptions } from '../builders/fake-github.js';
import { withGitHub } from './apis.js';

function annotations(number: number, overrides: Partial<Annotation> = {}): Annotation[] {
  return Array.from({ length: number }, (_, index) => ({
    level: 'error',
    title: `Critical: ${index}`,
    message: 'Prototype Pollution',
    file: 'package.json',
    startLine: index + 1,
    ...overrides,
  }));
}

const RUN = { workflow: 'acme/app/.github/workflows/snyk.yml', number: 12, attempt: 1 };

function publish(
  given: readonly Annotation[],
  options: FakeGitHubOptions & { readonly run?: typeof RUN } = {},
) {
  return withGitHub(options, async (api, github) => {
    const work = publishCheck(api, {
      name: 'Snyk',
      sha: 'a'.repeat(40),
      conclusion: 'failure',
      title: 'x'.repeat(300),
      summary: 'y'.repeat(65_535),
      annotations: given,
      detailsUrl: 'https://github.com/acme/app/actions/runs/1',
      run: options.run,
    });
    const result = await work.catch((error: unknown) => error);
    return { result, github, check: github.checks[0] };
  });
}

describe('publishCheck', () => {
  it.each([
    [0, 1],
    [50, 1],
    [51, 2],
    [MAX_CHECK_ANNOTATIONS, 20],
    [MAX_CHECK_ANNOTATIONS + 1, 20],
  ])('shows %i annotations with %i requests', async (number, requests) => {
    const { result, github, check } = await publish(annotations(number));
    const shown = Math.min(number, MAX_CHECK_ANNOTATIONS);
    expect(result).toBe(shown);
    expect(github.asked).toHaveLength(requests);
    expect(check?.annotations.map(({ start_line }) => start_line)).toEqual(
      Array.from({ length: shown }, (_, index) => index + 1),
    );
    expect(check?.body).toMatchObject({ name: 'Snyk', conclusion: 'failure' });
  });

  it('is not made where a later run of the workflow has one', async () => {
    const later = { external_id: stampText({ ...RUN, number: 13 }) };
    const checkRuns = [{ external_id: null }, { external_id: 'of others' }, later];
    const { result, github } = await publish(annotations(1), { run: RUN, checkRuns });
    expect(result).toBe('later');
    expect(github.checks).toEqual([]);
    expect(github.asked).toEqual([
      `GET /repos/acme/app/commits/${'a'.repeat(40)}/check-runs?check_name=Snyk&filter=latest&per_page=100`,
    ]);
    const older = [{ external_id: stampText({ ...RUN, number: 11, attempt: 4 }) }];
    const made = await publish(annotations(1), { run: RUN, checkRuns: older });
    expect(made).toMatchObject({ result: 1, check: { body: { external_id: stampText(RUN) } } });
  });

  it('leaves out what belongs to no file, for GitHub would refuse all', async () => {
    const { check } = await publish([
      ...annotations(1, { file: '' }),
      ...annotations(1, { file: '/etc/passwd' }),
      ...annotations(1, { file: 'a/../../b' }),
      { level: 'warning', title: 'no file', message: 'x' },
      { level: 'notice', title: 'kept', message: '', file: 'a.ts', startLine: 9, endLine: 3 },
    ]);
    expect(check?.annotations).toEqual([
      {
        path: 'a.ts',
        start_line: 9,
        end_line: 9,
        annotation_level: 'notice',
        message: 'kept',
        title: 'kept',
      },
    ]);
  });

  it('bears endless text and impossible lines', async () => {
    const hostile = { title: 't'.repeat(1e5), message: '漢'.repeat(1e5), startLine: 1e300 };
    const { result, check } = await publish([
      ...annotations(1, hostile),
      ...annotations(1, { startLine: -5 }),
    ]);
    expect(result).toBe(2);
    const [first, second] = check?.annotations ?? [];
    expect(Buffer.byteLength(first?.message ?? '')).toBeLessThanOrEqual(64 * 1024);
    expect([first?.start_line, second?.start_line]).toEqual([1, 1]);
  });

  it('says which permission is missing', async () => {
    const { result } = await publish(annotations(1), { permissions: ['pull-requests'] });
    expect(result).toMatchObject({ name: 'NotPermittedError' });
    expect(String(result)).toContain('Give the job the permission `checks: write`');
  });

  it('says how far it came when an update fails, and does not send it twice', async () => {
    const disturb: FakeGitHubOptions['disturb'] = (_, count) =>
      count === 3 ? { status: 500 } : undefined;
    const { result, github } = await publish(annotations(200), { disturb });
    expect(String(result)).toContain('The check run has 100 of 200 annotations, the worst.');
    expect(github.asked).toHaveLength(3);
  });
});
