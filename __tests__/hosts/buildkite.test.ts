import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Agent } from '../../src/hosts/buildkite-agent.js';
import { MAX_ANNOTATION_BYTES } from '../../src/hosts/buildkite.js';
import { detectHost } from '../../src/hosts/detect.js';
import { anyText } from '../builders/any-text.js';
import { recordingPorts } from './ports.js';

const BRANCH = {
  BUILDKITE: 'true',
  BUILDKITE_REPO: 'git@github.com:acme/app.git',
  BUILDKITE_BRANCH: 'main',
  BUILDKITE_COMMIT: 'a'.repeat(40),
  BUILDKITE_BUILD_CHECKOUT_PATH: '/var/buildkite/builds/a/app',
  BUILDKITE_PULL_REQUEST: 'false',
  BUILDKITE_STEP_ID: 's',
  BUILDKITE_PARALLEL_JOB: '0',
};

function recordingAgent(answer = true): { buildkiteAgent: Agent; calls: string[] } {
  const calls: string[] = [];
  return {
    calls,
    buildkiteAgent: (args, input) => {
      calls.push(`${args.join(' ')} < ${input}`);
      return Promise.resolve(answer);
    },
  };
}

describe('on Buildkite', () => {
  it('tells the branch and the commit', async () => {
    const host = detectHost(BRANCH, recordingPorts().ports);
    expect(host.name).toBe('buildkite');
    expect(host.pullRequest).toBeUndefined();
    expect(await host.repository('.')).toEqual({
      url: 'git@github.com:acme/app.git',
      branch: 'main',
      commit: 'a'.repeat(40),
      root: '/var/buildkite/builds/a/app',
    });
  });

  it('asks git for the commit of a build by hand', async () => {
    const git = () => Promise.resolve('b'.repeat(40));
    const host = detectHost({ ...BRANCH, BUILDKITE_COMMIT: 'HEAD' }, recordingPorts({ git }).ports);
    expect(await host.repository('.')).toMatchObject({ branch: 'main', commit: 'b'.repeat(40) });
  });

  it.each([
    ['', false],
    ['https://github.com/acme/app', false],
    ['git://github.com/somebody/app.git', true],
  ])('gives a pull request from %p the branch that it goes to', async (from, fromFork) => {
    const env = {
      ...BRANCH,
      BUILDKITE_BRANCH: 'feature',
      BUILDKITE_PULL_REQUEST: '12',
      BUILDKITE_PULL_REQUEST_BASE_BRANCH: 'develop',
      BUILDKITE_PULL_REQUEST_REPO: from,
    };
    const host = detectHost(env, recordingPorts().ports);
    expect(host.pullRequest).toEqual({ id: '12', fromFork });
    expect(await host.repository('.')).toMatchObject({ branch: 'develop' });
  });

  it('annotates the build with the summary, up to 1 MiB', async () => {
    const { buildkiteAgent, calls } = recordingAgent();
    const { ports, log } = recordingPorts({ buildkiteAgent });
    const host = detectHost(BRANCH, ports);
    await host.appendSummary('# S');
    await host.annotate([], { passed: false, headline: 'x' });
    await host.appendSummary('x'.repeat(MAX_ANNOTATION_BYTES));
    await host.appendSummary('x'.repeat(MAX_ANNOTATION_BYTES + 1));
    expect(calls).toHaveLength(2);
    expect(calls[0]).toBe('annotate --style info --context snyk-connector-s-0 < # S');
    expect(calls[1]).toMatch(/^annotate --style error /);
    expect(log).toEqual([expect.stringMatching(/^warning: .*1 MiB/)]);
  });

  it('does without an agent', async () => {
    const { ports, log } = recordingPorts(recordingAgent(false));
    await detectHost(BRANCH, ports).appendSummary('# S');
    expect(log).toEqual([expect.stringMatching(/^The build has no annotation/)]);
  });

  it('has headings of its own only', async () => {
    const { ports, log } = recordingPorts();
    const host = detectHost(BRANCH, ports);
    await host.group('Reading', () => Promise.resolve());
    expect(log).toEqual(['--- Reading\n']);
    const start = fc.constantFrom('--- ', '+++ ', '~~~ ', '^^^ +++', '\n', '\r', '\u001b[1m');
    fc.assert(
      fc.property(fc.array(fc.oneof(start, anyText)), (parts) => {
        const recorded = recordingPorts();
        const other = detectHost(BRANCH, recorded.ports);
        other.log.info(parts.join(''));
        other.print(parts.join(''));
        const text = [...recorded.log, ...recorded.out].join('');
        // eslint would have no escape in a pattern, and a style may stand before a heading.
        const bare = text.replaceAll('\u001b', '').replace(/\[[\d;]*m/g, '');
        expect(bare.split('\n').filter((line) => /^(?:---|\+\+\+|~~~|\^\^\^)/.test(line))).toEqual(
          [],
        );
      }),
    );
  });
});
