import { closeSync, openSync, writeSync } from 'node:fs';
import type { Answer, Incoming } from '../exchange.js';

/** The conversation with Snyk's API, for those who check it against its contract. */
export interface SnykRecord {
  note(request: Incoming, answer: Answer): void;
  close(): void;
}

/**
 * Appends one JSON object a line: `method`, `path`, `query` (as it was sent, without `?`), the
 * request's `body` (text), `status`, `headers` and `answer` (JSON, or text where it is none).
 * Credentials are not in it.
 */
export function createRecord(file: string): SnykRecord {
  // Opened late, so that nobody has to close what was never used.
  let opened: number | undefined;
  return {
    note: ({ method, path, query, body }, { status, headers, body: answer }) => {
      const secret = path === '/oauth2/token';
      const line = {
        method,
        path,
        query: query.toString(),
        body: secret ? '' : body.toString('utf8'),
        status,
        headers,
        answer: secret ? null : parsed(answer),
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
