import { stat } from 'node:fs/promises';
import { secretForms } from '../http/redact.js';
import type { Annotation } from '../model/annotation.js';
import { describeError } from '../model/errors.js';
import type { Log } from '../model/log.js';
import { uploadArtifacts } from './artifact.js';
import { githubCodeUrl, githubRepository } from './github-repository.js';
import { gitRepository } from './git.js';
import type { Environment } from '../model/environment.js';
import type { Host } from './host.js';
import { upTo } from './log-level.js';
import type { HostPorts, Toolkit } from './ports.js';
import { displayOf } from './ports.js';
import { inertLines, workflowCommand } from './workflow-command.js';

/** Runner, FileCommandManager.cs: a larger summary of a step is not shown at all. */
export const MAX_STEP_SUMMARY_BYTES = 1024 * 1024;

/**
 * A job of GitHub Actions. The log needs no toolkit, so that the first error of a run costs
 * nothing; outputs, annotations and summary go through `@actions/core`.
 */
export function githubHost(env: Environment, ports: HostPorts): Host {
  const command = (name: string, message = ''): void => {
    ports.log(`${workflowCommand(name, message)}\n`);
  };
  const info = (message: string): void => {
    ports.log(`${inertLines(message)}\n`);
  };
  const tell = (name: string) => (message: string) => {
    command(name, message);
  };
  const log: Log = { debug: tell('debug'), info, warning: tell('warning'), error: tell('error') };
  return {
    name: 'github',
    log,
    display: displayOf(env, undefined, true),
    // The runner hides `debug` unless the run is debugged; who asks for details here gets them.
    logAt: (level) => upTo(level, level === 'debug' ? { ...log, debug: info } : log),
    print: (text) => {
      ports.out(`${inertLines(text)}\n`);
    },
    group: async (title, work) => {
      command('group', title);
      try {
        return await work();
      } finally {
        command('endgroup');
      }
    },
    maskSecret: (value) => {
      for (const form of secretForms(value)) command('add-mask', form);
    },
    repository: (cwd) => githubRepository(env, () => gitRepository(cwd, ports.git)),
    codeUrl: githubCodeUrl,
    setOutputs: async (outputs) => {
      const toolkit = await ports.toolkit();
      for (const [name, value] of Object.entries(outputs)) toolkit.setOutput(name, String(value));
    },
    annotate: async (annotations) => {
      if (annotations.length === 0) return;
      const toolkit = await ports.toolkit();
      for (const annotation of annotations) show(annotation, toolkit);
    },
    appendSummary: (markdown) => appendSummary(markdown, { env, log, toolkit: ports.toolkit }),
    uploadArtifact: (request) => uploadArtifacts(request, { ...ports, env, log }),
  };
}

function show({ level, message, ...properties }: Annotation, toolkit: Toolkit): void {
  toolkit[level](message, properties);
}

async function appendSummary(
  markdown: string,
  { env, log, toolkit }: { env: Environment; log: Log; toolkit: HostPorts['toolkit'] },
): Promise<void> {
  const file = env.GITHUB_STEP_SUMMARY;
  if (!file) {
    log.debug('There is no job summary here: GITHUB_STEP_SUMMARY is not set.');
    return;
  }
  const before = await sizeOf(file);
  if (before + Buffer.byteLength(markdown) > MAX_STEP_SUMMARY_BYTES) {
    log.warning(
      `The job summary was left out: with it the step would have more than 1 MiB of summary ` +
        `(${before} bytes are there already), and GitHub would show none of it.`,
    );
    return;
  }
  try {
    const { summary } = await toolkit();
    await summary.addRaw(markdown).write();
  } catch (error) {
    log.warning(`The job summary was left out: ${describeError(error)}`);
  }
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch {
    // Not there yet; core says so when it cannot write it.
    return 0;
  }
}
