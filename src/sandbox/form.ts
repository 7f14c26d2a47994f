import type { Incoming } from './exchange.js';
import { headerOf } from './exchange.js';

/** Fields by name; of a file its content and file name. */
export type Form = ReadonlyMap<string, FormField>;

interface FormField {
  readonly content: Buffer;
  readonly filename: string | undefined;
}

/** A `multipart/form-data` body (RFC 7578); undefined when it is none. */
export function readForm(request: Incoming): Form | undefined {
  const type = headerOf(request, 'content-type');
  const found = /^multipart\/form-data\b.*;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type);
  const boundary = found?.[1] ?? found?.[2];
  if (boundary === undefined) return undefined;
  const parts = split(Buffer.concat([Buffer.from('\r\n'), request.body]), `\r\n--${boundary}`);
  // Before the first delimiter stands a preamble, after the last one `--`.
  if (parts.length < 2 || parts.at(-1)?.subarray(0, 2).toString() !== '--') return undefined;
  const form = new Map<string, FormField>();
  for (const part of parts.slice(1, -1)) {
    const end = part.indexOf('\r\n\r\n');
    const disposition = /^content-disposition:(.*)$/im.exec(part.toString('utf8', 0, end))?.[1];
    const name = parameter(disposition, 'name');
    if (end < 0 || name === undefined) return undefined;
    const content = part.subarray(end + 4);
    form.set(name, { content, filename: parameter(disposition, 'filename') });
  }
  return form;
}

/** The text of a field; '' when it was not sent. */
export function textField(form: Form, name: string): string {
  return form.get(name)?.content.toString('utf8') ?? '';
}

function split(bytes: Buffer, delimiter: string): Buffer[] {
  const parts: Buffer[] = [];
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(delimiter, start);
    if (end < 0) return [...parts, bytes.subarray(start)];
    parts.push(bytes.subarray(start, end));
    start = end + delimiter.length;
  }
}

function parameter(disposition: string | undefined, name: string): string | undefined {
  return new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(disposition ?? '')?.[1];
}
