import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { readMappingText } from '../model/mapping.js';
import type { ExitCode } from '../pipeline/run-record.js';
import { EXIT } from '../pipeline/run-record.js';
import { parsePlatformOptions } from '../delivery/platform-options.js';
import { startSandbox } from '../sandbox/sandbox.js';
import { readWorldOptions } from '../sandbox/snyk/world-options.js';
import type { CommandContext } from './context.js';
import * as z from 'zod';

/** `sandbox`: a server on this machine that behaves as Snyk and the platforms do, until it is stopped. */
export async function sandbox(context: CommandContext): Promise<ExitCode> {
  const { settings, host, signal } = context;
  const directory = join(resolve(context.cwd, settings['output-dir']), 'sandbox');
  const server = await startSandbox({
    directory,
    ...(settings.port === undefined ? {} : { port: settings.port }),
    faults: parsePlatformOptions(z.record(z.string(), z.unknown()), settings.faults),
    snyk: { world: readWorldOptions(readMappingText('world', settings.world) ?? {}) },
  });
  host.print(
    [
      `The sandbox listens on ${server.url} and keeps what it gets in ${directory}`,
      '',
      `  platform http         --platform-url ${server.url}/findings`,
      `  platform qualys-etm   --platform-url ${server.url}`,
      `  platform defectdojo   --platform-url ${server.url}`,
      '',
      `  poll its Snyk         --snyk-api ${server.url} --snyk-token any`,
      `  its Snyk's world      ${server.url}/_sandbox/snyk`,
      `  let that change       curl -X PUT ${server.url}/_sandbox/snyk -d '{"changes":[{"change":"fix","count":5}]}'`,
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
