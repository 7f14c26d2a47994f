import { writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Annotation } from '../model/annotation.js';
import { describeError } from '../model/errors.js';
import type { Environment } from '../model/environment.js';
import { inertText, loggingCommand } from './azure-command.js';
import type { ArtifactRequest } from './artifact.js';
import { sanitizeArtifactName } from './artifact-name.js';
import { publicAddress } from './git.js';
import type { Host, PullRequest } from './host.js';
import { variableName } from './outputs-file.js';
import type { ToldRepository } from './plain-host.js';
import { isTrue, plainHost } from './plain-host.js';
import type { HostPorts } from './ports.js';

/**
 * A job of Azure Pipelines.
 *
 * Variables: https://learn.microsoft.com/azure/devops/pipelines/build/variables; commands:
 * https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands.
 */
export function azureHost(env: Environment, ports: HostPorts): Host {
  const command: typeof loggingCommand = (name, data, properties) => {
    const text = loggingCommand(name, data, properties);
    ports.log(`${text}\n`);
    return text;
  };
  const host = plainHost(
    {
      name: 'azure',
      inert: inertText,
      line: (level, message) => {
        if (level === 'error' || level === 'warning')
          return loggingCommand('task.logissue', message, { type: level });
        return inertText(level === 'debug' ? `debug: ${message}` : message);
      },
      section: (title) => ({ begin: `##[group]${title}`, end: '##[endgroup]' }),
      mask: (form) => loggingCommand('task.setsecret', form),
      repository: repositoryOf(env),
      pullRequest: pullRequestOf(env),
      colour: true,
    },
    env,
    ports,
  );
  return {
    ...host,
    setOutputs: (outputs) => {
      for (const [name, value] of Object.entries(outputs))
        command('task.setvariable', String(value), {
          variable: variableName(name),
          isOutput: 'true',
        });
      return Promise.resolve();
    },
    annotate: (annotations) => {
      for (const annotation of annotations) show(annotation, command, host);
      return Promise.resolve();
    },
    appendSummary: async (markdown) => {
      const directory = env.AGENT_TEMPDIRECTORY;
      if (!directory) {
        host.log.info('The build has no summary of the run: AGENT_TEMPDIRECTORY is not set.');
        return;
      }
      // The agent reads the file after the command, so each has its own.
      const path = join(directory, `Snyk ${globalThis.crypto.randomUUID().slice(0, 8)}.md`);
      try {
        await writeFile(path, markdown);
        command('task.uploadsummary', path);
      } catch (error) {
        host.log.warning(`The build has no summary of the run: ${describeError(error)}`);
      }
    },
    uploadArtifact: (request) => {
      upload(request, command, env);
      return Promise.resolve({ skipped: 'The agent uploads the files of the run.', later: true });
    },
  };
}

/** Azure knows errors and warnings; a remark is only a line. */
function show(
  { level, title, message, file, startLine }: Annotation,
  command: typeof loggingCommand,
  host: Host,
): void {
  if (level === 'notice') {
    host.log.info(`${title}: ${message}`);
    return;
  }
  command('task.logissue', message, {
    type: level,
    sourcepath: file,
    linenumber: startLine,
    code: title,
  });
}

/** The Scans tab (SARIF SAST Scans Tab) reads `*.sarif` at the root of the artifact of this name. */
const SCANS_ARTIFACT = 'CodeAnalysisLogs';

function upload(
  { name = '', files, rootDirectory }: ArtifactRequest,
  command: typeof loggingCommand,
  env: Environment,
): void {
  const job = [env.SYSTEM_JOBNAME, env.SYSTEM_JOBATTEMPT].filter(Boolean).join('-');
  const artifact = sanitizeArtifactName(name) || sanitizeArtifactName(`snyk-connector-${job}`);
  for (const file of files) {
    const folder = relative(rootDirectory, dirname(file)).split(sep).join('/');
    const containerfolder = folder === '' ? artifact : `${artifact}/${folder}`;
    command('artifact.upload', file, { containerfolder, artifactname: artifact });
    if (folder === '' && file.endsWith('.sarif'))
      command('artifact.upload', file, {
        containerfolder: SCANS_ARTIFACT,
        artifactname: SCANS_ARTIFACT,
      });
  }
}

function repositoryOf(env: Environment): ToldRepository {
  return {
    // Azure Repos write the organization as the user of the address.
    url: publicAddress(env.BUILD_REPOSITORY_URI ?? '') ?? '',
    branch: shortRef(env.SYSTEM_PULLREQUEST_TARGETBRANCH || env.BUILD_SOURCEBRANCH || ''),
    // BUILD_SOURCEVERSION of a pull request is a merge that Azure made up.
    commit: env.SYSTEM_PULLREQUEST_SOURCECOMMITID || env.BUILD_SOURCEVERSION || '',
    // With several checkouts, the other variable names the directory above all of them.
    root: env.BUILD_REPOSITORY_LOCALPATH || env.BUILD_SOURCESDIRECTORY || '',
  };
}

/** Azure Repos tell `refs/heads/main`, GitHub's pull requests `main`. */
function shortRef(ref: string): string {
  return ref.replace(/^refs\/(?:heads|tags)\//, '');
}

function pullRequestOf(env: Environment): PullRequest | undefined {
  // The number is GitHub's; the id there is one of Azure that nobody knows.
  const id = env.SYSTEM_PULLREQUEST_PULLREQUESTNUMBER || env.SYSTEM_PULLREQUEST_PULLREQUESTID;
  return id ? { id, fromFork: isTrue(env.SYSTEM_PULLREQUEST_ISFORK) } : undefined;
}
