import { describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { detectHost } from '../../src/hosts/detect.js';
import { MAX_DOTENV_VARIABLES } from '../../src/hosts/gitlab.js';
import { anyText } from '../builders/any-text.js';
import { recordingPorts } from './ports.js';

const BRANCH = {
  GITLAB_CI: 'true',
  CI: 'true',
  CI_PROJECT_URL: 'https://gitlab.acme.com/shop/app',
  CI_PROJECT_DIR: '/builds/shop/app',
  CI_COMMIT_REF_NAME: 'main',
  CI_COMMIT_BRANCH: 'main',
  CI_COMMIT_SHA: 'a'.repeat(40),
};

const MERGE_REQUEST = {
  ...BRANCH,
  CI_PIPELINE_SOURCE: 'merge_request_event',
  CI_COMMIT_REF_NAME: 'feature',
  CI_COMMIT_BRANCH: undefined,
  CI_MERGE_REQUEST_IID: '12',
  CI_MERGE_REQUEST_PROJECT_ID: '7',
  CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '7',
  CI_MERGE_REQUEST_PROJECT_URL: 'https://gitlab.acme.com/shop/app',
  CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'develop',
};

describe('on GitLab', () => {
  it('tells the branch and the commit', async () => {
    const host = detectHost(BRANCH, recordingPorts().ports);
    expect(host.name).toBe('gitlab');
    expect(host.pullRequest).toBeUndefined();
    expect(await host.repository('/builds/shop/app')).toEqual({
      url: 'https://gitlab.acme.com/shop/app',
      branch: 'main',
      commit: 'a'.repeat(40),
      root: '/builds/shop/app',
    });
  });

  it('gives a merge request the branch that it goes to', async () => {
    const host = detectHost(MERGE_REQUEST, recordingPorts().ports);
    expect(host.pullRequest).toEqual({ id: '12', fromFork: false });
    expect(await host.repository('.')).toMatchObject({ branch: 'develop' });
  });

  it('knows a fork, and that merged results are a commit of GitLab', async () => {
    const env = {
      ...MERGE_REQUEST,
      CI_PROJECT_URL: 'https://gitlab.acme.com/somebody/app',
      CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '8',
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: 'b'.repeat(40),
    };
    const host = detectHost(env, recordingPorts().ports);
    expect(host.pullRequest).toEqual({ id: '12', fromFork: true });
    expect(await host.repository('.')).toMatchObject({
      url: 'https://gitlab.acme.com/shop/app',
      commit: 'b'.repeat(40),
    });
  });

  it('links to lines, whatever the name of the instance', async () => {
    const host = detectHost(BRANCH, recordingPorts().ports);
    const url = host.codeUrl(await host.repository('.'), { file: 'a b.ts', startLine: 3 });
    expect(url).toBe(`https://gitlab.acme.com/shop/app/-/blob/${'a'.repeat(40)}/a%20b.ts#L3`);
  });

  it('folds sections', async () => {
    const { ports, log } = recordingPorts({ now: () => 1_700_000_000_999 });
    const host = detectHost(BRANCH, ports);
    await host.group('Reading', () => Promise.resolve());
    await expect(host.group('x', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(log.slice(0, 2)).toEqual([
      '\u001b[0Ksection_start:1700000000:snyk_connector_1\r\u001b[0KReading\n',
      '\u001b[0Ksection_end:1700000000:snyk_connector_1\r\u001b[0K\n',
    ]);
    expect(log).toHaveLength(4);
  });

  it('opens and ends no section for anybody else', () => {
    const mark = fc.constantFrom(
      '\u001b[0Ksection_start:1:x\r\u001b[0K',
      'section_end:1:x\r\u001b[0K',
      '\r',
      '\u001b',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(mark, anyText)), (parts) => {
        const { ports, log, out } = recordingPorts();
        const host = detectHost(BRANCH, ports);
        host.log.info(parts.join(''));
        host.log.error(parts.join(''));
        host.print(parts.join(''));
        const text = [...log, ...out].join('');
        expect(text.includes('\r') || text.includes('\u001b[0K')).toBe(false);
      }),
    );
  });

  it('writes a dotenv file of as many variables as GitLab takes', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'gitlab-'));
    const many = Object.fromEntries(
      Array.from({ length: MAX_DOTENV_VARIABLES }, (_, index) => [`v-${index}`, index]),
    );
    const host = detectHost(BRANCH, recordingPorts().ports);
    await host.setOutputs({
      gate: 'pass',
      empty: '',
      'a-b': 'x\ny',
      ...many,
      'output-dir': directory,
    });
    const text = await readFile(join(directory, 'snyk-connector.env'), 'utf8');
    expect(text.startsWith('CONNECTOR_GATE=pass\nCONNECTOR_V_0=0\n')).toBe(true);
    expect(text.split('\n')).toHaveLength(MAX_DOTENV_VARIABLES + 1);
  });
});
