import { describeError, InputError } from '../../../model/errors.js';
import { plain } from '../../../model/text.js';
import { readCyclonedx } from './cyclonedx.js';
import { decode } from './decode.js';
import type { SbomDocument } from './document.js';
import { firstJson } from './first-json.js';
import { readSpdx } from './spdx.js';
import { readXml } from './xml.js';

/** Characters that are quoted of a text that is no SBOM. */
const MAX_QUOTE = 300;

/**
 * Reads and validates an SBOM: CycloneDX 1.4 to 1.6 as JSON or XML, SPDX 2.3 as JSON.
 *
 * @param name of the file, or of who made it, for messages.
 * @throws InputError with the reason why it is none.
 */
export function readSbom(bytes: Buffer, name: string): SbomDocument {
  const text = decode(bytes, name);
  if (text.trim() === '')
    throw new InputError(`${name} is empty: what should have made the SBOM wrote nothing.`);
  if (text.trimStart().startsWith('<')) return readXml(text, name);
  const json = firstJson(text);
  if (json === undefined) throw new InputError(`${name} is no SBOM but ${seen(text)}`);
  const document = readContent(parsed(json.text, name), json.text, name);
  if (!json.rest) return document;
  const warning = `${name}: something follows the SBOM in this file; it was left out.`;
  return { ...document, warnings: [...document.warnings, warning] };
}

function readContent(content: Record<string, unknown>, text: string, name: string): SbomDocument {
  try {
    if (content['bomFormat'] === 'CycloneDX') return readCyclonedx(content, text, name);
    if (typeof content['spdxVersion'] === 'string') return readSpdx(content, text, name);
  } catch (error) {
    // Components hold components: a document that nests them thousands deep ends the stack.
    if (!(error instanceof RangeError)) throw error;
    throw new InputError(`${name}: its components are nested too deeply.`, { cause: error });
  }
  throw new InputError(`${name}: ${otherKind(content)}`);
}

function otherKind(content: Record<string, unknown>): string {
  if ('spdxId' in content || '@graph' in content)
    return 'this looks like SPDX 3; Snyk reads SPDX 2.3 (JSON). Have the generator write that.';
  if ('bomFormat' in content || 'specVersion' in content)
    return `\`bomFormat\` must be "CycloneDX", and is ${plain(JSON.stringify(content['bomFormat'] ?? null), MAX_QUOTE)}.`;
  const members = Object.keys(content).slice(0, 8).join(', ');
  return `neither CycloneDX (\`bomFormat\`) nor SPDX (\`spdxVersion\`); it is JSON with ${plain(members, MAX_QUOTE) || 'nothing in it'}.`;
}

function parsed(text: string, name: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch (error) {
    throw new InputError(`${name} is broken JSON: ${plain(describeError(error), MAX_QUOTE)}`, {
      cause: error,
    });
  }
  throw new InputError(`${name} is no JSON object.`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands there instead; tag-value is the oldest form of SPDX. */
function seen(text: string): string {
  if (/^SPDXVersion:/m.test(text))
    return 'SPDX in the form of tags and values; Snyk reads SPDX 2.3 as JSON.';
  if (/^\s*[[{]/.test(text)) return 'JSON that is cut off, or no object.';
  return `text: ${plain(text, MAX_QUOTE)}`;
}
