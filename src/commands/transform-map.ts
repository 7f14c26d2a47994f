import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ConfigError } from '../model/errors.js';
import type { Settings } from '../settings/table.js';
import { builtinMapText } from '../transform/builtin.js';
import type { CompiledMap } from '../transform/compile.js';
import { compileTransformMap } from '../transform/compile.js';
import { parseTransformMap } from '../transform/parse.js';

/** The transform map that the settings name, ready for use. */
export async function transformMapOf(settings: Settings, cwd: string): Promise<CompiledMap> {
  const file = settings['transform-map'];
  const name = settings['asset-type'];
  const map =
    file === undefined
      ? await parseTransformMap(builtinMapText(name), { file: `built-in map ${name}` })
      : await parseTransformMap(await read(resolve(cwd, file), file), { file });
  return compileTransformMap(map, {
    identity: settings.identity,
    extraRows: settings['extra-rows'],
  });
}

async function read(path: string, shown: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new ConfigError(`transform-map: ${shown} cannot be read.`, { cause: error });
  });
}
