import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import Papa from 'papaparse';
import { parseQualysOptions } from '../../../src/delivery/platforms/qualys-etm/options.js';
import { qualysPlatform } from '../../../src/delivery/platforms/qualys-etm/qualys-platform.js';
import { bytesOfNames, csvFile } from '../../../src/delivery/platforms/qualys-etm/csv.js';
import type { Columns } from '../../../src/delivery/platforms/qualys-etm/columns.js';
import type { JsonObject, TargetDocument } from '../../../src/model/document.js';
import { DEFAULT_COLUMNS, rowsBy } from '../../../src/delivery/platforms/qualys-etm/columns.js';
import { batchOf, context, network } from '../../builders/delivery.js';
import type { Loopback } from '../../builders/loopback.js';
import { serve } from '../../builders/loopback.js';
import { project } from '../../builders/records.js';

/** Where Qualys' own uploader splits. */
const NINE_MIB = 9_437_184;

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function gateway(): Promise<Loopback> {
  const server = await serve((request, response) => {
    response.writeHead(request.url === '/auth' ? 201 : 200).end('a.b.c');
  });
  closing.push(server.close);
  return server;
}

function platformAt(url: string, columns?: Record<string, string | string[]>) {
  const net = network();
  closing.push(() => net.transport.close());
  const ids = { connection: 'c-1', profile: 'p-1', 'retain-missing': true };
  const options = parseQualysOptions({ ...ids, columns });
  return qualysPlatform({ url, username: 'u', password: 'pass', options }, net);
}

/** A reader that is not ours and not the writer's. */
function read(csv: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(csv, { newline: '\r\n', skipEmptyLines: false });
  expect(errors.filter(({ code }) => code !== 'UndetectableDelimiter')).toEqual([]);
  expect(data.at(-1)).toEqual(['']);
  return data.slice(0, -1);
}

/** The file within the form that was sent. */
function fileIn(server: Loopback): { head: string; content: Buffer } {
  const { headers, body } = server.seen.at(-1) ?? { headers: {}, body: Buffer.alloc(0) };
  const boundary = /boundary=(.+)$/.exec(String(headers['content-type']))?.[1] ?? '?';
  const begin = body.indexOf('\r\n\r\n') + 4;
  const end = body.lastIndexOf(`\r\n--${boundary}--\r\n`);
  return { head: body.subarray(0, begin).toString(), content: body.subarray(begin, end) };
}

const COLUMNS = {
  Asset: 'asset.id',
  Name: 'findingGroup.findings[].name',
  Score: 'findingGroup.findings[].score',
};

const documentOf = (findings: { name?: string; score?: number }[]) => ({
  asset: { id: 'asset' },
  findingGroup: { findings },
});

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[=+\-@\t\r\n＝＋－＠",; a1'é漢]{0,12}$/),
  fc.constantFrom('=1+1', '@SUM(A1)', '-2+3', '\t=1', '\r=1', '=a\n=b', '"', '""', ',', '\n', ''),
);

