import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  analysedCommit,
  checkedCommit,
  readEvent,
  restrictionSentence,
} from '../../src/github/event.js';

const HEAD = 'a'.repeat(40);
const MERGE = 'b'.repeat(40);
const BASE = 'c'.repeat(40);

async function eventOf(name: string, env: Record<string, string>, payload: unknown = {}) {
  const directory = await mkdtemp(join(tmpdir(), 'event-'));
  const file = join(directory, 'event.json');
  await writeFile(file, typeof payload === 'string' ? payload : JSON.stringify(payload));
  try {
    return await readEvent({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file, ...env });
  } finally {
    await rm(directory, { recursive: true });
  }
}

function pull(from: string | null = 'acme/app', number: unknown = 7) {
  const repo = from === null ? null : { full_name: from };
  return {
    pull_request: {
      number,
      head: { sha: HEAD, repo },
      base: { sha: BASE, repo: { full_name: 'acme/app' } },
    },
  };
}

const ON_PULL = { GITHUB_REF: 'refs/pull/7/merge', GITHUB_SHA: MERGE };
const ON_MAIN = { GITHUB_REF: 'refs/heads/main', GITHUB_SHA: BASE };

describe('where results belong', () => {
  it('is the merge commit of a pull request, when that is what was checked out', async () => {
    const event = await eventOf('pull_request', ON_PULL, pull());
    for (const checkedOut of [MERGE, null, BASE])
      expect(analysedCommit(event, checkedOut)).toEqual({ ref: 'refs/pull/7/merge', sha: MERGE });
    expect(checkedCommit(event)).toBe(HEAD);
  });

  it('is the head of a pull request, when that is what was checked out', async () => {
    const event = await eventOf('pull_request', ON_PULL, pull());
    expect(analysedCommit(event, HEAD)).toEqual({ ref: 'refs/pull/7/head', sha: HEAD });
  });

  it('is never the base branch on pull_request_target', async () => {
    const event = await eventOf('pull_request_target', ON_MAIN, pull('mallory/app'));
    for (const checkedOut of [BASE, HEAD, null])
      expect(analysedCommit(event, checkedOut)).toEqual({ ref: 'refs/pull/7/head', sha: HEAD });
    expect(checkedCommit(event)).toBe(HEAD);
  });

  it('is the branch of the queue on merge_group', async () => {
    const queue = 'refs/heads/gh-readonly-queue/main/pr-7-abc';
    const event = await eventOf(
      'merge_group',
      { GITHUB_REF: queue, GITHUB_SHA: MERGE },
      { merge_group: { head_ref: queue, head_sha: MERGE, base_ref: 'refs/heads/main' } },
    );
    expect(analysedCommit(event, MERGE)).toEqual({ ref: queue, sha: MERGE });
    expect(checkedCommit(event)).toBe(MERGE);
    expect(event.mergeBase).toBe('refs/heads/main');
  });

  it.each(['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'])(
    'is the branch on %s',
    async (name) => {
      const event = await eventOf(name, ON_MAIN);
      expect(analysedCommit(event, BASE)).toEqual({ ref: 'refs/heads/main', sha: BASE });
      expect(checkedCommit(event)).toBe(BASE);
    },
  );

  it('is a tag, or nothing for what has no commit', async () => {
    const tag = await eventOf('push', { ...ON_MAIN, GITHUB_REF: 'refs/tags/v1' });
    expect(analysedCommit(tag, null)?.ref).toBe('refs/tags/v1');
    const deleted = await eventOf('push', { ...ON_MAIN, GITHUB_SHA: '0'.repeat(40) });
    expect(analysedCommit(deleted, null)).toBeUndefined();
    expect(checkedCommit(deleted)).toBeUndefined();
    const bare = await eventOf('push', { GITHUB_REF: 'main', GITHUB_SHA: BASE });
    expect(analysedCommit(bare, null)).toBeUndefined();
    const run = await eventOf('workflow_run', ON_MAIN);
    expect(analysedCommit(run, BASE)).toBeUndefined();
  });
});

describe('a run without permissions', () => {
  it('is one for a fork, also for one that is gone', async () => {
    for (const fork of ['mallory/app', null]) {
      const event = await eventOf('pull_request', ON_PULL, pull(fork));
      expect(event.restricted).toBe('fork');
      expect(restrictionSentence(event)).toMatch(/^This is a pull request from a fork, to which/);
    }
  });

  it('is one of Dependabot, whatever the event', async () => {
    for (const name of ['pull_request', 'push', 'pull_request_target']) {
      const event = await eventOf(name, { ...ON_MAIN, GITHUB_ACTOR: 'dependabot[bot]' });
      expect(event.restricted).toBe('dependabot');
    }
  });

  it('is not one of the repository itself, nor with pull_request_target', async () => {
    const own = await eventOf('pull_request', ON_PULL, pull());
    const target = await eventOf('pull_request_target', ON_MAIN, pull('mallory/app'));
    for (const event of [own, target]) {
      expect(event.restricted).toBeUndefined();
      expect(restrictionSentence(event)).toBeUndefined();
    }
  });
});

describe('an event that is not as GitHub documents it', () => {
  it.each([
    ['no JSON', '{'],
    ['an array', '[]'],
    ['a number that is none', pull('acme/app', '7; rm')],
    ['a number below one', pull('acme/app', 0)],
    ['another shape', { pull_request: 'yes', merge_group: 3 }],
  ])('counts as absent: %s', async (_, payload) => {
    const event = await eventOf('push', ON_MAIN, payload);
    expect(event).toMatchObject({ pullRequest: undefined, mergeBase: '', sha: BASE });
  });

  it('never makes a ref or a commit of what is none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.string(), fc.string(), async (json, ref, sha) => {
        const event = await eventOf('push', { GITHUB_REF: ref, GITHUB_SHA: sha }, json);
        const commit = analysedCommit(event, null);
        expect(commit === undefined || /^[0-9a-f]{40,64}$/i.test(commit.sha)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('is the same as none when the file is missing', async () => {
    const event = await readEvent({ GITHUB_EVENT_PATH: '/nowhere/event.json', ...ON_MAIN });
    expect(event).toMatchObject({ name: '', ref: 'refs/heads/main', pullRequest: undefined });
  });
});

describe('a run with secrets in which code of a fork may be', () => {
  const followed = (fork: unknown) => ({
    repository: { full_name: 'acme/app' },
    workflow_run: { head_repository: fork },
  });

  it.each([
    ['pull_request_target', pull('mallory/app')],
    ['pull_request_target', pull()],
    ['workflow_run', followed({ full_name: 'mallory/app' })],
    ['workflow_run', followed(null)],
    ['workflow_run', {}],
  ])('is %s of %j', async (name, payload) => {
    expect((await eventOf(name, ON_MAIN, payload)).exposed).toBe(true);
  });

  it.each([
    ['workflow_run', followed({ full_name: 'acme/app' })],
    ['pull_request', pull('mallory/app')],
    ['push', {}],
  ])('is not %s of %j', async (name, payload) => {
    expect((await eventOf(name, ON_MAIN, payload)).exposed).toBe(false);
  });
});
