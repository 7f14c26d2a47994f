import { plain, plainLines } from '../../model/text.js';
import { MAX_DETAILS, MAX_NAME } from './limits.js';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An element; its content is markup.
 *
 * @param attributes texts from outside, cut at MAX_NAME; those that are undefined are left out.
 */
export function element(name: string, attributes: Attributes, content = ''): string {
  const pairs = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(plain(String(value), MAX_NAME))}"`);
  const start = `<${name}${pairs.join('')}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** An element with text from outside, cut at MAX_DETAILS. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return element(name, attributes, escaped(plainLines(text, MAX_DETAILS)));
}

/** Of what XML 1.0 has no way to write, `plain` leaves the two that are no characters. */
function escaped(text: string): string {
  return text.replace(/[<>&"'\uFFFE\uFFFF]/g, (character) => ENTITIES[character] ?? '\uFFFD');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
};
