import Papa from 'papaparse';

/**
 * The records of a comma-separated text (RFC 4180), each with its fields. Empty lines are none.
 * Undefined when a quote is never closed or stands where none may.
 */
export function readCsv(text: string): string[][] | undefined {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true });
  return errors.some(({ type }) => type === 'Quotes') ? undefined : data;
}
