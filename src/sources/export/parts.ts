import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { HttpClient } from '../../http/client.js';
import { decode, MAX_STREAMED_BYTES } from '../../http/decode.js';
import { redirected } from '../../http/redirect.js';
import type { Collection } from '../../model/collection.js';
import { describeError, UpstreamError } from '../../model/errors.js';
import type { ExportResults } from './answers.js';
import type { CsvBatch } from './csv.js';
import { CsvError, CsvReader, lineOf } from './csv.js';
import type { FinishedExport } from './jobs.js';
import { Columns, Row } from './row.js';

/** A link may run out, a connection may break: each is asked for anew so often. */
const MAX_ATTEMPTS = 4;

/** Bad rows that are told one by one; of more, only how many. */
const MAX_NAMED_ROWS = 20;

interface PartsOptions {
  /** Has no credentials: the links are signed, and lead to somebody else's storage. */
  readonly download: HttpClient;
  /** Told of parts and rows that cannot be had. */
  readonly collection: Collection;
  /** Columns that a part must have to be one of this data set. */
  readonly required: readonly string[];
  readonly signal?: AbortSignal;
}

/** The rows of all parts of an export. Whatever cannot be read is named, and the rest goes on. */
export async function* exportRows(
  finished: FinishedExport,
  options: PartsOptions,
): AsyncGenerator<readonly Row[]> {
  const { job, results } = finished;
  const count = results.links.length;
  const reading: Reading = { finished, options, links: results.links, rows: 0 };
  let whole = true;
  for (let index = 0; index < count; index += 1) {
    try {
      yield* partRows(index, reading);
    } catch (error) {
      options.signal?.throwIfAborted();
      whole = false;
      const what = `part ${index + 1} of ${count} of the export ${job.id}`;
      options.collection.missing(what, describeError(error));
    }
  }
  if (whole) checkCount(reading, results.rows);
}

/** What goes on from part to part. */
interface Reading {
  readonly finished: FinishedExport;
  readonly options: PartsOptions;
  links: ExportResults['links'];
  /** Rows read of all parts, good or bad. */
  rows: number;
}

function checkCount({ finished, options, rows }: Reading, counted: number | null): void {
  if (counted === null || counted === rows) return;
  const text = `Snyk counts ${counted} rows in the export ${finished.job.id}, and its parts have ${rows}`;
  if (rows < counted) options.collection.missing(`rows of the export ${finished.job.id}`, text);
  else options.collection.warn(`${text}.`);
}

/** The rows of one part. After a break it is read anew, without the rows that were given. */
async function* partRows(index: number, reading: Reading): AsyncGenerator<readonly Row[]> {
  const part = new Part(index, reading);
  for (let attempt = 1; ; attempt += 1) {
    try {
      yield* part.rows();
      return;
    } catch (error) {
      reading.options.signal?.throwIfAborted();
      if (!(error instanceof UpstreamError) || attempt === MAX_ATTEMPTS) throw error;
      reading.links = await renewedLinks(reading);
    }
  }
}

async function renewedLinks({ finished, links }: Reading): Promise<ExportResults['links']> {
  const { links: renewed } = await finished.renew();
  if (renewed.length === links.length) return renewed;
  throw new CsvError(`Snyk now has ${renewed.length} parts where it had ${links.length}`);
}

class Part {
  /** Data rows that were given or found bad. */
  private passed = 0;
  private bad = 0;

  constructor(
    private readonly index: number,
    private readonly reading: Reading,
  ) {}

  async *rows(): AsyncGenerator<readonly Row[]> {
    let columns: Columns | undefined;
    let seen = 0;
    for await (const batch of this.batches()) {
      const first = columns === undefined ? 1 : 0;
      columns ??= this.header(batch);
      if (columns === undefined) continue;
      const rows: Row[] = [];
      for (const [at, cells] of batch.rows.entries()) {
        if (at < first || isEmpty(cells)) continue;
        seen += 1;
        if (seen <= this.passed) continue;
        const problem = batch.problems.get(at) ?? wrongLength(cells, columns);
        if (problem === undefined) rows.push(new Row(columns, cells));
        else this.tellBad(lineOf(batch, at), problem);
      }
      this.reading.rows += Math.max(seen - this.passed, 0);
      this.passed = Math.max(seen, this.passed);
      if (rows.length > 0) yield rows;
    }
    this.tellUnnamed();
  }

  private async *batches(): AsyncGenerator<CsvBatch> {
    const csv = new CsvReader();
    for await (const piece of textOf(await this.open())) {
      const batch = csv.push(piece);
      if (batch.rows.length > 0) yield batch;
    }
    const last = csv.end();
    if (last.rows.length > 0) yield last;
  }

  private async open(): Promise<Readable> {
    const { download, signal } = this.reading.options;
    const url = this.reading.links[this.index];
    if (url === undefined) throw new CsvError('Snyk gives no link to it');
    const request = {
      url,
      headers: { accept: '*/*' },
      ...(signal === undefined ? {} : { signal }),
    };
    const answer = await download.stream(request);
    const next = redirected(download, request, answer);
    if (next === undefined) return answer.body;
    answer.body.destroy();
    return (await download.stream(next)).body;
  }

  private header({ rows: [names] }: CsvBatch): Columns | undefined {
    if (names === undefined) return undefined;
    const columns = new Columns(names);
    const absent = this.reading.options.required.filter((name) => !columns.has(name));
    if (absent.length === 0) return columns;
    throw new CsvError(`its header has no ${absent.join(', ')}`);
  }

  private tellBad(line: number, problem: string): void {
    this.bad += 1;
    if (this.bad > MAX_NAMED_ROWS) return;
    this.reading.options.collection.missing(`the row at line ${line} of ${this.name}`, problem);
  }

  private tellUnnamed(): void {
    const more = this.bad - MAX_NAMED_ROWS;
    if (more > 0) {
      this.reading.options.collection.missing(
        `${more} more rows of ${this.name}`,
        'unreadable too',
      );
    }
  }

  private get name(): string {
    return `part ${this.index + 1} of the export ${this.reading.finished.job.id}`;
  }
}

/** An empty line, as at the end of some files. */
function isEmpty(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0] === '';
}

function wrongLength({ length }: readonly string[], { size }: Columns): string | undefined {
  if (length === size) return undefined;
  return `it has ${length} values where the header has ${size} names`;
}

/** The text of a part, which may be a gzip file in itself. */
async function* textOf(body: Readable): AsyncGenerator<string> {
  const source: AsyncIterable<Buffer> = body;
  const pieces = source[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  while (first.reduce((sum, { length }) => sum + length, 0) < 2) {
    const next = await pieces.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  const start = Buffer.concat(first);
  const whole = Readable.from(chained(start, pieces), { objectMode: false });
  const encoding = start[0] === 0x1f && start[1] === 0x8b ? 'gzip' : undefined;
  const decoder = new StringDecoder('utf8');
  let isFirst = true;
  for await (const piece of decode(whole, encoding, { maxBytes: MAX_STREAMED_BYTES })) {
    const text = decoder.write(piece);
    yield isFirst ? text.replace(/^\uFEFF/, '') : text;
    if (text !== '') isFirst = false;
  }
  yield decoder.end();
}

async function* chained(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (first.length > 0) yield first;
  try {
    for (;;) {
      const next = await rest.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await rest.return?.();
  }
}
