import { createTransport } from '../../../../src/http/transport.js';
import { createRedactor } from '../../../../src/http/redact.js';
import { defectDojoPlatform } from '../../../../src/delivery/platforms/defectdojo/defectdojo-platform.js';
import { parseDefectDojoOptions } from '../../../../src/delivery/platforms/defectdojo/options.js';
import type { Batch, Entry, Platform, PushContext } from '../../../../src/delivery/platform.js';
import { fakeClock } from '../../../builders/clock.js';
import type { Answer, Loopback, Seen } from '../../../builders/loopback.js';
import { serve } from '../../../builders/loopback.js';

export const TOKEN = 'dojo-secret-0123456789';

export interface Dojo {
  readonly server: Loopback;
  readonly platform: Platform;
  readonly warnings: string[];
  readonly close: () => Promise<void>;
}

/** A server in DefectDojo's place and the platform that talks to it. */
export async function dojo(answer: Answer, options: unknown = {}): Promise<Dojo> {
  const server = await serve(answer);
  const transport = createTransport();
  const warnings: string[] = [];
  const ignore = () => undefined;
  const platform = defectDojoPlatform(
    { url: server.url, token: TOKEN, options: parseDefectDojoOptions(options) },
    {
      transport,
      redactor: createRedactor(),
      clock: fakeClock(),
      log: {
        debug: ignore,
        info: ignore,
        error: ignore,
        warning: (text) => void warnings.push(text),
      },
    },
  );
  return {
    server,
    platform,
    warnings,
    close: async () => {
      await transport.close();
      await server.close();
    },
  };
}

export function batchOf(entries: readonly Entry[], wholeGroup = true): Batch {
  return { id: 'batch', group: entries[0]?.group ?? '', entries, wholeGroup };
}

export function push(snapshot = true): PushContext {
  const why = snapshot ? null : 'one project could not be read';
  return { snapshot, why, batches: 1, signal: new AbortController().signal };
}

/** The fields of a form, and its file. */
export function formOf({ headers, body }: Seen): Record<string, string> {
  const boundary = /boundary=(.+)$/.exec(headers['content-type'] ?? '')?.[1] ?? '';
  const parts = body.toString('utf8').split(`--${boundary}`).slice(1, -1);
  return Object.fromEntries(
    parts.map((part) => {
      const [head = '', ...rest] = part.split('\r\n\r\n');
      const name = / name="([^"]*)"/.exec(head)?.[1] ?? '';
      return [name, rest.join('\r\n\r\n').replace(/\r\n$/, '')];
    }),
  );
}
