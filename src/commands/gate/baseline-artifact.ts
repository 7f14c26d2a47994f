import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { artifactName, sanitizeArtifactName } from '../../hosts/artifact-name.js';
import { githubArtifacts } from '../../hosts/github-artifacts.js';
import { ConfigError, InputError } from '../../model/errors.js';
import type { Repository } from '../../model/repository.js';
import type { CommandContext } from '../context.js';
import { openNetwork } from '../network.js';

/** A file of an artifact, on disk until it is removed. */
interface BaselineFile {
  readonly file: string;
  /** For messages. */
  readonly name: string;
  /** What its run.json says; empty when the artifact has none. */
  readonly runJson: string;
  readonly remove: () => Promise<void>;
}

/** The files of an artifact that have the findings of its run, and the run. */
const FINDINGS = 'findings.ndjson';
const RUN = 'run.json';

/** A record has some kilobytes; without it there is no trend, and nothing else is missing. */
const MAX_RUN_BYTES = 10 * 1024 ** 2;

/** A million findings take about one gigabyte; an archive may say that it unpacks to any size. */
const MAX_BYTES = 8 * 1024 ** 3;

/**
 * The findings that a run of this workflow on the base branch left as an artifact: the run of the
 * commit at which the code left the branch, else the last one. Only runs that are not for a pull
 * request are trusted, for others can be made to say anything.
 *
 * @returns why there is none, when no such run has left one yet.
 * @throws ConfigError outside of GitHub Actions and without the permission to look.
 */
export async function baselineArtifact(
  context: CommandContext,
  { branch }: Repository,
): Promise<BaselineFile | { readonly missing: string }> {
  const { settings, host, env } = context;
  const token = settings['github-token'];
  if (host.name !== 'github')
    throw new ConfigError(
      'baseline: `artifact` works in GitHub Actions only. Elsewhere give a file, and let the CI keep it.',
    );
  if (token === undefined)
    throw new ConfigError(
      'baseline: `artifact` needs `github-token`, with the permission `actions: read`.',
    );
  // Later attempts of a run have names of their own.
  const name =
    sanitizeArtifactName(settings['artifact-name'] ?? '') ||
    artifactName({ ...env, GITHUB_RUN_ATTEMPT: '1' });
  const network = openNetwork(context);
  const directory = await mkdtemp(join(env.RUNNER_TEMP ?? tmpdir(), 'snyk-connector-baseline-'));
  const remove = () => rm(directory, { recursive: true, force: true });
  try {
    const upload = host.uploadArtifact.bind(host);
    const shelf = githubArtifacts({ ...network, env, token, upload });
    const commit = env.GITHUB_BASE_REF ? (env.GITHUB_SHA ?? null) : null;
    const found = await shelf.ofBase(name, { branch, commit });
    if (found === null) {
      await remove();
      const missing = `baseline: no run of this workflow on ${branch} has left an artifact ${name} yet, so all findings count as new. The next run after one on ${branch} has a baseline.`;
      return { missing };
    }
    const archive = join(directory, 'archive.zip');
    await found.download(archive);
    const file = join(directory, FINDINGS);
    const title = `artifact ${name} of run ${found.runId} on ${branch}`;
    const runJson = await unpack(archive, file).catch((error: unknown) => {
      if (error instanceof ConfigError) throw error;
      throw new InputError(
        `baseline: ${title} cannot be unpacked. Delete it on GitHub, and an older one is taken`,
        { cause: error },
      );
    });
    return { file, name: title, runJson, remove };
  } catch (error) {
    await remove();
    throw error;
  } finally {
    await network.close();
  }
}

/**
 * Takes what is wanted, whatever else the archive holds.
 *
 * @param file where the findings are written.
 * @returns what run.json says.
 */
async function unpack(archive: string, file: string): Promise<string> {
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(archive, { autoClose: false, strictFileNames: true });
  let found = false;
  let runJson = '';
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName === RUN && entry.uncompressedSize <= MAX_RUN_BYTES)
        runJson = await text(await zip.openReadStreamPromise(entry));
      if (entry.fileName !== FINDINGS) continue;
      if (entry.uncompressedSize > MAX_BYTES)
        throw new InputError(`its ${FINDINGS} is too large to be one`);
      const content = await zip.openReadStreamPromise(entry);
      await pipeline(content, createWriteStream(file, { flags: 'wx' }));
      found = true;
    }
  } finally {
    zip.close();
  }
  if (found) return runJson;
  throw new ConfigError(
    `baseline: the artifact has no ${FINDINGS}. Is \`artifact-name\` that of another action? Name this one's otherwise, or give \`baseline\` a file.`,
  );
}
