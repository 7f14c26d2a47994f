import { createRedactor, secretForms } from '../http/redact.js';
import type { Environment } from '../model/environment.js';
import type { CodeLocation } from '../model/facts.js';
import type { Log } from '../model/log.js';
import type { Repository } from '../model/repository.js';
import { codeUrl } from './code-url.js';
import { gitRepository } from './git.js';
import type { Host, HostName, LogLevel, PullRequest } from './host.js';
import { upTo } from './log-level.js';
import type { HostPorts } from './ports.js';
import { displayOf } from './ports.js';
import { styledOnly, withoutControls } from './safe-text.js';

/** What a CI understands; all that is absent is as in a terminal. */
interface Dialect {
  readonly name: HostName;
  /** Lines in which the CI finds nothing to obey; control characters are already gone. */
  readonly inert?: (text: string) => string;
  /** A message of the log, from text without control characters. */
  readonly line?: (level: LogLevel, message: string) => string;
  /** What stands before and after lines that can be folded away; the title is one harmless line. */
  readonly section?: (title: string) => { readonly begin: string; readonly end: string };
  /** The command by which the CI learns a secret. */
  readonly mask?: (form: string) => string;
  /** What the CI tells of the repository; git tells what is empty here. */
  readonly repository?: ToldRepository;
  readonly pullRequest?: PullRequest | undefined;
  readonly codeUrl?: (repository: Repository, location: CodeLocation) => string | null;
  /** Whether the CI shows colours. */
  readonly colour?: boolean;
}

export interface ToldRepository {
  readonly url: string;
  readonly branch: string;
  readonly commit: string;
  readonly root: string;
}

const PREFIXES: Readonly<Record<LogLevel, string>> = {
  debug: 'debug: ',
  info: '',
  warning: 'warning: ',
  error: 'error: ',
};

/** A host that shows lines, and no more: a terminal, and what every CI can do. */
export function plainHost(dialect: Dialect, env: Environment, ports: HostPorts): Host {
  const { name, mask } = dialect;
  const inert = dialect.inert ?? ((text: string) => text);
  const line =
    dialect.line ?? ((level: LogLevel, message: string) => inert(PREFIXES[level] + message));
  const redactor = createRedactor();
  const write = (text: string): void => {
    if (text !== '') ports.log(`${text}\n`);
  };
  const tell = (level: LogLevel) => (message: string) => {
    write(line(level, withoutControls(redactor.redact(message))));
  };
  const log: Log = {
    debug: tell('debug'),
    info: tell('info'),
    warning: tell('warning'),
    error: tell('error'),
  };
  return {
    name,
    ...(dialect.pullRequest && { pullRequest: dialect.pullRequest }),
    log,
    display: displayOf(env, ports.columns, dialect.colour ?? ports.columns !== undefined),
    logAt: (level) => upTo(level, log),
    print: (text) => {
      const whole = redactor.redact(text);
      ports.out(`${name === 'terminal' ? whole : inert(styledOnly(whole))}\n`);
    },
    group: async (title, work) => {
      if (dialect.section === undefined) {
        log.info(title);
        return work();
      }
      const heading = withoutControls(redactor.redact(title)).replaceAll('\n', ' ');
      const { begin, end } = dialect.section(inert(heading));
      write(begin);
      try {
        return await work();
      } finally {
        write(end);
      }
    },
    maskSecret: (value) => {
      redactor.add(value);
      if (mask !== undefined) for (const form of secretForms(value)) write(mask(form));
    },
    repository: (cwd) => completed(dialect.repository, () => gitRepository(cwd, ports.git)),
    codeUrl: dialect.codeUrl ?? codeUrl,
    setOutputs: () => Promise.resolve(),
    annotate: () => Promise.resolve(),
    appendSummary: () => Promise.resolve(),
    uploadArtifact: () =>
      Promise.resolve({ skipped: 'This host keeps no files; they are in the output directory.' }),
  };
}

/** Git is asked only when the CI leaves something open. */
async function completed(
  told: ToldRepository | undefined,
  git: () => Promise<Repository>,
): Promise<Repository> {
  if (told !== undefined && Object.values(told).every((part) => part !== '')) return told;
  const seen = await git();
  return {
    url: told?.url || seen.url,
    branch: told?.branch || seen.branch,
    commit: told?.commit || seen.commit,
    root: told?.root || seen.root,
  };
}

/** A variable of a flag, as CIs write it: `true`, `True`. */
export function isTrue(value: string | undefined): boolean {
  return value?.toLowerCase() === 'true';
}
