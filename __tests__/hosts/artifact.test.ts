import { describe, expect, it } from '@jest/globals';
import type { ArtifactClient, ArtifactPorts, ArtifactRequest } from '../../src/hosts/artifact.js';
import { uploadArtifacts } from '../../src/hosts/artifact.js';

const ENV = {
  GITHUB_JOB: 'test',
  GITHUB_RUN_ATTEMPT: '1',
  ACTIONS_RUNTIME_TOKEN: 'token',
  ACTIONS_RESULTS_URL: 'https://results.example.com',
  GITHUB_SERVER_URL: 'https://github.com',
};

const REQUEST: ArtifactRequest = { files: ['/out/run.json'], rootDirectory: '/out' };

const TAKEN =
  'Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: an artifact with this name already exists';

/** A service that answers with these, one after another: an id, or an error. */
function service(...answers: (number | Error)[]) {
  const calls: unknown[][] = [];
  const waits: number[] = [];
  const client: ArtifactClient = {
    uploadArtifact: (...args) => {
      calls.push(args);
      const answer = answers.shift();
      return answer instanceof Error
        ? Promise.reject(answer)
        : Promise.resolve(answer === undefined ? {} : { id: answer, size: 10 });
    },
    deleteArtifact: (name) => Promise.resolve(calls.push(['delete', name])),
  };
  const ports: ArtifactPorts = {
    env: ENV,
    log: {
      debug: () => undefined,
      info: () => undefined,
      warning: () => undefined,
      error: () => undefined,
    },
    client: () => Promise.resolve(client),
    sleep: (milliseconds) => Promise.resolve(waits.push(milliseconds)),
    suffix: () => 'abc123',
  };
  return { ports, calls, waits };
}

function namedError(name: string, message: string): Error {
  return Object.assign(new Error(message), { name });
}

describe('uploadArtifacts', () => {
  it('uploads under a name of its own', async () => {
    const { ports, calls } = service(7);
    expect(await uploadArtifacts(REQUEST, ports)).toEqual({
      id: 7,
      name: 'snyk-connector-test-1',
      bytes: 10,
    });
    expect(calls).toEqual([['snyk-connector-test-1', ['/out/run.json'], '/out', {}]]);
  });

  it('takes name and retention of the user', async () => {
    const { ports, calls } = service(7);
    await uploadArtifacts({ ...REQUEST, name: 'my:name', retentionDays: 5 }, ports);
    expect(calls).toEqual([['my-name', ['/out/run.json'], '/out', { retentionDays: 5 }]]);
  });

  it('takes another name when the name is taken', async () => {
    const { ports, calls } = service(new Error(TAKEN), 8);
    expect(await uploadArtifacts(REQUEST, ports)).toMatchObject({
      id: 8,
      name: 'snyk-connector-test-1-abc123',
    });
    expect(calls.map(([name]) => name)).toEqual([
      'snyk-connector-test-1',
      'snyk-connector-test-1-abc123',
    ]);
  });

  it('goes on after a broken connection that left the name taken', async () => {
    const { ports, waits } = service(
      namedError('NetworkError', 'Unable to make request: ECONNRESET'),
      new Error(TAKEN),
      9,
    );
    expect(await uploadArtifacts(REQUEST, ports)).toMatchObject({ id: 9 });
    expect(waits).toEqual([2_000, 4_000]);
  });

  it('makes an artifact of the same name give way when asked to', async () => {
    const { ports, calls } = service(new Error(TAKEN), 9);
    const request = { ...REQUEST, name: 'state', replace: true };
    expect(await uploadArtifacts(request, ports)).toMatchObject({ id: 9, name: 'state' });
    expect(calls.map(([name, more]) => [name, more])).toEqual([
      ['state', ['/out/run.json']],
      ['delete', 'state'],
      ['state', ['/out/run.json']],
    ]);
  });

  it('gives up after 3 attempts, saying why', async () => {
    const failure = namedError('NetworkError', 'Unable to make request: ETIMEDOUT');
    const { ports, calls } = service(failure, failure, failure, 10);
    expect(await uploadArtifacts(REQUEST, ports)).toEqual({
      skipped:
        'The artifact snyk-connector-test-1 was not uploaded: Unable to make request: ETIMEDOUT',
    });
    expect(calls).toHaveLength(3);
  });

  it.each([
    namedError('UsageError', 'Artifact storage quota has been hit.'),
    namedError('FilesNotFoundError', 'No files were found to upload'),
    new Error('Received non-retryable error: Failed request: (403) Forbidden'),
  ])('does not try again after %s', async (failure) => {
    const { ports, calls } = service(failure, 1);
    expect(await uploadArtifacts(REQUEST, ports)).toEqual({
      skipped: `The artifact snyk-connector-test-1 was not uploaded: ${failure.message}`,
    });
    expect(calls).toHaveLength(1);
  });

  it('survives what is no error, and an answer without an id', async () => {
    const { ports } = service();
    const reject = () => Promise.reject(new Error(''));
    const thrower = { uploadArtifact: reject, deleteArtifact: reject };
    const strange = await uploadArtifacts(
      { ...REQUEST, attempts: 1 },
      { ...ports, client: () => Promise.resolve(thrower) },
    );
    expect(strange).toEqual({
      skipped: 'The artifact snyk-connector-test-1 was not uploaded: Error',
    });
    expect(await uploadArtifacts(REQUEST, ports)).toEqual({
      skipped: 'GitHub took the artifact but gave it no id.',
    });
  });

  it.each([
    ['a run step', { ACTIONS_RUNTIME_TOKEN: undefined }, /run:.*actions\/upload-artifact/],
    ['no address of the service', { ACTIONS_RESULTS_URL: '' }, /ACTIONS_RESULTS_URL is not set/],
    ['GitHub Enterprise Server', { GITHUB_SERVER_URL: 'https://git.acme.com' }, /Enterprise/],
  ])('says in a sentence what stands against it: %s', async (_, change, sentence) => {
    const { ports, calls } = service(1);
    const result = await uploadArtifacts(REQUEST, { ...ports, env: { ...ENV, ...change } });
    expect(result).toEqual({ skipped: expect.stringMatching(sentence) });
    expect(calls).toEqual([]);
  });

  it.each(['https://acme.ghe.com', 'http://github.localhost', 'https://GitHub.com/'])(
    'uploads on %s',
    async (server) => {
      const { ports } = service(1);
      const env = { ...ENV, GITHUB_SERVER_URL: server };
      expect(await uploadArtifacts(REQUEST, { ...ports, env })).toMatchObject({ id: 1 });
    },
  );

  it('uploads nothing when there is nothing', async () => {
    const { ports, calls } = service(1);
    expect(await uploadArtifacts({ ...REQUEST, files: [] }, ports)).toEqual({
      skipped: 'There are no files to upload as an artifact.',
    });
    expect(calls).toEqual([]);
  });

  it('says the same when only the client finds a server without the service', async () => {
    const { ports } = service(namedError('GHESNotSupportedError', 'not currently supported'));
    expect(await uploadArtifacts(REQUEST, ports)).toEqual({
      skipped: expect.stringMatching(/GitHub Enterprise Server does not have/),
    });
  });
});
