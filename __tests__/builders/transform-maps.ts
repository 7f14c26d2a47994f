import type { CompiledMap, CompileOptions } from '../../src/transform/compile.js';
import { compileTransformMap } from '../../src/transform/compile.js';
import { parseTransformMap } from '../../src/transform/parse.js';

/** The text of a map with these rows; every JSON text is YAML. */
export function mapText(rows: readonly object[]): string {
  return JSON.stringify({ version: 1, name: 'Test', 'asset-type': 'code-repository', rows });
}

/** A map with these rows, ready to run. */
export async function compiledMap(
  rows: readonly object[],
  options: Partial<CompileOptions> = {},
): Promise<CompiledMap> {
  const map = await parseTransformMap(mapText(rows), { file: 'map.yml' });
  return compileTransformMap(map, { identity: 'snyk', extraRows: true, ...options });
}
