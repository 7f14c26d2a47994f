import { createInterface } from 'node:readline/promises';
import { ConfigError } from '../model/errors.js';

/** A person who can be asked. */
export interface Asker {
  /** The line that was typed. Rejects with a ConfigError when the person wants no more of it. */
  ask(question: string): Promise<string>;
  say(text: string): void;
  close(): void;
}

/** The person at this terminal; undefined when input or output is none. */
export function terminalAsker(): Asker | undefined {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new AbortController();
  lines.once('close', () => {
    closed.abort();
  });
  return {
    ask: (question) =>
      lines.question(question, { signal: closed.signal }).catch((cause: unknown) => {
        throw new ConfigError('Stopped before all was answered; nothing was written.', { cause });
      }),
    say: (text) => process.stdout.write(`${text}\n`),
    close: () => {
      lines.close();
    },
  };
}
