import { createHash } from 'node:crypto';

/** An image as `docker save` writes it, with one layer that has Alpine's list of packages. */
export function dockerArchive(packages: readonly { name: string; version: string }[]): Buffer {
  const installed = packages
    .map(({ name, version }) => `P:${name}\nV:${version}\nA:x86_64\no:${name}\n`)
    .join('\n');
  const layer = tar({
    'etc/os-release': 'NAME="Alpine Linux"\nID=alpine\nVERSION_ID=3.19.0\n',
    'lib/apk/db/installed': `${installed}\n`,
  });
  const config = JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    config: {},
    history: [{ created_by: 'ADD rootfs' }],
    rootfs: { type: 'layers', diff_ids: [`sha256:${sha256(layer)}`] },
  });
  const manifest = [
    { Config: `${sha256(config)}.json`, RepoTags: ['acme/app:1.0'], Layers: ['layer/layer.tar'] },
  ];
  return tar({
    'manifest.json': JSON.stringify(manifest),
    [`${sha256(config)}.json`]: config,
    'layer/layer.tar': layer,
  });
}

/** A tar archive of files by their path, in the POSIX format that every reader knows. */
function tar(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const blocks = Object.entries(files).flatMap(([path, content]) => {
    const bytes = Buffer.from(content);
    return [header(path, bytes.length), bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function header(path: string, size: number): Buffer {
  const block = Buffer.alloc(512);
  const octal = (value: number, length: number) => value.toString(8).padStart(length, '0');
  block.write(path, 0);
  block.write(`${octal(0o644, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0`, 100);
  block.write(`${octal(size, 11)}\0${octal(0, 11)}\0`, 124);
  // The checksum counts its own field as blanks.
  block.write('        0', 148);
  block.write('ustar\x0000', 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${octal(sum, 6)}\0 `, 148);
  return block;
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
