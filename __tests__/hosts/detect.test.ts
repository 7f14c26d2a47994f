import { describe, expect, it } from '@jest/globals';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detectHost } from '../../src/hosts/detect.js';
import { MAX_STEP_SUMMARY_BYTES } from '../../src/hosts/github.js';
import { recordingPorts } from './ports.js';

const GITHUB = { GITHUB_ACTIONS: 'true' };

describe('detectHost', () => {
  it('knows GitHub Actions, and takes everything else for a terminal', () => {
    expect(detectHost(GITHUB).name).toBe('github');
    expect(detectHost({}).name).toBe('terminal');
    expect(detectHost({ GITHUB_ACTIONS: 'false' }).name).toBe('terminal');
    expect(detectHost({ CI: 'true', GITLAB_CI: 'false', JENKINS_URL: '' }).name).toBe('terminal');
  });

  const CIS = [
    ['github', { GITHUB_ACTIONS: 'true' }],
    ['gitlab', { GITLAB_CI: 'true' }],
    ['azure', { TF_BUILD: 'True' }],
    ['bitbucket', { BITBUCKET_BUILD_NUMBER: '1' }],
    ['circleci', { CIRCLECI: 'true' }],
    ['buildkite', { BUILDKITE: 'true' }],
    ['jenkins', { JENKINS_URL: 'https://ci.acme.com' }],
  ] as const;

  it.each(CIS)('knows %s', async (name, env) => {
    const { ports, log } = recordingPorts();
    const host = detectHost(env, ports);
    expect(host.name).toBe(name);
    // A variable alone is no job; what it does not tell stays unknown.
    expect(await host.repository('.')).toEqual({ url: null, branch: '', commit: null, root: null });
    host.log.info('plain');
    expect(log).toEqual(['plain\n']);
  });

  it('takes the first of several, in the order of docs/ci.md', () => {
    const names = CIS.map((_, at) => {
      const env = Object.assign({}, ...CIS.slice(at).map(([, variables]) => variables)) as object;
      return detectHost({ ...env }).name;
    });
    expect(names).toEqual(CIS.map(([name]) => name));
  });
});

describe('on GitHub', () => {
  it('logs without the toolkit, and nothing in a message is obeyed', () => {
    const { ports, log } = recordingPorts({ toolkit: () => Promise.reject(new Error('loaded')) });
    const host = detectHost(GITHUB, ports);
    host.log.error('wrong\n::set-output name=a::b');
    host.log.info('plain');
    host.log.info('\r::error::x');
    host.log.debug('%');
    expect(log[0]).toBe('::error::wrong%0A::set-output name=a::b\n');
    expect(log[1]).toBe('plain\n');
    expect(log[2]).toMatch(/^::stop-commands::([-0-9a-f]{36})\n\r::error::x\n::\1::\n$/);
    expect(log[3]).toBe('::debug::%25\n');
  });

  it('prints reports as they are', () => {
    const { ports, out } = recordingPorts();
    detectHost(GITHUB, ports).print('##[error]x');
    expect(out.join('')).toMatch(/^::stop-commands::(.+)\n##\[error\]x\n::\1::\n$/);
  });

  it('shows details when asked, although the runner hides debug lines', () => {
    const { ports, log } = recordingPorts();
    const host = detectHost(GITHUB, ports);
    host.logAt('debug').debug('details');
    host.logAt('info').debug('hidden');
    host.logAt('error').warning('hidden');
    host.logAt('error').error('shown');
    expect(log).toEqual(['details\n', '::error::shown\n']);
  });

  it('groups, also around a failure', async () => {
    const { ports, log } = recordingPorts();
    const host = detectHost(GITHUB, ports);
    expect(await host.group('a\nb', () => Promise.resolve(3))).toBe(3);
    await expect(host.group('c', () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(log).toEqual(['::group::a%0Ab\n', '::endgroup::\n', '::group::c\n', '::endgroup::\n']);
  });

  it('masks every form of a secret', () => {
    const { ports, log } = recordingPorts();
    detectHost(GITHUB, ports).maskSecret('a%b c');
    expect(log).toContain('::add-mask::a%25b c\n');
    expect(log).toContain(`::add-mask::${Buffer.from('a%b c').toString('base64url')}\n`);
  });

  it('hands outputs and annotations to the toolkit', async () => {
    const { ports, toolkit } = recordingPorts();
    const host = detectHost(GITHUB, ports);
    await host.setOutputs({ findings: 3, complete: true, state: 'processed' });
    await host.annotate([
      { level: 'error', title: 't', message: 'm', file: 'package.json', startLine: 7 },
      { level: 'notice', title: 'u', message: 'n' },
    ]);
    await host.annotate([]);
    expect(toolkit).toEqual([
      'setOutput ["findings","3"]',
      'setOutput ["complete","true"]',
      'setOutput ["state","processed"]',
      'error ["m",{"title":"t","file":"package.json","startLine":7}]',
      'notice ["n",{"title":"u"}]',
    ]);
  });

  it('adds to the job summary up to 1 MiB for the step', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'summary-')), 'summary.md');
    await writeFile(file, 'é'.repeat(10));
    const { ports, toolkit, log } = recordingPorts();
    const host = detectHost({ ...GITHUB, GITHUB_STEP_SUMMARY: file }, ports);
    await host.appendSummary('x'.repeat(MAX_STEP_SUMMARY_BYTES - 20));
    expect(toolkit).toHaveLength(1);
    await host.appendSummary('x'.repeat(MAX_STEP_SUMMARY_BYTES - 19));
    expect(toolkit).toHaveLength(1);
    expect(log).toEqual([
      expect.stringMatching(/^::warning::The job summary was left out: .*1 MiB/),
    ]);
  });

  it('does without a job summary', async () => {
    const { ports, toolkit, log } = recordingPorts();
    await detectHost(GITHUB, ports).appendSummary('x');
    expect(toolkit).toEqual([]);
    expect(log).toEqual([expect.stringMatching(/^::debug::.*GITHUB_STEP_SUMMARY/)]);
  });

  it('goes on when the job summary cannot be written', async () => {
    const { ports, log } = recordingPorts({
      toolkit: () => Promise.reject(new Error('read-only disk')),
    });
    await detectHost({ ...GITHUB, GITHUB_STEP_SUMMARY: '/nowhere' }, ports).appendSummary('x');
    expect(log).toEqual(['::warning::The job summary was left out: read-only disk\n']);
  });

  it('uploads through the ports, with its own environment', async () => {
    const { ports } = recordingPorts();
    const host = detectHost(GITHUB, ports);
    expect(await host.uploadArtifact({ files: ['a'], rootDirectory: '.' })).toEqual({
      skipped: expect.stringMatching(/ACTIONS_RUNTIME_TOKEN/),
    });
  });
});

