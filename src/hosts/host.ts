import type { Annotation } from '../model/annotation.js';
import type { CodeLocation } from '../model/facts.js';
import type { Log } from '../model/log.js';
import type { Repository } from '../model/repository.js';
import type { ArtifactRequest, ArtifactResult } from './artifact.js';

export type LogLevel = 'debug' | 'info' | 'warning' | 'error';

export type HostName =
  'github' | 'gitlab' | 'azure' | 'bitbucket' | 'jenkins' | 'circleci' | 'buildkite' | 'terminal';

/** The CI that we run in, or a person's terminal. What a host cannot do, it leaves undone. */
export interface Host {
  readonly name: HostName;
  /** The pull or merge request that the job is about. GitHub's is in its event; see github/event.ts. */
  readonly pullRequest?: PullRequest | undefined;
  readonly log: Log;
  /** How wide and how colourful text for people may be. */
  readonly display: Display;
  /** The same log without what is less important than `level`. */
  logAt(level: LogLevel): Log;
  /** Prints lines for people as they are: nothing in them is taken for a command of the CI. */
  print(text: string): void;
  /** Does the work under a heading that can be folded away. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** From now on, no form of this value is shown in the log. */
  maskSecret(value: string): void;
  /** Where the code in this directory lives. Never fails: unknown parts are null or empty. */
  repository(cwd: string): Promise<Repository>;
  /** Address at which people read a place of the code, at the commit of the run; or null. */
  codeUrl(repository: Repository, location: CodeLocation): string | null;
  setOutputs(outputs: Readonly<Record<string, string | number | boolean>>): Promise<void>;
  /** How many annotations it shows of a run; without it, as many as a step of GitHub does. */
  readonly maxAnnotations?: number;
  annotate(annotations: readonly Annotation[], verdict?: Verdict): Promise<void>;
  appendSummary(markdown: string): Promise<void>;
  /** Keeps files beyond the run. Never fails the run: the result says why nothing was kept. */
  uploadArtifact(request: ArtifactRequest): Promise<ArtifactResult>;
}

export interface PullRequest {
  /** As people name it: `12`. */
  readonly id: string;
  /** CIs give no secrets to what comes from a fork. */
  readonly fromFork: boolean;
}

/** How the run that is annotated ended. */
export interface Verdict {
  readonly passed: boolean;
  /** The run in one line. */
  readonly headline: string;
}

export interface Display {
  readonly colour: boolean;
  /** In columns. */
  readonly width: number;
}
