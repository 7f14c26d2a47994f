import { createRedactor } from '../http/redact.js';
import type { Log } from '../model/log.js';
import { githubCodeUrl } from './github-repository.js';
import { gitRepository } from './git.js';
import type { Environment } from '../model/environment.js';
import type { Host } from './host.js';
import { upTo } from './log-level.js';
import type { HostPorts } from './ports.js';
import { displayOf } from './ports.js';

/** A person's terminal, or a CI that we know nothing of. The log goes to standard error. */
export function terminalHost(env: Environment, ports: HostPorts): Host {
  const redactor = createRedactor();
  const tell = (prefix: string) => (message: string) => {
    ports.log(`${prefix}${withoutControls(redactor.redact(message))}\n`);
  };
  const log: Log = {
    debug: tell('debug: '),
    info: tell(''),
    warning: tell('warning: '),
    error: tell('error: '),
  };
  return {
    name: 'terminal',
    log,
    display: displayOf(env, ports.columns, ports.columns !== undefined),
    logAt: (level) => upTo(level, log),
    print: (text) => {
      ports.out(`${redactor.redact(text)}\n`);
    },
    group: (title, work) => {
      log.info(title);
      return work();
    },
    maskSecret: (value) => {
      redactor.add(value);
    },
    repository: (cwd) => gitRepository(cwd, ports.git),
    codeUrl: (repository, location) =>
      isGitHub(repository.url) ? githubCodeUrl(repository, location) : null,
    setOutputs: () => Promise.resolve(),
    annotate: () => Promise.resolve(),
    appendSummary: () => Promise.resolve(),
    uploadArtifact: () =>
      Promise.resolve({ skipped: 'Artifacts are kept only in a GitHub workflow run.' }),
  };
}

/** Elsewhere addresses of files look different, or are not known. */
function isGitHub(url: string | null): boolean {
  return url !== null && /^https:\/\/(?:github\.com|[^/]+\.ghe\.com)\//i.test(url);
}

/** Text from outside must not move the cursor, clear the screen or rewrite lines. */
function withoutControls(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '\u{FFFD}');
}
