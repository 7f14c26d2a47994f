import { SaxesParser } from 'saxes';
import type { Region } from './declaration.js';
import { LineTable, linesOf } from './lines.js';

/** An element where it begins. */
export interface XmlElement {
  /** Without its namespace prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | undefined;
  readonly children: XmlElement[];
  /** The start tag, as far as it stands on its first line. */
  readonly region: Region;
  text: string;
}

/**
 * All elements of a document, in the order of their start tags. What is not well-formed is passed
 * over as far as the parser can; entities of the document's own are not expanded.
 */
export function elementsOf(text: string): XmlElement[] {
  const parser = new SaxesParser();
  const table = new LineTable(text);
  const elements: XmlElement[] = [];
  let current: XmlElement | undefined;
  let start = 0;
  // With a handler the parser goes on after an error instead of throwing.
  parser.on('error', () => undefined);
  parser.on('opentagstart', () => {
    // The parser is past the name by whatever ended it; its own columns restart with each line.
    start = text.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const [firstLine = ''] = linesOf(text.slice(start, parser.position));
    const element: XmlElement = {
      name: name.replace(/^.*:/, ''),
      attributes,
      parent: current,
      children: [],
      region: table.region(start, firstLine.length),
      text: '',
    };
    current?.children.push(element);
    elements.push(element);
    current = element;
  });
  const onText = (more: string) => {
    if (current) current.text += more;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', () => {
    current = current?.parent;
  });
  parser.write(text).close();
  return elements;
}

/** The child element of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((other) => other.name === name);
}

/** The trimmed text of the child element of that name; '' without one. */
export function childText(element: XmlElement | undefined, name: string): string {
  return child(element, name)?.text.trim() ?? '';
}
