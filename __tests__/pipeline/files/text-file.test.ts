import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { TextFile } from '../../../src/pipeline/files/text-file.js';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'text-file-'));
});
afterEach(() => rm(directory, { recursive: true }));

describe('TextFile', () => {
  const lines = Array.from({ length: 20_000 }, (_, number) => `line ${number} — “…”\n`);

  it.each(['a.ndjson', 'a.ndjson.gz'])('appears as %s when it is whole', async (name) => {
    const file = new TextFile(join(directory, name));
    for (const line of lines) await file.write(line);
    expect(await readdir(directory)).not.toContain(name);
    await file.close();
    expect(await readdir(directory)).toEqual([name]);
    const bytes = await readFile(file.path);
    const text = name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    expect(text.toString()).toBe(lines.join(''));
  });

  it.each(['a.ndjson', 'a.ndjson.gz'])('leaves nothing of %s when it is given up', async (name) => {
    const file = new TextFile(join(directory, name));
    for (const line of lines) await file.write(line);
    await file.discard();
    expect(await readdir(directory)).toEqual([]);
  });

  it.each(['no/a.ndjson', 'no/a.ndjson.gz'])('says why %s cannot be written', async (name) => {
    const file = new TextFile(join(directory, name));
    await file.write('x');
    await expect(file.close()).rejects.toThrow('ENOENT');
  });
});
