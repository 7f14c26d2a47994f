/**
 * One contender of bench/export.ts in a process of its own.
 *
 *   --step NAME       `library` or `export`
 *   --rows N          rows of the export
 *   --file PATH       the export
 */
import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { createHttpClient } from '../src/http/client.js';
import { createTransport } from '../src/http/transport.js';
import { Collection } from '../src/model/collection.js';
import type { FinishedExport } from '../src/sources/export/jobs.js';
import { exportRows } from '../src/sources/export/parts.js';
import { Sorter } from '../src/sources/export/sorter.js';

const { values } = parseArgs({
  options: { rows: { type: 'string' }, step: { type: 'string' }, file: { type: 'string' } },
});
const rows = Number(values.rows);
const { file = '' } = values;

if (values.step === 'library') await library();
else await whole();

/** The CSV library over the same file, which does nothing with the rows. */
async function library(): Promise<void> {
  let count = 0;
  await new Promise<void>((resolve, reject) => {
    Papa.parse<string[]>(createReadStream(file, 'utf8'), {
      delimiter: ',',
      newline: '\n',
      chunk: ({ data }) => (count += data.length),
      complete: () => {
        resolve();
      },
      error: reject,
    });
  });
  if (count < rows) throw new Error(`the library read ${count} rows`);
}

/** Download from this machine, sorting and lifting. */
async function whole(): Promise<void> {
  const server = createServer((_request, response) => createReadStream(file).pipe(response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const link = new URL(`http://127.0.0.1:${address.port}/part`);
  const collection = new Collection();
  const results = { rows, links: [link] };
  const finished: FinishedExport = {
    job: { id: 'bench', scope: 'orgs/bench', request: '', series: '', startedAt: '' },
    reused: false,
    results,
    renew: () => Promise.resolve(results),
  };
  const transport = createTransport();
  const download = createHttpClient({ service: 'Snyk export', transport });
  const directory = await mkdtemp(join(tmpdir(), 'snyk-connector-bench-'));
  let issues = 0;
  try {
    const sorter = new Sorter(directory, rows, collection);
    for await (const batch of exportRows(finished, { download, collection, required: [] })) {
      await sorter.add(batch);
    }
    for await (const record of sorter.records()) issues += record.issues.length;
  } finally {
    await rm(directory, { recursive: true, force: true });
    await transport.close();
    server.close();
  }
  if (issues !== rows || !collection.complete) throw new Error(`the export had ${issues} issues`);
}
