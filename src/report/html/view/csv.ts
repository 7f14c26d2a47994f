import { STATUSES } from '../format.js';
import { SEVERITIES } from '../../../model/severity.js';
import type { Findings } from './findings.js';
import { dateOf } from './words.js';

interface Column {
  readonly name: string;
  readonly value: (findings: Findings, row: number) => string;
}

const COLUMNS: readonly Column[] = [
  { name: 'Severity', value: (all, row) => SEVERITIES[all.number('severity', row)] ?? '' },
  { name: 'Status', value: (all, row) => STATUSES[all.number('status', row)] ?? '' },
  { name: 'Title', value: (all, row) => all.text('title', row) },
  { name: 'Problem', value: (all, row) => all.text('problem', row) },
  { name: 'CVE', value: (all, row) => all.text('cves', row) },
  { name: 'Type', value: (all, row) => all.text('type', row) },
  { name: 'Project', value: (all, row) => all.text('project', row) },
  { name: 'Package', value: (all, row) => all.text('component', row) },
  { name: 'Place', value: (all, row) => all.text('place', row) },
  { name: 'Fixable', value: (all, row) => (all.number('fixable', row) === 1 ? 'yes' : 'no') },
  { name: 'Fix', value: (all, row) => all.text('action', row) },
  { name: 'CVSS', value: (all, row) => scaled(all.number('score', row), 10) },
  { name: 'EPSS', value: (all, row) => scaled(all.number('epss', row), 100_000) },
  { name: 'Exploit', value: (all, row) => all.text('exploit', row) },
  { name: 'First seen', value: (all, row) => dateOf(all.number('seen', row)) },
  { name: 'Public since', value: (all, row) => dateOf(all.number('public', row)) },
  { name: 'Key', value: (all, row) => all.text('key', row) },
];

/** Only where findings are compared with a baseline. */
const NEW_COLUMN: Column = {
  name: 'New',
  value: (all, row) => (all.number('fresh', row) === 1 ? 'yes' : 'no'),
};

/** The rows as CSV (RFC 4180) that a spreadsheet opens as text, never as a formula. */
export function csvOf(findings: Findings, rows: Iterable<number>): string {
  const isCompared = findings.column('fresh').some((fresh) => fresh >= 0);
  const columns = isCompared ? [...COLUMNS, NEW_COLUMN] : COLUMNS;
  const lines = [columns.map(({ name }) => name).join(',')];
  for (const row of rows)
    lines.push(columns.map(({ value }) => cell(value(findings, row))).join(','));
  return `${lines.join('\r\n')}\r\n`;
}

/** Spreadsheets run what begins like a formula; an apostrophe before it says that it is text. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function scaled(value: number, by: number): string {
  return value < 0 ? '' : String(value / by);
}
