/**
 * Reads what a CSV connection of Qualys is sent with a reader that is neither ours nor the
 * writer's (Python's csv), and compares it with the journal, cell by cell.
 *
 *   tsx .ci/csv.ts [--corpus FOLDER] [--program dist/index.js]
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Seen } from '../__tests__/builders/loopback.js';
import { serve } from '../__tests__/builders/loopback.js';
import { scanResult, vulnerability } from '../__tests__/builders/scans.js';
import { DEFAULT_COLUMNS } from '../src/delivery/platforms/qualys-etm/columns.js';
import { MAX_PART_BYTES } from '../src/delivery/platforms/qualys-etm/limits.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    program: { type: 'string', default: join(import.meta.dirname, '../dist/index.js') },
  },
});

/** What spreadsheets and careless readers stumble over. */
const NASTY = [
  ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '=HYPERLINK("http://x","y")'],
  ...['a,b', 'a;b', '"quoted"', '""', '"', 'ends with "', 'a\nb', 'a\r\nb', 'a\rb', '\\"', "'=1"],
  ...['\u2028', '\u2029', '\u0085', '\uFEFFa', '漢字', '😀', 'e\u0301', 'null', ' blanks ', ''],
];
/** More than one file holds. */
const LARGE = 'A long description, with commas and "quotes". '.repeat(400);

const PYTHON = `
import csv, json, sys
csv.field_size_limit(10**9)
with open(sys.argv[1], encoding='utf-8', errors='strict', newline='') as file:
    json.dump(list(csv.reader(file, strict=True)), sys.stdout)
`;

const rowsSchema = z.array(z.array(z.string()));
const entrySchema = z.object({ payload: z.array(z.union([z.string(), z.number()])) });
const lineSchema = z.object({ id: z.string() });

const directory = mkdtempSync(join(tmpdir(), 'csv-'));
let passed = 0;
let failed = 0;
try {
  for (const [name, input] of inputs()) await compare(name, input);
} finally {
  rmSync(directory, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Files to scan, by a name of each. */
function* inputs(): Generator<[string, string]> {
  const texts = NASTY.map((text, number) =>
    vulnerability({ id: `SNYK-JS-N-${number}`, title: text, description: text, name: text }),
  );
  yield ['texts', written('texts.json', scanResult({ vulnerabilities: texts }))];
  const many = Array.from({ length: 4_000 }, (_, number) =>
    vulnerability({ id: `SNYK-JS-L-${number}`, description: LARGE }),
  );
  yield ['several files', written('large.json', scanResult({ vulnerabilities: many }))];
  const { corpus } = values;
  if (corpus === undefined) return;
  if (existsSync(corpus)) yield ['the corpus', join(resolve(corpus), '**/*.json')];
  else console.log(`skipped: there is no corpus at ${corpus}`);
}

function written(name: string, scan: object): string {
  const path = join(directory, name);
  writeFileSync(path, JSON.stringify(scan));
  return path;
}

async function compare(name: string, input: string): Promise<void> {
  const output = join(directory, 'out');
  const server = await serve(({ url }, response) => {
    if (url === '/auth') response.writeHead(201).end('a.b.c');
    else response.end();
  });
  const options = JSON.stringify({ connection: 'c', profile: 'p', 'retain-missing': true });
  const child = spawn(
    process.execPath,
    [
      ...[values.program, 'scan', '--input', input, '--fail-on', 'none', '--output-dir', output],
      ...['--platform', 'qualys-etm', '--platform-url', server.url],
      ...['--platform-username', 'someone', '--platform-options', options],
    ],
    {
      cwd: directory,
      env: { PATH: process.env.PATH, SNYK_CONNECTOR_PLATFORM_PASSWORD: 'password-of-someone' },
      stdio: 'ignore',
    },
  );
  await once(child, 'close');
  await server.close();
  const files = server.seen.filter(({ url }) => url !== '/auth').map(fileIn);
  const sent = files.map(readWithPython);
  const expected = journaled(join(output, 'journal/000001'));
  const names = Object.keys(DEFAULT_COLUMNS);
  rmSync(output, { recursive: true });

  const rows = sent.flatMap(([, ...rest]) => rest);
  check(
    `${name}: ${files.length} files begin with their names`,
    files.length > 0 && sent.every(([head]) => equal(head, names)),
  );
  check(
    `${name}: ${rows.length} rows are those of the journal`,
    rows.length > 0 &&
      equal(
        rows,
        expected.map((cells) => cells.map(String)),
      ),
  );
  check(
    `${name}: no file is too long`,
    files.every(({ length }) => length <= MAX_PART_BYTES),
  );
  check(
    `${name}: no text begins a formula`,
    expected
      .flat()
      .every((cell) => typeof cell === 'number' || !/^[=+\-@\t\r\n＝＋－＠]/.test(cell)),
  );
  if (name === 'several files') check(`${name}: they are several`, files.length > 1);
}

/** The file within a form. */
function fileIn({ headers, body }: Seen): Buffer {
  const boundary = /boundary=(.+)$/.exec(headers['content-type'] ?? '')?.[1] ?? '';
  return body.subarray(body.indexOf('\r\n\r\n') + 4, body.lastIndexOf(`\r\n--${boundary}--`));
}

function readWithPython(file: Buffer): string[][] {
  const path = join(directory, 'sent.csv');
  writeFileSync(path, file);
  const { stdout, stderr, status } = spawnSync('python3', ['-c', PYTHON, path], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return rowsSchema.parse(JSON.parse(stdout));
}

function journaled(journal: string): (string | number)[][] {
  const lines = (path: string) => readFileSync(join(journal, path), 'utf8').trimEnd().split('\n');
  return lines('index.ndjson')
    .map((line) => lineSchema.parse(JSON.parse(line)))
    .flatMap(({ id }) => lines(`batches/${id}.ndjson`))
    .map((line) => entrySchema.parse(JSON.parse(line)).payload);
}

function equal(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function check(text: string, isGood: boolean): void {
  if (isGood) passed += 1;
  else failed += 1;
  console.log(`${isGood ? 'ok  ' : 'FAIL'} ${text}`);
}
