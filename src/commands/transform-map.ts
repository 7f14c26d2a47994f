import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { digest } from '../model/digest.js';
import { ConfigError } from '../model/errors.js';
import type { Settings } from '../settings/table.js';
import { builtinMapText } from '../transform/builtin.js';
import type { CompiledMap, CompileOptions } from '../transform/compile.js';
import { compileTransformMap } from '../transform/compile.js';
import { parseTransformMap } from '../transform/parse.js';

/** The transform map that the settings name, ready for use. */
export async function transformMapOf(settings: Settings, cwd: string): Promise<CompiledMap> {
  const { text, file } = await mapText(settings, cwd);
  return compileTransformMap(await parseTransformMap(text, { file }), compileOptions(settings));
}

/** Changes when the settings make other documents of the same records. */
export async function mapDigestOf(settings: Settings, cwd: string): Promise<string> {
  const { text } = await mapText(settings, cwd);
  return digest(text, JSON.stringify(compileOptions(settings)));
}

function compileOptions(settings: Settings): CompileOptions {
  return { identity: settings.identity, extraRows: settings['extra-rows'] };
}

async function mapText(
  settings: Settings,
  cwd: string,
): Promise<{ readonly text: string; readonly file: string }> {
  const file = settings['transform-map'];
  const name = settings['asset-type'];
  if (file !== undefined) return { text: await read(resolve(cwd, file), file), file };
  return { text: builtinMapText(name), file: `built-in map ${name}` };
}

async function read(path: string, shown: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new ConfigError(`transform-map: ${shown} cannot be read.`, { cause: error });
  });
}
