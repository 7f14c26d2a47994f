import type { Transport } from '../http/transport.js';
import type { Agent } from './buildkite-agent.js';
import type { ArtifactPorts } from './artifact.js';
import type { Display } from './host.js';
import type { Git } from './git.js';
import { installedGit } from './git.js';

/** What a host reaches the world with; tests give their own. */
export interface HostPorts extends Pick<ArtifactPorts, 'client' | 'sleep' | 'suffix'> {
  /** Takes lines of the log. Default: standard output on GitHub, else standard error. */
  readonly log: (text: string) => void;
  /** Takes results for people. Default: standard output. */
  readonly out: (text: string) => void;
  readonly git: Git;
  /** Runs Buildkite's agent. Default: the installed one. */
  readonly buildkiteAgent?: Agent | undefined;
  /** Where Bitbucket is reached. Default: the network. */
  readonly transport?: Transport | undefined;
  /** Milliseconds since 1970. Default: the system's. */
  readonly now?: (() => number) | undefined;
  /** Default: `@actions/core`, loaded only when something must be handed to the runner. */
  readonly toolkit: () => Promise<Toolkit>;
  /** What the terminal can show; undefined when the output goes to a file or a pipe. */
  readonly columns: number | undefined;
}

/** What we use of `@actions/core`. */
export interface Toolkit {
  setOutput(name: string, value: string): void;
  error(message: string, properties: ToolkitAnnotation): void;
  warning(message: string, properties: ToolkitAnnotation): void;
  notice(message: string, properties: ToolkitAnnotation): void;
  readonly summary: { addRaw(text: string): { write(): Promise<unknown> } };
}

interface ToolkitAnnotation {
  readonly title: string;
  readonly file?: string;
  readonly startLine?: number;
  readonly endLine?: number;
}

export function toStandardOutput(text: string): void {
  process.stdout.write(text);
}

export function toStandardError(text: string): void {
  process.stderr.write(text);
}

/** The ports of this process. */
export function processPorts(): Omit<HostPorts, 'log'> {
  return {
    out: toStandardOutput,
    git: installedGit,
    toolkit: () => import('@actions/core'),
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  };
}

/** Where nothing tells the width: GitHub's log, files. */
const DEFAULT_COLUMNS = 120;
const MIN_COLUMNS = 60;

/** How text for people may look; see https://no-color.org and https://force-color.org. */
export function displayOf(
  env: Readonly<Record<string, string | undefined>>,
  columns: number | undefined,
  colourByDefault: boolean,
): Display {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0';
  const refused = Boolean(env.NO_COLOR) || env.TERM === 'dumb';
  return {
    colour: forced || (colourByDefault && !refused),
    width: Math.max(MIN_COLUMNS, columns ?? DEFAULT_COLUMNS),
  };
}
