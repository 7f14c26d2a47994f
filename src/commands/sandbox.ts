import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { ExitCode } from '../pipeline/run-record.js';
import { EXIT } from '../pipeline/run-record.js';
import { parsePlatformOptions } from '../delivery/platform-options.js';
import { startSandbox } from '../sandbox/sandbox.js';
import type { CommandContext } from './context.js';
import * as z from 'zod';

/** `sandbox`: a server on this machine that behaves as the platforms do, until it is stopped. */
export async function sandbox(context: CommandContext): Promise<ExitCode> {
  const { settings, host, signal } = context;
  const directory = join(resolve(context.cwd, settings['output-dir']), 'sandbox');
  const server = await startSandbox({
    directory,
    ...(settings.port === undefined ? {} : { port: settings.port }),
    faults: parsePlatformOptions(z.record(z.string(), z.unknown()), settings.faults),
  });
  host.print(
    [
      `The sandbox listens on ${server.url} and keeps what it gets in ${directory}`,
      '',
      `  platform http         --platform-url ${server.url}/findings`,
      `  platform qualys-etm   --platform-url ${server.url}`,
      `  platform defectdojo   --platform-url ${server.url}`,
      '',
      `  what it has           ${server.url}/_sandbox/state`,
      `  make it fail          curl -X PUT ${server.url}/_sandbox/faults -d '{"throttled":0.2}'`,
      '',
      'Stop it with Ctrl+C.',
    ].join('\n'),
  );
  if (!signal.aborted) await once(signal, 'abort');
  await server.close();
  return EXIT.done;
}