describe('the CSV of Qualys ETM', () => {
  it('goes up as a form with one file, the names in its first row', async () => {
    const server = await gateway();
    const platform = platformAt(server.url, COLUMNS);
    const entries = platform.encode(
      project(),
      documentOf([{ name: 'He said "hi", and left\nnow', score: -1.5 }, { name: '=cmd()' }]),
    );
    expect(entries.map(({ payload }) => payload)).toEqual([
      ['asset', 'He said "hi", and left\nnow', -1.5],
      ['asset', "'=cmd()", ''],
    ]);
    await platform.send({ ...batchOf([]), entries }, context());
    const { head, content } = fileIn(server);
    expect(head).toContain(
      `Content-Disposition: form-data; name="file"; filename="snyk-${'b'.repeat(32)}.csv"\r\n` +
        'Content-Type: text/csv\r\n',
    );
    expect(content.toString()).toBe(
      'Asset,Name,Score\r\nasset,"He said ""hi"", and left\nnow",-1.5\r\nasset,\'=cmd(),\r\n',
    );
  });

  it('reads back as it was written, whatever stands in it', async () => {
    const rowsOf = rowsBy(COLUMNS);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ name: nasty, score: fc.integer() }), { maxLength: 8 }),
        async (findings) => {
          const rows = rowsOf(documentOf(findings));
          const file = await csvFile(Object.keys(COLUMNS), rows);
          const back = read(file.toString());
          const formula = /^[=+\-@\t\r\n＝＋－＠]/;
          expect(back).toEqual([
            Object.keys(COLUMNS),
            ...findings.map(({ name, score }) => [
              'asset',
              formula.test(name) ? `'${name}` : name,
              String(score),
            ]),
          ]);
          for (const row of back) expect(formula.test(row[1] ?? '')).toBe(false);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is never longer than what the journal counts', async () => {
    const cell = fc.oneof(nasty, fc.double({ noNaN: true, noDefaultInfinity: true }));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(nasty, cell), { maxLength: 6 }), async (cells) => {
        const findings = cells.map(([name, score]) => ({ name, score }));
        const rows = rowsBy(COLUMNS)({ asset: { id: 'asset' }, findingGroup: { findings } });
        const names = Object.keys(COLUMNS);
        const counted = rows.reduce(
          (sum, row) => sum + Buffer.byteLength(JSON.stringify(row)) + 1,
          bytesOfNames(names),
        );
        expect((await csvFile(names, rows)).length).toBeLessThanOrEqual(counted);
      }),
      { numRuns: 100 },
    );
  });

  it('may have 9 MiB and not a byte more', async () => {
    const server = await gateway();
    const platform = platformAt(server.url, { A: 'a', B: 'b' });
    const around = 'A,B\r\n'.length + 'x,\r\n'.length;
    const row = (bytes: number) => batchOf([['x', 'y'.repeat(bytes - around)]]);
    expect(await platform.send(row(NINE_MIB), context())).toMatchObject({ state: 'acknowledged' });
    expect(fileIn(server).content).toHaveLength(NINE_MIB);
    const requests = server.seen.length;
    expect(await platform.send(row(NINE_MIB + 1), context())).toEqual({
      state: 'refused',
      answer: `Not sent: ${NINE_MIB + 1} bytes, where one request may have ${NINE_MIB}.`,
    });
    expect(server.seen).toHaveLength(requests);
    expect(platform.limits.maxBytes).toBe(NINE_MIB - bytesOfNames(['A', 'B']));
  });

  it('has no row for a project without findings', () => {
    const platform = platformAt('https://gateway.example.com');
    expect(platform.encode(project(), documentOf([]))).toEqual([]);
  });

  it('is another destination with other columns, since rows would stand under wrong names', () => {
    const url = 'https://gateway.example.com';
    const upload = `${url}/connector-config/connector/integration/c-1/p-1/file-upload`;
    const { destination } = platformAt(url);
    expect(destination).toMatch(new RegExp(`^${upload} \\(columns [0-9a-f]{8}\\)$`));
    expect(platformAt(url).destination).toBe(destination);
    expect(platformAt(url, COLUMNS).destination).not.toBe(destination);
  });
});

describe('columns', () => {
  const one = (columns: Columns, document: TargetDocument) => rowsBy(columns)(document)[0];
  const within = (finding: JsonObject): TargetDocument => ({
    asset: { n: 7 },
    findingGroup: { findings: [finding] },
  });
  const F = 'findingGroup.findings[]';

  it('take values of asset and finding, lists joined, the first of several paths', () => {
    const finding = { a: { b: 'x' }, list: ['CVE-1', 'CVE-2'], p: [{ n: 'l' }, {}, { n: 'm' }] };
    expect(
      one(
        {
          n: 'asset.n',
          b: `${F}.a.b`,
          list: `${F}.list`,
          first: `${F}.list.0`,
          names: `${F}.p[].n`,
          either: [`${F}.none`, `${F}.a.b`],
          object: `${F}.a`,
          none: `${F}.none.x`,
        },
        within(finding),
      ),
    ).toEqual([7, 'x', 'CVE-1; CVE-2', 'CVE-1', 'l; m', 'x', '{"b":"x"}', '']);
  });

  it('read own properties only', () => {
    const paths = { a: `${F}.constructor.name`, b: `${F}.__proto__`, c: 'asset.toString' };
    expect(one(paths, within({}))).toEqual(['', '', '']);
  });

  it('keep false and zero', () => {
    expect(one({ a: `${F}.a`, b: `${F}.b` }, within({ a: false, b: 0 }))).toEqual(['false', 0]);
  });

  it('have names of their own by default', () => {
    const paths = Object.values(DEFAULT_COLUMNS).flat();
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^(asset\.|findingGroup\.findings\[\]\.)/);
  });
});
