import { describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { inertText, loggingCommand } from '../../src/hosts/azure-command.js';
import { detectHost } from '../../src/hosts/detect.js';
import { anyText } from '../builders/any-text.js';
import { recordingPorts } from './ports.js';

const REPOS = {
  TF_BUILD: 'True',
  BUILD_REPOSITORY_PROVIDER: 'TfsGit',
  BUILD_REPOSITORY_URI: 'https://acme@dev.azure.com/acme/shop/_git/app',
  BUILD_REPOSITORY_LOCALPATH: '/agent/_work/1/s',
  BUILD_SOURCEBRANCH: 'refs/heads/release/1',
  BUILD_SOURCEBRANCHNAME: '1',
  BUILD_SOURCEVERSION: 'a'.repeat(40),
  SYSTEM_JOBNAME: 'Job "x"',
  SYSTEM_JOBATTEMPT: '1',
};

const GITHUB_PULL_REQUEST = {
  ...REPOS,
  BUILD_REPOSITORY_PROVIDER: 'GitHub',
  BUILD_REPOSITORY_URI: 'https://github.com/acme/app',
  BUILD_SOURCEBRANCH: 'refs/pull/12/merge',
  SYSTEM_PULLREQUEST_PULLREQUESTID: '123456789',
  SYSTEM_PULLREQUEST_PULLREQUESTNUMBER: '12',
  SYSTEM_PULLREQUEST_TARGETBRANCH: 'main',
  SYSTEM_PULLREQUEST_SOURCECOMMITID: 'b'.repeat(40),
  SYSTEM_PULLREQUEST_ISFORK: 'True',
};

describe('on Azure Pipelines', () => {
  it('tells the branch and the commit', async () => {
    const host = detectHost(REPOS, recordingPorts().ports);
    expect(host.name).toBe('azure');
    const repository = await host.repository('.');
    expect(repository).toEqual({
      url: 'https://dev.azure.com/acme/shop/_git/app',
      branch: 'release/1',
      commit: 'a'.repeat(40),
      root: '/agent/_work/1/s',
    });
    expect(host.codeUrl(repository, { file: 'src/a.ts', startLine: 3, endLine: 4 })).toBe(
      `https://dev.azure.com/acme/shop/_git/app?path=/src/a.ts&version=GC${'a'.repeat(40)}` +
        '&line=3&lineEnd=5&lineStartColumn=1&lineEndColumn=1&_a=contents',
    );
  });

  it('gives a pull request the branch that it goes to and its own commit', async () => {
    const host = detectHost(GITHUB_PULL_REQUEST, recordingPorts().ports);
    expect(host.pullRequest).toEqual({ id: '12', fromFork: true });
    const repository = await host.repository('.');
    expect(repository).toMatchObject({ branch: 'main', commit: 'b'.repeat(40) });
    expect(host.codeUrl(repository, { file: 'a' })).toContain('https://github.com/acme/app/blob/b');
    const own = { ...REPOS, SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main' };
    const repos = detectHost(own, recordingPorts().ports);
    expect(await repos.repository('.')).toMatchObject({ branch: 'main' });
  });

  it('logs issues, groups, masks', async () => {
    const { ports, log } = recordingPorts();
    const host = detectHost(REPOS, ports);
    host.log.error('a\n##vso[task.complete]');
    host.log.info('##[error]x');
    host.log.debug('d');
    await host.group('##[group]G', () => Promise.resolve());
    host.maskSecret('hush');
    host.log.warning('hush 100%');
    expect(log.slice(0, 5)).toEqual([
      '##vso[task.logissue type=error;]a%0A##vso[task.complete]\n',
      '# #[error]x\n',
      'debug: d\n',
      '##[group]# #[group]G\n',
      '##[endgroup]\n',
    ]);
    expect(log).toContain('##vso[task.setsecret]hush\n');
    expect(log.at(-1)).toBe('##vso[task.logissue type=warning;]*** 100%AZP25\n');
  });

  it('sets outputs, shows annotations, keeps files', async () => {
    const { ports, log } = recordingPorts();
    const host = detectHost(REPOS, ports);
    await host.setOutputs({ 'sarif-file': 'a]b', open: 3 });
    await host.annotate([
      { level: 'error', title: 'High: x;y', message: 'm', file: 'a;b.ts', startLine: 7 },
      { level: 'notice', title: 'Low', message: 'n' },
    ]);
    const files = ['/o/results.sarif', '/o/journal/j.ndjson'];
    expect(await host.uploadArtifact({ files, rootDirectory: '/o' })).toMatchObject({
      later: true,
    });
    expect(log).toEqual([
      '##vso[task.setvariable variable=sarif_file;isOutput=true;]a]b\n',
      '##vso[task.setvariable variable=open;isOutput=true;]3\n',
      '##vso[task.logissue type=error;sourcepath=a%3Bb.ts;linenumber=7;code=High: x%3By;]m\n',
      'Low: n\n',
      expect.stringMatching(
        /^##vso\[artifact.upload containerfolder=snyk-connector-Job.*\]\/o\/results\.sarif\n$/,
      ),
      '##vso[artifact.upload containerfolder=CodeAnalysisLogs;artifactname=CodeAnalysisLogs;]/o/results.sarif\n',
      expect.stringMatching(/containerfolder=snyk-connector-[^;]*\/journal;/),
    ]);
  });

  it('adds a summary to the build, where the agent has a place for it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'azure-'));
    const { ports, log } = recordingPorts();
    await detectHost({ ...REPOS, AGENT_TEMPDIRECTORY: directory }, ports).appendSummary('# S');
    const [name = ''] = await readdir(directory);
    expect(await readFile(join(directory, name), 'utf8')).toBe('# S');
    expect(log).toEqual([`##vso[task.uploadsummary]${join(directory, name)}\n`]);
    await detectHost(REPOS, ports).appendSummary('# S');
    expect(log.at(-1)).toMatch(/^The build .*AGENT_TEMPDIRECTORY/);
  });
});

describe('logging commands', () => {
  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom('##vso[', '##VSO[task.x]', '##[error]', '#', '\r', '\n', ']', ';', '%'),
        fc.constantFrom('#\u200b#vso[', '##\u00adv\u034fso[', '##\u{fe0f}['),
        anyText,
      ),
    )
    .map((parts) => parts.join(''));

  it('stand one a line, whatever they carry', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, message) => {
        const { ports, log, out } = recordingPorts();
        const host = detectHost(REPOS, ports);
        host.log.info(message);
        host.print(message);
        expect(commandsIn([...log, ...out].join(''))).toEqual([]);
        host.log.error(message);
        const text = loggingCommand('task.logissue', message, { sourcepath: title });
        expect(commandsIn(text)).toHaveLength(1);
        expect(text.split(/[\r\n]/)).toHaveLength(1);
        expect(/^##vso\[task\.logissue(?: sourcepath=[^;\]]+;)?\]/.test(text)).toBe(true);
      }),
    );
  });

  it('leave other text alone', () => {
    expect(inertText('## Heading #1 [x] ##vso')).toBe('## Heading #1 [x] ##vso');
    expect(inertText('###vso[a')).toBe('## #vso[a');
  });
});

/** Lines that the agent would obey: it looks for the prefix anywhere, passing over ignorable characters. */
function commandsIn(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => /##(?:vso)?\[/i.test(line.replace(/\p{Default_Ignorable_Code_Point}/gu, '')));
}
