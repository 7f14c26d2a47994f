import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { ISSUE_COLUMNS } from '../src/sources/export/columns.js';

export interface ExportSize {
  /** Rows that are told once; those at the borders of parts come twice. */
  readonly rows: number;
  readonly parts: number;
}

/** Rows at the end of a part that the next one begins with again. */
const REPEATED = 100;

const PROJECTS = 20_000;
const VARIANTS = 97;

/** Told only by the later parts, and by no document of Snyk's. */
const NEW_COLUMN = 'FUTURE_SCORE';

/** Rows in all parts together. */
export function rowsOf({ rows, parts }: ExportSize): number {
  return rows + (parts - 1) * REPEATED;
}

/**
 * Serves an export that nobody has to keep on a disk: `/0`, `/1`, … are its parts, each with its
 * columns in an order of its own.
 */
export async function serveExport(size: ExportSize): Promise<Server> {
  const server = createServer(({ url = '/0' }, response) => {
    writePart(Number(url.slice(1)), size, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function writePart(
  part: number,
  { rows, parts }: ExportSize,
  response: ServerResponse,
): Promise<void> {
  const share = Math.ceil(rows / parts);
  const from = Math.max(part * share - (part === 0 ? 0 : REPEATED), 0);
  const to = Math.min((part + 1) * share, rows);
  const names = shuffled(part === 0 ? ISSUE_COLUMNS : [...ISSUE_COLUMNS, NEW_COLUMN], part);
  const cells = names.map(cellOf);
  let text = `${names.join(',')}\n`;
  for (let index = from; index < to; index += 1) {
    for (const [place, cell] of cells.entries()) text += (place === 0 ? '' : ',') + cell(index);
    text += '\n';
    if (text.length < 65_536) continue;
    if (!response.write(text)) await once(response, 'drain');
    text = '';
  }
  response.end(text);
}

/** Always the same order for the same part. */
function shuffled(names: readonly string[], part: number): string[] {
  if (part === 0) return [...names];
  const keyed = names.map((name, place) => [(place * (7 + 2 * part) + part) % 101, name] as const);
  return keyed.sort(([a], [b]) => a - b).map(([, name]) => name);
}

type Cell = (index: number) => string;

/** About 1.4 kB a row; neighbours are of different projects. */
const CELLS: Readonly<Record<string, Cell>> = {
  PROBLEM_ID: (index) => `SNYK-JS-PACKAGE-${index}`,
  PROBLEM_TITLE: () => '"Regular Expression, Denial of Service\n(ReDoS)"',
  PRODUCT_NAME: () => 'Snyk Open Source',
  ISSUE_TYPE: () => 'Vulnerability',
  ISSUE_STATUS: () => 'Open',
  ISSUE_SEVERITY: () => 'High',
  CVE: (index) => `"[""CVE-2024-${index}""]"`,
  CWE: () => '"[""CWE-1333""]"',
  PACKAGE_NAME_AND_VERSION: (index) => `package-${index % 1700}@1.${index % 9}.0`,
  PROJECT_PUBLIC_ID: (index) =>
    `00000000-0000-4000-8000-${String(index % PROJECTS).padStart(12, '0')}`,
  PROJECT_NAME: (index) => `acme/app-${index % PROJECTS}:package.json`,
  PROJECT_TYPE: () => 'npm',
  PROJECT_ORIGIN: () => 'github',
  PROJECT_TARGET_FILE: () => 'package.json',
  PROJECT_TARGET_REF: () => 'main',
  PROJECT_TARGET_UPSTREAM_URL: (index) => `https://github.com/acme/app-${index % PROJECTS}`,
  ISSUE_URL: (index) =>
    `https://app.snyk.io/org/acme/project/${index % PROJECTS}#issue-SNYK-JS-PACKAGE-${index}`,
  ISSUE_DELETED_AT: () => '',
  PROJECT_DELETED_AT: () => '',
  GROUP_DELETED_AT: () => '',
  FIRST_INTRODUCED: () => '2024-11-28 09:10:00.000',
  UPDATED_AT: () => '2024-11-28 09:10:00.000',
  SNYK_CVSS_SCORE: () => '7.5',
  SNYK_CVSS_VECTOR: () => 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H',
  EPSS_SCORE: () => '0.00470',
  EPSS_PERCENTILE: () => '0.63352',
};

function cellOf(name: string): Cell {
  const told = CELLS[name];
  if (told !== undefined) return told;
  const words = Array.from({ length: VARIANTS }, (_, index) =>
    `${name.toLowerCase()}-${index}`.slice(0, 14),
  );
  return (index) => words[index % VARIANTS] ?? '';
}
