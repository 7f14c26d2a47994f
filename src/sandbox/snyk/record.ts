import { closeSync, openSync, writeSync } from 'node:fs';
import type { Answer, Incoming } from '../exchange.js';
import { TOKEN_PATH } from './access.js';

/** The conversation with Snyk's API, for those who check it against its contract. */
interface SnykRecord {
  note(request: Incoming, answer: Answer): void;
  close(): void;
}

/**
 * Appends one JSON object a line: `request` with `method`, `path`, `query` (as it was sent, without
 * `?`) and `body`, `response` with `status`, `headers` and `body`. Bodies are JSON, or text where
 * they are none. Credentials are not in it.
 */
export function createRecord(file: string): SnykRecord {
  // Opened late, so that nobody has to close what was never used.
  let opened: number | undefined;
  return {
    note: ({ method, path, query, body }, answer) => {
      const secret = path === TOKEN_PATH;
      const sent = secret || body.length === 0 ? {} : { body: parsed(body.toString('utf8')) };
      const { status, headers } = answer;
      const got = secret ? {} : { body: parsed(answer.body) };
      const line = {
        request: { method, path, query: query.toString(), ...sent },
        response: { status, headers, ...got },
      };
      opened ??= openSync(file, 'a');
      writeSync(opened, `${JSON.stringify(line)}\n`);
    },
    close: () => {
      if (opened !== undefined) closeSync(opened);
      opened = undefined;
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
