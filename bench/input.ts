import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { DISTINCT_PROBLEMS, dependencyPath, packageOf, problemFields } from './problems.js';

/** Text is gathered to this many characters before it is written. */
const WRITE_SIZE = 1 << 20;

/** Fields of the result that follow the vulnerabilities. */
const REST = {
  ok: false,
  dependencyCount: 1_700,
  org: 'bench',
  policy: '# Snyk (https://snyk.io) policy file\nversion: v1.25.1\nignore: {}\npatch: {}\n',
  isPrivate: true,
  packageManager: 'npm',
  ignoreSettings: { adminOnly: false, reasonRequired: false, disregardFilesystemIgnores: false },
  filesystemPolicy: false,
  filtered: { ignore: [], patch: [] },
};

/**
 * Writes a result of `snyk test --json` of about `bytes` bytes, unless it is there already: the
 * same problems again and again, each time on another dependency path. It is printed as the CLI
 * does, with two spaces, and written as a stream, so any size will do.
 *
 * @returns how many distinct problems the file has.
 */
export async function writeInput(file: string, bytes: number): Promise<number> {
  const texts = Array.from({ length: DISTINCT_PROBLEMS }, (_, index) => sharedFields(index));
  const average = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / texts.length;
  const distinct = Math.min(DISTINCT_PROBLEMS, Math.ceil(bytes / (average + 400)));
  if (existsSync(file)) return distinct;

  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.part`;
  const output = createWriteStream(part);
  const write = buffered(output);
  let written = await write('{\n  "vulnerabilities": [\n');
  let count = 0;
  while (count < distinct || written < bytes) {
    const index = count % distinct;
    const own = ownFields(index, Math.floor(count / distinct));
    written += await write(`${count === 0 ? '' : ',\n'}${texts[index] ?? ''}${own}`);
    count += 1;
  }
  await write(`\n  ],\n${rest(count, distinct)}\n`, true);
  output.end();
  await once(output, 'close');
  renameSync(part, file);
  return distinct;
}

/** What all paths of a problem have in common, without the closing brace. */
function sharedFields(index: number): string {
  const text = JSON.stringify(problemFields(index), null, 2).replaceAll('\n', '\n    ');
  return `    ${text.slice(0, text.lastIndexOf('\n'))},\n`;
}

/** What differs from path to path. */
function ownFields(index: number, path: number): string {
  const { packageName, version } = packageOf(index);
  const fields = {
    from: dependencyPath(index, path),
    upgradePath: [false, `dependency-${index}@9.9.${path % 10}`],
    isUpgradable: true,
    isPatchable: false,
    name: packageName,
    version,
  };
  return JSON.stringify(fields, null, 2).replaceAll('\n', '\n    ').slice(2);
}

function rest(count: number, distinct: number): string {
  const fields = {
    ...REST,
    summary: `${count} vulnerable dependency paths`,
    uniqueCount: distinct,
    projectName: 'bench-project',
    displayTargetFile: 'package.json',
    path: '/home/user/bench-project',
  };
  return JSON.stringify(fields, null, 2).slice(2);
}

/** @returns a function that writes in large pieces, waits for the disk and counts bytes. */
function buffered(output: Writable): (text: string, last?: boolean) => Promise<number> {
  let pending = '';
  return async (text, last = false) => {
    pending += text;
    if (pending.length >= WRITE_SIZE || last) {
      if (!output.write(pending)) await once(output, 'drain');
      pending = '';
    }
    return Buffer.byteLength(text);
  };
}
