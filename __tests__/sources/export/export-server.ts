import type { SnykApi } from '../../../src/snyk/api/api.js';
import { createHttpClient } from '../../../src/http/client.js';
import type { HttpClient } from '../../../src/http/client.js';
import { createTransport } from '../../../src/http/transport.js';
import type { Transport } from '../../../src/http/transport.js';
import { newStatistics } from '../../../src/http/statistics.js';
import { UpstreamError } from '../../../src/model/errors.js';

/** What was asked of the API. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** Snyk's Export API, in memory. */
export interface FakeExports {
  readonly api: SnykApi;
  readonly asked: Asked[];
  /** Statuses of the jobs, one for each look; the last one stays. */
  statuses: string[];
  /** Addresses of the parts, asked for with each look at the results. */
  links: () => readonly string[];
  rows: number | null;
  /** Status of an error in place of any answer. */
  refusal: number | undefined;
}

export function fakeExports(): FakeExports {
  let started = 0;
  let looks = 0;
  const asked: Asked[] = [];
  const refuse = (): never => {
    throw new UpstreamError('refused', {
      service: 'Snyk API',
      ...(fake.refusal === undefined ? {} : { status: fake.refusal }),
    });
  };
  const bodyFor = (method: string, path: string): unknown => {
    if (method === 'POST') {
      started += 1;
      looks = 0;
      return { data: { id: `export-${started}`, type: 'resource' } };
    }
    if (path.includes('/jobs/export/')) {
      const status = fake.statuses[Math.min(looks, fake.statuses.length - 1)] ?? 'FINISHED';
      looks += 1;
      return { data: { id: 'x', attributes: { status } } };
    }
    const results = fake.links().map((url) => ({ url }));
    return { data: { id: 'x', attributes: { status: 'FINISHED', row_count: fake.rows, results } } };
  };
  const fake: FakeExports = {
    asked,
    statuses: ['FINISHED'],
    links: () => [],
    rows: null,
    refusal: undefined,
    api: {
      url: 'https://api.snyk.io',
      statistics: newStatistics(),
      get: () => Promise.reject(new Error('not of exports')),
      pages: () => {
        throw new Error('not of exports');
      },
      request: ({ method = 'GET', path, body }) => {
        asked.push({ method, path, body });
        if (fake.refusal !== undefined && method === 'GET') return Promise.resolve().then(refuse);
        return Promise.resolve({
          status: method === 'POST' ? 202 : 200,
          headers: {},
          body: bodyFor(method, path),
          at: new Date(0),
        });
      },
    },
  };
  return fake;
}

/** A client for the parts that never waits. */
export function downloader(): { client: HttpClient; transport: Transport } {
  const transport = createTransport();
  const client = createHttpClient({ service: 'Snyk export', transport, retry: { attempts: 1 } });
  return { client, transport };
}

/** CSV with all values quoted. */
export function csv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
  newline = '\n',
): string {
  const line = (values: readonly string[]): string =>
    values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',') + newline;
  return line(columns) + rows.map((row) => line(columns.map((name) => row[name] ?? ''))).join('');
}
