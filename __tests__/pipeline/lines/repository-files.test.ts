import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RepositoryFiles } from '../../../src/pipeline/lines/repository-files.js';

let folder: string;
let root: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'repository-files-'));
  root = join(folder, 'checkout');
  mkdirSync(join(root, 'app'), { recursive: true });
  writeFileSync(join(root, 'app', 'package.json'), '{}');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('RepositoryFiles', () => {
  it('reads files and lists folders of the checkout', () => {
    const files = new RepositoryFiles(root);
    expect(files.read('app/package.json')).toBe('{}');
    expect(files.list('')).toEqual(['app']);
    expect(files.list('app')).toEqual(['package.json']);
  });

  it('has nothing for what is no readable file', () => {
    const files = new RepositoryFiles(root);
    expect(files.read('missing.json')).toBeUndefined();
    expect(files.read('app')).toBeUndefined();
    expect(files.read('app/package.json/deeper')).toBeUndefined();
    expect(files.read('a\0b')).toBeUndefined();
    expect(files.read('x'.repeat(10_000))).toBeUndefined();
    expect(files.list('missing')).toEqual([]);
    expect(files.list('app/package.json')).toEqual([]);
  });

  it('does not leave the checkout by dots or as an absolute path', () => {
    const files = new RepositoryFiles(root);
    expect(files.read('../secret.txt')).toBeUndefined();
    expect(files.read('app/../../secret.txt')).toBeUndefined();
    expect(files.read(join(folder, 'secret.txt'))).toBeUndefined();
    expect(files.list('..')).toEqual([]);
  });

  it('follows symbolic links within the checkout only', () => {
    symlinkSync(join(folder, 'secret.txt'), join(root, 'out'));
    symlinkSync(folder, join(root, 'up'));
    symlinkSync(join(root, 'app', 'package.json'), join(root, 'in'));
    const files = new RepositoryFiles(root);
    expect(files.read('out')).toBeUndefined();
    expect(files.read('up/secret.txt')).toBeUndefined();
    expect(files.list('up')).toEqual([]);
    expect(files.read('in')).toBe('{}');
  });

  it('reads files up to the limit and none above it', () => {
    writeFileSync(join(root, 'N'), 'x'.repeat(10));
    writeFileSync(join(root, 'N+1'), 'x'.repeat(11));
    const files = new RepositoryFiles(root, 10);
    expect(files.read('N')).toBe('x'.repeat(10));
    expect(files.read('N+1')).toBeUndefined();
  });

  it('reads what PowerShell writes', () => {
    writeFileSync(join(root, 'requirements.txt'), Buffer.from('\uFEFFdjango==1.0\r\n', 'utf16le'));
    expect(new RepositoryFiles(root).read('requirements.txt')).toBe('django==1.0\r\n');
  });

  it('is empty without a checkout', () => {
    expect(new RepositoryFiles(null).read('package.json')).toBeUndefined();
    expect(new RepositoryFiles(join(folder, 'nowhere')).list('')).toEqual([]);
  });
});
