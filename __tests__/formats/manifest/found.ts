import { buildIndex } from '../../../src/formats/manifest/manifest-index.js';

/** The text that the region of a dependency covers, with its line: `3: "lodash"`. */
export function found(
  path: string,
  text: string,
  query: { name: string; version?: string },
): string | undefined {
  const region = buildIndex(path, text).find(query);
  if (region === undefined) return undefined;
  const line = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)[region.startLine - 1] ?? '';
  return `${region.startLine}: ${line.slice(region.startColumn - 1, region.endColumn - 1)}`;
}