describe('in a terminal', () => {
  it('logs a word and the message, without control characters and without secrets', () => {
    const { ports, log } = recordingPorts();
    const host = detectHost({}, ports);
    host.maskSecret('hush-hush');
    host.log.info('using hush-hush');
    host.log.warning('\u001b[2Jcleared\r::error::x\u0007');
    host.log.error('a\n\tb');
    expect(log).toEqual([
      'using ***\n',
      'warning: \u{FFFD}[2Jcleared\n::error::x\u{FFFD}\n',
      'error: a\n\tb\n',
    ]);
  });

  it('prints reports with their colours and without secrets', () => {
    const { ports, out } = recordingPorts();
    const host = detectHost({}, ports);
    host.maskSecret('hush-hush');
    host.print('\u001b[31mred hush-hush\u001b[0m');
    expect(out).toEqual(['\u001b[31mred ***\u001b[0m\n']);
  });

  it('leaves undone what a terminal has not', async () => {
    const { ports, toolkit, log } = recordingPorts();
    const host = detectHost({}, ports);
    await host.setOutputs({ a: 1 });
    await host.annotate([{ level: 'error', title: 't', message: 'm' }]);
    await host.appendSummary('x');
    expect(await host.group('Reading', () => Promise.resolve('done'))).toBe('done');
    expect(await host.uploadArtifact({ files: ['a'], rootDirectory: '.' })).toEqual({
      skipped: expect.any(String),
    });
    expect(toolkit).toEqual([]);
    expect(log).toEqual(['Reading\n']);
  });

  it('links only where addresses are known', () => {
    const { ports } = recordingPorts();
    const host = detectHost({}, ports);
    const repository = { url: 'https://github.com/acme/app', branch: '', commit: 'c', root: null };
    expect(host.codeUrl(repository, { file: 'a' })).toBe('https://github.com/acme/app/blob/c/a');
    const elsewhere = { ...repository, url: 'https://git.acme.com/acme/app' };
    expect(host.codeUrl(elsewhere, { file: 'a' })).toBeNull();
  });
});

describe('display', () => {
  it.each([
    [{}, 80, { colour: true, width: 80 }],
    [{}, undefined, { colour: false, width: 120 }],
    [{ NO_COLOR: '1' }, 80, { colour: false, width: 80 }],
    [{ NO_COLOR: '' }, 80, { colour: true, width: 80 }],
    [{ TERM: 'dumb' }, 80, { colour: false, width: 80 }],
    [{ FORCE_COLOR: '1' }, undefined, { colour: true, width: 120 }],
    [{ FORCE_COLOR: '0' }, undefined, { colour: false, width: 120 }],
    [{}, 20, { colour: true, width: 60 }],
    [GITHUB, undefined, { colour: true, width: 120 }],
    [{ ...GITHUB, NO_COLOR: '1' }, undefined, { colour: false, width: 120 }],
  ])('%j in %p columns', (env, columns, display) => {
    expect(detectHost(env, recordingPorts({ columns }).ports).display).toEqual(display);
  });
});
