import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';

/** What one artifact became. */
export interface StoredArtifact {
  readonly name: string;
  readonly zip: Buffer;
}

/**
 * A loopback stand-in for GitHub's artifact service: the calls that an upload makes, the blob
 * storage behind it, and the refusal (409) of a name that is taken.
 */
export class ArtifactService {
  readonly stored: StoredArtifact[] = [];
  private readonly taken: Set<string>;
  private readonly blocks = new Map<string, Buffer>();
  private readonly blobs = new Map<string, Buffer>();
  private readonly server: Server;

  constructor(takenNames: readonly string[] = []) {
    this.taken = new Set(takenNames);
    this.server = createServer((request, response) => {
      this.answer(request).then(
        ({ status, body }) => {
          response.writeHead(status, { 'content-type': 'application/json' }).end(body);
        },
        (error: unknown) => response.writeHead(500).end(JSON.stringify({ msg: String(error) })),
      );
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this.origin;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }

  private get origin(): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    return `http://127.0.0.1:${address.port}`;
  }

  private async answer(request: IncomingMessage): Promise<{ status: number; body: string }> {
    const url = new URL(request.url ?? '/', this.origin);
    const body = await bytesOf(request);
    if (url.pathname.endsWith('/CreateArtifact')) return this.create(nameIn(body));
    if (url.pathname.endsWith('/FinalizeArtifact')) return this.finalize(body);
    return this.blob(url, body);
  }

  private create(name: string): { status: number; body: string } {
    if (this.taken.has(name)) {
      const msg = 'an artifact with this name already exists on the workflow run';
      return { status: 409, body: JSON.stringify({ code: 'already_exists', msg }) };
    }
    this.taken.add(name);
    const address = `${this.origin}/store/${encodeURIComponent(name)}?sig=secret`;
    return { status: 200, body: JSON.stringify({ ok: true, signed_upload_url: address }) };
  }

  private finalize(body: Buffer): { status: number; body: string } {
    const name = nameIn(body);
    const zip = this.blobs.get(`/store/${encodeURIComponent(name)}`);
    const told: unknown = JSON.parse(body.toString());
    const digest = `sha256:${createHash('sha256')
      .update(zip ?? '')
      .digest('hex')}`;
    if (zip === undefined || !JSON.stringify(told).includes(digest))
      return { status: 400, body: JSON.stringify({ msg: 'nothing stored, or other bytes' }) };
    this.stored.push({ name, zip });
    return { status: 200, body: JSON.stringify({ ok: true, artifact_id: '42' }) };
  }

  /** Azure's block protocol: each block by its id, then the list that puts them in order. */
  private blob(url: URL, body: Buffer): { status: number; body: string } {
    if (url.searchParams.get('comp') === 'block') {
      this.blocks.set(url.searchParams.get('blockid') ?? '', body);
    } else {
      const ids = [...body.toString().matchAll(/<Latest>(.*?)<\/Latest>/g)];
      const parts = ids.map(([, id = '']) => this.blocks.get(id) ?? Buffer.alloc(0));
      this.blobs.set(url.pathname, Buffer.concat(parts));
    }
    return { status: 201, body: '' };
  }
}

function nameIn(body: Buffer): string {
  return /"name":"(.*?)"/.exec(body.toString())?.[1] ?? '';
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
