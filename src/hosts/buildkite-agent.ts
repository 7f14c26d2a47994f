import { spawn } from 'node:child_process';

/** Runs the agent's command with this on its standard input: whether it did what it was to do. */
export type Agent = (args: readonly string[], input: string) => Promise<boolean>;

/** It talks to Buildkite's servers; a job does not wait longer for a text. */
const TIMEOUT_MS = 60_000;

/** The agent that runs the job; in a container it may not be there. */
export const installedAgent: Agent = (args, input) =>
  new Promise((resolve) => {
    const agent = spawn('buildkite-agent', [...args], {
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: TIMEOUT_MS,
    });
    agent.once('error', () => {
      resolve(false);
    });
    agent.once('close', (code) => {
      resolve(code === 0);
    });
    // It may end without reading, which its exit code tells.
    agent.stdin.on('error', () => undefined);
    agent.stdin.end(input);
  });
