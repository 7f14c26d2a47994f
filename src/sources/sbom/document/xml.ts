import { SaxesParser } from 'saxes';
import { InputError, describeError } from '../../../model/errors.js';
import { plain } from '../../../model/text.js';
import { CYCLONEDX_VERSIONS, refusedVersion } from './cyclonedx.js';
import type { SbomDocument } from './document.js';

/**
 * CycloneDX as XML: what it is, and that it is whole. Snyk does not test XML, so its components
 * are not read.
 *
 * @throws InputError for other XML, broken XML, or a version that Snyk does not know.
 */
export function readXml(text: string, name: string): SbomDocument {
  const version = versionOf(text, name);
  if (!CYCLONEDX_VERSIONS.includes(version)) throw new InputError(refusedVersion(name, version));
  return {
    format: 'CycloneDX',
    version,
    encoding: 'xml',
    text,
    content: undefined,
    root: undefined,
    components: [],
    dependencies: new Map(),
    warnings: [],
  };
}

function versionOf(text: string, name: string): string {
  let namespace: string | undefined;
  let element = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local, uri }) => {
    if (element !== '') return;
    element = local;
    namespace = uri;
  });
  parser.on('error', (error) => {
    throw new InputError(`${name} is broken XML: ${plain(describeError(error), 300)}`, {
      cause: error,
    });
  });
  parser.write(text).close();
  const [, version] =
    /^https?:\/\/cyclonedx\.org\/schema\/bom\/([\d.]+)$/.exec(namespace ?? '') ?? [];
  if (element === 'bom' && version !== undefined) return version;
  throw new InputError(
    `${name} is XML, but no CycloneDX: its first element is <${plain(element, 100)}>. SPDX is read as JSON.`,
  );
}
