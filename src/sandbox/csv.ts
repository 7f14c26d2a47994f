/**
 * The records of a comma-separated text (RFC 4180), each with its fields. Empty lines are none.
 * Undefined when a quote is never closed or stands where none may.
 */
export function readCsv(text: string): string[][] | undefined {
  const records: string[][] = [];
  let fields: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  // A byte order mark belongs to the file, not to its first field.
  field.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (field.lastIndex < text.length || fields.length > 0) {
    const found = field.exec(text);
    if (found === null) return undefined;
    const [, quoted, plain = '', end] = found;
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (fields.length > 1 || quoted !== undefined || plain !== '') records.push(fields);
    fields = [];
    if (end === '') break;
  }
  return records;
}
