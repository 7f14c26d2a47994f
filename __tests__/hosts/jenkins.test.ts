import { describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detectHost } from '../../src/hosts/detect.js';
import { recordingPorts } from './ports.js';

const MULTIBRANCH = {
  JENKINS_URL: 'https://ci.acme.com/',
  BUILD_NUMBER: '7',
  WORKSPACE: '/var/jenkins/workspace/app',
  BRANCH_NAME: 'main',
  GIT_URL: 'https://ci:secret@github.com/acme/app.git',
  GIT_BRANCH: 'origin/main',
  GIT_COMMIT: 'a'.repeat(40),
};

const git = ([command]: readonly string[]) =>
  Promise.resolve(command === 'rev-parse' ? '/var/jenkins/workspace/app/checkout' : '');

describe('on Jenkins', () => {
  it('tells the branch and the commit; git knows where the checkout is', async () => {
    const host = detectHost(MULTIBRANCH, recordingPorts({ git }).ports);
    expect(host.name).toBe('jenkins');
    expect(await host.repository('.')).toEqual({
      url: 'https://github.com/acme/app.git',
      branch: 'main',
      commit: 'a'.repeat(40),
      root: '/var/jenkins/workspace/app/checkout',
    });
  });

  it('gives a pull request the branch that it goes to', async () => {
    const env = {
      ...MULTIBRANCH,
      BRANCH_NAME: 'PR-12',
      CHANGE_ID: '12',
      CHANGE_TARGET: 'develop',
      CHANGE_FORK: 'somebody',
    };
    const host = detectHost(env, recordingPorts({ git }).ports);
    expect(host.pullRequest).toEqual({ id: '12', fromFork: true });
    expect(await host.repository('.')).toMatchObject({ branch: 'develop' });
  });

  it('takes the branch of a plain job without its remote', async () => {
    const env = { ...MULTIBRANCH, BRANCH_NAME: undefined, GIT_BRANCH: 'origin/feature/x' };
    const host = detectHost(env, recordingPorts({ git }).ports);
    expect(await host.repository('.')).toMatchObject({ branch: 'feature/x' });
  });

  it('lets nothing conceal a note in the log, and no colours unasked', () => {
    const { ports, log, out } = recordingPorts();
    const host = detectHost(MULTIBRANCH, ports);
    expect(host.display.colour).toBe(false);
    host.log.info('\u001b[8mha:x\u001b[0m');
    host.print('\u001b[8mha:x\u001b[1;31mred\u001b[0m\u009b2J');
    expect(log).toEqual(['\u{FFFD}[8mha:x\u{FFFD}[0m\n']);
    expect(out).toEqual(['\u{FFFD}[8mha:x\u001b[1;31mred\u001b[0m\u{FFFD}2J\n']);
  });

  it('writes outputs for later steps, or says why not', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'jenkins-'));
    const { ports, log } = recordingPorts();
    const host = detectHost(MULTIBRANCH, ports);
    await host.setOutputs({ 'output-dir': directory, gate: 'fail' });
    expect(await readFile(join(directory, 'snyk-connector.env'), 'utf8')).toBe(
      `CONNECTOR_OUTPUT_DIR=${directory}\nCONNECTOR_GATE=fail\n`,
    );
    await host.setOutputs({ gate: 'fail' });
    await host.setOutputs({ 'output-dir': join(directory, 'missing'), gate: 'fail' });
    expect(log).toEqual([expect.stringMatching(/^warning: snyk-connector.env was not written: /)]);
  });
});
