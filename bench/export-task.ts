/**
 * One contender of bench/export.ts in a process of its own.
 *
 *   --step NAME       `library` or `export`
 *   --rows N          rows of all parts together
 *   --issues N        issues that they are about
 *   --url URL         of a part; to be repeated
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { keepHeapSmall } from '../src/heap.js';
import { createHttpClient } from '../src/http/client.js';
import { createTransport } from '../src/http/transport.js';
import { Collection } from '../src/model/collection.js';
import type { FinishedExport } from '../src/sources/export/jobs.js';
import { exportRows } from '../src/sources/export/parts.js';
import { Sorter } from '../src/sources/export/sorter.js';

const { values } = parseArgs({
  options: {
    rows: { type: 'string' },
    issues: { type: 'string' },
    step: { type: 'string' },
    url: { type: 'string', multiple: true, default: [] },
  },
});
const rows = Number(values.rows);

if (values.step === 'library') await library();
else {
  // As the program does.
  keepHeapSmall();
  await whole();
}

/** The CSV library over the same parts, which does nothing with the rows. */
async function library(): Promise<void> {
  let count = 0;
  for (const url of values.url) {
    await new Promise<void>((resolve, reject) => {
      get(url, (response) => {
        Papa.parse<string[]>(response.setEncoding('utf8'), {
          delimiter: ',',
          newline: '\n',
          chunk: ({ data }) => (count += data.length),
          complete: () => {
            resolve();
          },
          error: reject,
        });
      }).on('error', reject);
    });
  }
  if (count < rows) throw new Error(`the library read ${count} rows`);
}

/** Download from this machine, sorting and lifting. */
async function whole(): Promise<void> {
  const collection = new Collection();
  const results = { rows, links: values.url.map((url) => new URL(url)) };
  const finished: FinishedExport = {
    job: { id: 'bench', scope: 'orgs/bench', request: '', series: '', startedAt: '' },
    reused: false,
    results,
    renew: () => Promise.resolve(results),
  };
  const transport = createTransport();
  const download = createHttpClient({ service: 'Snyk export', transport });
  const directory = await mkdtemp(join(tmpdir(), 'snyk-connector-bench-'));
  const sorter = new Sorter(directory, collection);
  const keys = { issues: 0, coordinates: 0 };
  try {
    for await (const batch of exportRows(finished, { download, collection, required: [] })) {
      await sorter.add(batch);
    }
    for await (const { issues } of sorter.records()) {
      keys.issues += issues.length;
      for (const { attributes } of issues) keys.coordinates += attributes.coordinates.length;
    }
  } finally {
    await sorter.close();
    await rm(directory, { recursive: true, force: true });
    await transport.close();
  }
  const told = Number(values.issues);
  if (keys.issues !== told || keys.coordinates !== told || !collection.complete)
    throw new Error(`the export had ${keys.issues} issues in ${keys.coordinates} places`);
}
