import { afterEach, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ArtifactService } from './artifact-service.js';

/** Uploads DIR/run.json as the action would, in a process of its own. */
const UPLOAD = `
  import { join } from 'node:path';
  import { detectHost } from './src/hosts/detect.ts';
  const rootDirectory = process.env.DIR;
  const result = await detectHost(process.env, { suffix: () => 'again' }).uploadArtifact({
    files: [join(rootDirectory, 'run.json')],
    rootDirectory,
  });
  console.error(JSON.stringify(result));
`;

let service: ArtifactService | undefined;
afterEach(() => service?.stop());

async function upload(taken: readonly string[]): Promise<{ stderr: string; stdout: string }> {
  service = new ArtifactService(taken);
  const origin = await service.start();
  const directory = await mkdtemp(join(tmpdir(), 'upload-'));
  await writeFile(join(directory, 'run.json'), '{"state":"processed"}');
  const claims = { scp: 'Actions.Results:11111111-run:22222222-job' };
  const token = ['{"alg":"none"}', JSON.stringify(claims)]
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');
  return promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', UPLOAD],
    {
      env: {
        PATH: process.env.PATH,
        DIR: directory,
        GITHUB_ACTIONS: 'true',
        GITHUB_JOB: 'test',
        GITHUB_RUN_ATTEMPT: '1',
        ACTIONS_RESULTS_URL: origin,
        ACTIONS_RUNTIME_TOKEN: `${token}.x`,
      },
    },
  );
}

describe('upload of artifacts with the real client', () => {
  it('stores the files as a zip', async () => {
    const { stderr } = await upload([]);
    expect(JSON.parse(stderr)).toMatchObject({ id: 42, name: 'snyk-connector-test-1' });
    expect(service?.stored.map(({ name }) => name)).toEqual(['snyk-connector-test-1']);
    expect(service?.stored[0]?.zip.toString('latin1')).toMatch(/^PK.*run\.json/s);
  }, 60_000);

  it('takes another name when a matrix leg was faster, and masks the signed address', async () => {
    const { stderr, stdout } = await upload(['snyk-connector-test-1']);
    expect(JSON.parse(stderr)).toMatchObject({ id: 42, name: 'snyk-connector-test-1-again' });
    expect(stdout).toContain('::add-mask::secret');
  }, 60_000);
});
