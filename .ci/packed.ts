/** The package that would be published, made from the tree as it is; and a registry that has it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');

/** @returns the path of the package, in this directory. */
export function pack(directory: string): string {
  const words = ['--import', 'tsx', 'scripts/package.ts', directory, 'acme/snyk-connector'];
  return execFileSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' }).trim();
}

const manifestSchema = z.looseObject({ name: z.string(), version: z.string() });
type Manifest = z.infer<typeof manifestSchema>;

/** package.json as it is in a package. */
export function manifestIn(file: string): Manifest {
  const text = execFileSync('tar', ['-xzOf', file, 'package/package.json'], { encoding: 'utf8' });
  return manifestSchema.parse(JSON.parse(text));
}

interface Registry {
  readonly url: string;
  close(): Promise<void>;
}

/** A registry of npm that has nothing but this package. */
export async function serveRegistry(file: string): Promise<Registry> {
  const content = readFileSync(file);
  const manifest = manifestIn(file);
  const { name, version } = manifest;
  const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`;
  const server = createServer((request, response) => {
    const host = `http://${request.headers.host ?? ''}`;
    if (request.url === '/package.tgz') response.end(content);
    else if (request.url === `/${name}`) {
      const dist = { tarball: `${host}/package.tgz`, integrity };
      const versions = { [version]: { ...manifest, dist } };
      response.end(JSON.stringify({ name, versions, 'dist-tags': { latest: version } }));
    } else response.writeHead(404).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: addressOf(server), close: () => closed(server) };
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return `http://127.0.0.1:${address.port}`;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
