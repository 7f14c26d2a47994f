import { describe, expect, it } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { findOnPath, startable } from '../../../src/snyk/cli/executable.js';
import { inTemporaryDirectory, writeProgram, writeTree } from '../../builders/programs.js';

describe('startable', () => {
  it.each(['engine.js', 'engine.cjs', 'engine.mjs'])('runs %s with this Node.js', async (name) => {
    await inTemporaryDirectory(async (directory) => {
      await writeTree(directory, { [name]: '' });
      const file = join(directory, name);
      expect(await startable(file)).toEqual({ command: process.execPath, args: [file] });
    });
  });

  it('starts an executable as it is', async () => {
    await inTemporaryDirectory(async (directory) => {
      const file = await writeProgram(directory, 'snyk', '');
      expect(await startable(file)).toEqual({ command: file, args: [] });
    });
  });

  it('takes the script of an npm command of Windows, which only a shell could start', async () => {
    await inTemporaryDirectory(async (directory) => {
      await writeTree(directory, { 'snyk.cmd': '', 'node_modules/snyk/bin/snyk': '' });
      expect(await startable(join(directory, 'snyk.cmd'))).toEqual({
        command: process.execPath,
        args: [join(directory, 'node_modules', 'snyk', 'bin', 'snyk')],
      });
    });
  });

  it.each(['other.cmd', 'missing', 'missing.js', 'plain.txt', 'directory'])(
    'cannot start %s',
    async (name) => {
      await inTemporaryDirectory(async (directory) => {
        await writeTree(directory, { 'other.cmd': '', 'plain.txt': '', 'directory/x': '' });
        expect(await startable(join(directory, name))).toBeUndefined();
      });
    },
  );
});

describe('findOnPath', () => {
  it('takes the first directory that has it, and only absolute ones', async () => {
    await inTemporaryDirectory(async (directory) => {
      await writeFile(join(directory, 'snyk'), 'not executable');
      const second = await writeProgram(join(directory, 'b'), 'snyk', '');
      await writeProgram(join(directory, 'c'), 'snyk', '');
      const path = ['.', 'node_modules/.bin', '', directory, `${directory}/b`, `${directory}/c`];
      expect(await findOnPath('snyk', { PATH: path.join(delimiter) })).toBe(second);
      expect(await findOnPath('snyk', { Path: path.join(delimiter) })).toBe(second);
    });
  });

  it('finds nothing without a PATH', async () => {
    expect(await findOnPath('snyk', {})).toBeUndefined();
  });
});
