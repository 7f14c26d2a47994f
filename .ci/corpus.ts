/**
 * Scans each file of a corpus of real outputs with the bundle, as users do, and compares what it
 * counted with the corpus' EXPECTED.csv.
 *
 *   tsx .ci/corpus.ts CORPUS OUTPUT [PART OF A NAME]
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const CONNECTOR = join(import.meta.dirname, '../dist/index.js');

const COUNTS = [
  ...['assets', 'open', 'ignored', 'critical', 'high', 'medium', 'low', 'info'],
  ...['license', 'coordinates', 'lines'],
] as const;

const number = z.number();
const runSchema = z.object({
  complete: z.boolean(),
  counts: z.object({
    projects: number,
    open: number,
    ignored: number,
    coordinates: number,
    bySeverity: z.record(z.string(), number),
    byType: z.record(z.string(), number),
  }),
});

/** A row of EXPECTED.csv, or what a run says in the same words. */
type Facts = Readonly<Record<string, string>>;

const [corpus = '', output = '', part = ''] = process.argv.slice(2);
const rows = readExpected(join(corpus, 'EXPECTED.csv')).filter((row) =>
  row['file']?.includes(part),
);
const waiting = [...rows.entries()];
let failed = 0;
await Promise.all(Array.from({ length: availableParallelism() }, worker));
console.log(`${rows.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function worker(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [index, expected] = next;
    const wrong = await check(expected, index);
    if (wrong.length === 0) continue;
    failed += 1;
    console.log(`${expected['file'] ?? ''}\n  ${wrong.join('\n  ')}`);
  }
}

function readExpected(path: string): Facts[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, place) => [name, cells[place] ?? '']));
  });
}

/** Scans the file of one row. @returns what differs, in words. */
async function check(expected: Facts, index: number): Promise<string[]> {
  const file = expected['file'] ?? '';
  const folder = join(output, `${String(index).padStart(3, '0')}-${basename(file, '.json')}`);
  mkdirSync(folder, { recursive: true });
  const { code, said } = await scan(resolve(corpus, file), folder);
  try {
    return differences(expected, code, found(folder));
  } catch (error) {
    return [`no readable run.json (exit code ${String(code)}): ${String(error)}`, said];
  }
}

async function scan(file: string, folder: string): Promise<{ code: number | null; said: string }> {
  const formats = ['--output-formats', 'ocsf,gitlab,cyclonedx,kdi,code-quality,junit'];
  const flags = ['--input', file, '--output-dir', '.', '--fail-on', 'none', ...formats];
  const child = spawn(process.execPath, [CONNECTOR, 'scan', ...flags], {
    // A folder of its own: no profile and no repository that could lend the findings its name.
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = text(child.stderr);
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  return { code, said: await said };
}

/** What a run wrote down, in the words of EXPECTED.csv. */
function found(folder: string): Facts {
  const run = runSchema.parse(JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')));
  const { projects, bySeverity, byType, ...counts } = run.counts;
  const facts = {
    ...counts,
    ...bySeverity,
    assets: projects,
    license: byType['license'] ?? 0,
    lines: linesOf(join(folder, 'findings.ndjson')),
  };
  return {
    ...Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)])),
    complete: run.complete ? 'yes' : 'no',
  };
}

/** A run that could read nothing writes no findings. */
function linesOf(path: string): number {
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').length - 1 : 0;
}

function differences(expected: Facts, code: number | null, facts: Facts): string[] {
  const lines = Number(expected['open']) + Number(expected['ignored']);
  const wanted: Facts = { ...expected, lines: String(lines) };
  const wrong = [...COUNTS, 'complete'].flatMap((name) => {
    const [is, should] = [facts[name] ?? '0', wanted[name] ?? ''];
    return is === should ? [] : [`${name}: ${is}, expected ${should}`];
  });
  const codes = expected['complete'] === 'yes' ? [0] : [2, 3];
  if (code === null || !codes.includes(code)) {
    wrong.push(`exit code ${String(code)}, expected ${codes.join(' or ')}`);
  }
  return wrong;
}
