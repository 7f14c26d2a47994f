import { readFile, stat } from 'node:fs/promises';
import { ConfigError, describeError } from '../../../model/errors.js';
import { checkSize } from '../document/decode.js';
import type { SbomDocument } from '../document/document.js';
import { readSbom } from '../document/read.js';

/**
 * An SBOM that is a file.
 *
 * @param name as the user knows it.
 * @throws ConfigError when there is no such file, InputError when it is no SBOM.
 */
export async function sbomOfFile(path: string, name: string): Promise<SbomDocument> {
  const place = await stat(path).catch(() => undefined);
  if (place === undefined)
    throw new ConfigError(
      `sbom: there is no file ${name}. Give the path of an SBOM, or \`generate\`, \`project\` or \`off\`.`,
    );
  if (place.isDirectory()) throw new ConfigError(`sbom: ${name} is a directory; name the file.`);
  checkSize(place.size, name);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new ConfigError(`sbom: ${name} cannot be read: ${describeError(error)}`, {
      cause: error,
    });
  });
  return readSbom(bytes, name);
}
