import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StreamBody } from '../../src/http/body.js';
import { multipart } from '../../src/http/multipart.js';
import { InputError } from '../../src/model/errors.js';

async function written(body: StreamBody): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of body.open()) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('multipart', () => {
  it('writes fields and files from memory and disk', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'multipart-'));
    const path = join(directory, 'rows.csv');
    try {
      writeFileSync(path, 'a,b\r\n1,2\r\n');
      const body = await multipart([
        { name: 'active', value: 'true' },
        { name: 'title', value: 'Snyk – nächtlich' },
        { name: 'file', filename: 'rows.csv', contentType: 'text/csv', content: { path } },
        { name: 'log', filename: 'log', content: Buffer.from([104, 105]) },
      ]);
      const [type = '', boundary = ''] = body.contentType?.split('; boundary=') ?? [];
      expect(type).toBe('multipart/form-data');
      expect(boundary).toMatch(/^[\w-]{20,70}$/);
      const bytes = await written(body);
      expect(bytes.length).toBe(body.length);
      expect(bytes.toString().replaceAll(boundary, 'B').split('\r\n')).toEqual([
        ...['--B', 'Content-Disposition: form-data; name="active"', '', 'true'],
        ...['--B', 'Content-Disposition: form-data; name="title"', '', 'Snyk – nächtlich'],
        ...['--B', 'Content-Disposition: form-data; name="file"; filename="rows.csv"'],
        ...['Content-Type: text/csv', '', 'a,b', '1,2', ''],
        ...['--B', 'Content-Disposition: form-data; name="log"; filename="log"'],
        ...['Content-Type: application/octet-stream', '', 'hi'],
        ...['--B--', ''],
      ]);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it('sends what was announced when the file grows, and an empty file', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'multipart-'));
    const path = join(directory, 'f');
    try {
      writeFileSync(path, '');
      const empty = await multipart([{ name: 'f', filename: 'f', content: { path } }]);
      writeFileSync(path, '123');
      const body = await multipart([{ name: 'f', filename: 'f', content: { path } }]);
      writeFileSync(path, '123456');
      expect((await written(empty)).length).toBe(empty.length);
      expect((await written(body)).toString()).toContain('\r\n\r\n123\r\n');
      expect((await written(body)).length).toBe(body.length); // and a second time
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it('lets no name break out of its header', async () => {
    const body = await multipart([
      {
        name: 'a"\r\nX-Evil: 1',
        filename: 'b"; x="\n',
        contentType: 'text/csv\r\nX-Evil: 2',
        content: Buffer.from('c'),
      },
    ]);
    const text = (await written(body)).toString();
    expect(text).toContain('name="a%22%0D%0AX-Evil: 1"; filename="b%22; x=%22%0A"\r\n');
    expect(text).not.toMatch(/^X-Evil/m);
  });

  it('says which file is missing', async () => {
    const missing = multipart([{ name: 'f', filename: 'f', content: { path: '/no/such/file' } }]);
    await expect(missing).rejects.toThrow(InputError);
    await expect(missing).rejects.toThrow('/no/such/file');
  });
});
