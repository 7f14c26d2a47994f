import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commentMarker, keepComment, MAX_COMMENT_BYTES } from '../../src/github/comment.js';
import type { RunStamp } from '../../src/github/run-stamp.js';
import { isOfLaterRun, stampOf, stampText } from '../../src/github/run-stamp.js';
import type { FakeGitHubOptions } from '../builders/fake-github.js';
import { comment } from '../builders/fake-github.js';
import { withGitHub } from './apis.js';

const MARKER = commentMarker('scan');
const RUN = { workflow: 'acme/app/.github/workflows/snyk--scan.yml', number: 12, attempt: 2 };
const MALLORY = { login: 'mallory', type: 'User' };

function keep(
  markdown: string | undefined,
  options: FakeGitHubOptions & { readonly run?: RunStamp } = {},
) {
  return withGitHub(options, async (api, github) => {
    const { run } = options;
    const work = keepComment(api, { pullRequest: 7, marker: MARKER, markdown, run });
    const result = await work.catch((error: unknown) => error);
    return { result, asked: github.asked, comments: [...github.comments] };
  });
}

/** So many comments of others. */
function talk(number: number) {
  return Array.from({ length: number }, (_, index) => comment(index + 100, 'LGTM', MALLORY));
}

describe('keepComment', () => {
  it('writes a comment where there is none', async () => {
    const { result, comments } = await keep('## Report', { comments: talk(3) });
    expect(result).toBe('created');
    expect(comments.at(-1)?.body).toBe(`${MARKER}## Report`);
  });

  it.each([0, 99, 100, 250])('finds its comment behind %i others', async (number) => {
    const comments = [...talk(number), comment(900, `${MARKER}old`)];
    const after = await keep('new', { comments });
    expect(after.result).toBe('updated');
    expect(after.comments).toHaveLength(number + 1);
    expect(after.comments.at(-1)?.body).toBe(`${MARKER}new`);
  });

  it('keeps one of several', async () => {
    const comments = [901, 902, 903].map((id) => comment(id, `${MARKER}old`));
    const after = await keep('new', { comments });
    expect(after.comments.map(({ id }) => id)).toEqual([901]);
  });

  it('removes it when there is nothing to say any more', async () => {
    const comments = [...talk(2), comment(900, `${MARKER}old`)];
    const after = await keep(undefined, { comments });
    expect(after).toMatchObject({ result: 'removed', comments: talk(2) });
    expect((await keep(undefined, { comments: talk(2) })).result).toBe('none');
  });

  it('leaves alone what others write with its marker, and the comment of another part', async () => {
    const foreign = [
      comment(900, `${MARKER}mine`, MALLORY),
      comment(901, `> ${MARKER}quoted`),
      comment(902, `${commentMarker('scan backend')}other`),
    ];
    const { result, comments } = await keep('new', { comments: foreign });
    expect(result).toBe('created');
    expect(comments.slice(0, 3)).toEqual(foreign);
    expect((await keep(undefined, { comments: foreign })).comments).toEqual(foreign);
  });

  it('knows its comments when the token is that of a person', async () => {
    const comments = [
      comment(900, `${MARKER}x`, MALLORY),
      comment(901, `${MARKER}old`, { login: 'octocat', type: 'User' }),
    ];
    const after = await keep('new', { comments, user: 'octocat' });
    expect(after.result).toBe('updated');
    expect(after.comments.map(({ body }) => body)).toEqual([`${MARKER}x`, `${MARKER}new`]);
    expect(after.asked.filter((call) => call.endsWith('/user'))).toHaveLength(1);
  });

  describe('of runs that do not end in order', () => {
    const written = async (run: RunStamp) => (await keep('theirs', { run })).comments;

    it.each([
      ['an earlier run', { number: 11 }],
      ['an earlier attempt of the same run', { attempt: 1 }],
      ['the same attempt', {}],
      ['another workflow', { number: 99, workflow: 'acme/app/.github/workflows/other.yml' }],
    ])('writes over what %s wrote', async (_, theirs) => {
      const comments = await written({ ...RUN, ...theirs });
      const after = await keep('ours', { comments, run: RUN });
      expect(after.result).toBe('updated');
      expect(after.comments[0]?.body).toMatch(
        /^<!-- snyk-connector scan --> <!-- run 12\.2 .*\nours$/,
      );
    });

    it.each([
      ['a later run', { number: 13, attempt: 1 }],
      ['a later attempt', { attempt: 3 }],
    ])('leaves what %s wrote, also when it has nothing to say', async (_, theirs) => {
      const comments = await written({ ...RUN, ...theirs });
      for (const markdown of ['ours', undefined]) {
        const after = await keep(markdown, { comments, run: RUN });
        expect(after).toMatchObject({ result: 'later', comments });
        expect(after.asked).toHaveLength(1);
      }
    });

    it('takes what bears no run, or a forged one, for older', async () => {
      for (const stamp of [
        '',
        ' <!-- run 99.1',
        ' <!-- run x y -->',
        ` <!-- run ${'9'.repeat(99)}.1 z -->`,
      ]) {
        const comments = [comment(900, `${MARKER.trimEnd()}${stamp}\nold`)];
        expect((await keep('new', { comments, run: RUN })).result).toBe('updated');
      }
    });

    it('tells no run that GitHub does not tell', () => {
      expect(stampOf({})).toBeUndefined();
      const env = { GITHUB_RUN_NUMBER: '12', GITHUB_RUN_ATTEMPT: '2' };
      expect(stampOf(env)).toBeUndefined();
      const ref = { GITHUB_WORKFLOW_REF: `${RUN.workflow}@refs/heads/a@b` };
      expect(stampOf({ ...env, ...ref })).toEqual(RUN);
      expect(stampOf({ ...env, ...ref, GITHUB_RUN_NUMBER: 'x' })).toBeUndefined();
    });

    it('stands in a comment of HTML, whatever the workflow is called', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (workflow) => {
          const text = stampText({ ...RUN, workflow });
          expect(text).toMatch(/^12\.2 [\w.!~*'()%]+$/);
          expect(isOfLaterRun(text, { ...RUN, workflow, number: 11 })).toBe(true);
          expect(isOfLaterRun(text, { ...RUN, workflow })).toBe(false);
        }),
      );
    });
  });

  it('fits with its marker, and GitHub refuses one character more', async () => {
    const room = MAX_COMMENT_BYTES - MARKER.length;
    expect((await keep('x'.repeat(room))).result).toBe('created');
    const { result } = await keep('x'.repeat(room + 1));
    expect(String(result)).toContain('422');
  });

  it('says which permission is missing', async () => {
    const { result } = await keep('x', { permissions: ['checks'] });
    expect(result).toMatchObject({ name: 'NotPermittedError' });
    expect(String(result)).toContain('`pull-requests: write`');
  });
});

describe('commentMarker', () => {
  it('is one comment of HTML, and different for different parts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (a, b) => {
        const marker = commentMarker(a);
        expect(marker).toMatch(/^<!-- snyk-connector( [\w.!~*'()%]+)? -->\n$/);
        expect(marker === commentMarker(b)).toBe(a === b);
      }),
    );
  });
});
