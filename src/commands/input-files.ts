import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { ConfigError } from '../model/errors.js';
import type { ScanFile } from '../sources/snyk-cli/files.js';
import { readFileChunks } from '../sources/snyk-cli/json/open.js';

/** Name that stands for standard input. */
const STANDARD_INPUT = '-';

/**
 * The files that paths and globs name, each once, sorted within a glob.
 *
 * @throws ConfigError naming every pattern that matches no file.
 */
export async function inputFiles(patterns: readonly string[], cwd: string): Promise<ScanFile[]> {
  const found = new Map<string, ScanFile>();
  const problems: string[] = [];
  for (const pattern of patterns) {
    if (pattern === STANDARD_INPUT) {
      found.set(pattern, { name: 'standard input', open: () => standardInput() });
      continue;
    }
    const paths = await pathsOf(pattern, cwd);
    if (typeof paths === 'string') problems.push(paths);
    else for (const path of paths) found.set(path, scanFile(path, cwd));
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return [...found.values()];
}

function scanFile(path: string, cwd: string): ScanFile {
  const near = relative(cwd, path);
  const name = near.startsWith('..') ? path : near.split(sep).join('/');
  return { name, open: () => readFileChunks(path) };
}

/** Paths that a pattern names, or what is wrong with it. A name with special characters works as it is. */
async function pathsOf(pattern: string, cwd: string): Promise<string[] | string> {
  const literal = resolve(cwd, pattern);
  const place = await stat(literal).catch(() => undefined);
  if (place?.isDirectory() === true)
    return `input: ${pattern} is a directory. Name the files, as in ${pattern.replace(/[/\\]$/, '')}/*.json.`;
  if (place !== undefined) return [literal];
  const { glob } = await import('tinyglobby');
  const matches = await glob(pattern.replaceAll('\\', '/'), { cwd, absolute: true, dot: true });
  if (matches.length > 0) return matches.sort();
  return `input: ${pattern} matches no file in ${cwd}. Did the scan before it fail, or write elsewhere?`;
}

async function* standardInput(): AsyncGenerator<Buffer> {
  for await (const chunk of process.stdin)
    yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
}
