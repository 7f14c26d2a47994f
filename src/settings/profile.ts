import { readFile } from 'node:fs/promises';
import { ConfigError, describeError, isError } from '../model/errors.js';
import type { RawSettings, RawValue } from './raw.js';
import { NOTHING_SET, settableNames } from './raw.js';
import { didYouMean } from '../model/suggest.js';

/** Read when it is there and no other profile is named. */
export const DEFAULT_PROFILE = 'snyk-connector.yml';

/**
 * Reads a profile file. Problems name file, line and column.
 *
 * @param required whether a file that is not there is an error.
 */
export async function readProfile(file: string, required: boolean): Promise<RawSettings> {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (error) {
    if (!required && isNotFound(error)) return NOTHING_SET;
    throw new ConfigError(`profile: ${file} cannot be read: ${describeError(error)}`, {
      cause: error,
    });
  }
  return parseProfile(content, file);
}

/** Reads the text of a profile: a YAML mapping of setting names to values. */
async function parseProfile(content: string, file: string): Promise<RawSettings> {
  const { isMap, isNode, isScalar, LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const problems = document.errors.map((error) => `${at(error.pos[0])}: ${error.message}`);
  const values = new Map<string, RawValue>();
  const valueOf = (node: unknown): unknown =>
    isNode(node) ? (node.toJS(document) as unknown) : node;
  const root = document.contents;
  if (problems.length > 0 || root === null || (isScalar(root) && root.value === null))
    return { values, problems };
  if (!isMap(root)) {
    return {
      values,
      problems: [`${file}:1:1: a profile is a mapping of settings, as in \`fail-on: high\`.`],
    };
  }
  for (const pair of root.items) {
    const key = String(valueOf(pair.key));
    const place = at(isNode(pair.key) ? pair.key.range[0] : 0);
    if (!settableNames().includes(key)) {
      problems.push(`${place}: \`${key}\` is no setting.${didYouMean(key, settableNames())}`);
      continue;
    }
    values.set(key, { value: valueOf(pair.value), from: place });
  }
  return { values, problems };
}

function isNotFound(error: unknown): boolean {
  return isError(error) && 'code' in error && error.code === 'ENOENT';
}
