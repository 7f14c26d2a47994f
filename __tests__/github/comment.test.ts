import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commentMarker, keepComment, MAX_COMMENT_BYTES } from '../../src/github/comment.js';
import type { FakeGitHubOptions } from '../builders/fake-github.js';
import { comment } from '../builders/fake-github.js';
import { withGitHub } from './apis.js';

const MARKER = commentMarker('scan');
const MALLORY = { login: 'mallory', type: 'User' };

function keep(markdown: string | undefined, options: FakeGitHubOptions = {}) {
  return withGitHub(options, async (api, github) => {
    const work = keepComment(api, { pullRequest: 7, marker: MARKER, markdown });
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
