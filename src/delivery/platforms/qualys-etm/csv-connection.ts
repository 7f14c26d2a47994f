import { multipart } from '../../../http/multipart.js';
import type { HttpRequest } from '../../../http/request.js';
import { digest } from '../../../model/digest.js';
import type { Batch, Entry, Platform } from '../../platform.js';
import { tooLong } from '../../webhook/too-long.js';
import type { Cell } from './columns.js';
import { rowsBy } from './columns.js';
import { bytesOfNames, csvFile } from './csv.js';
import { MAX_PART_BYTES } from './limits.js';
import type { CsvOptions } from './options.js';
import type { Way } from './way.js';

/**
 * The CSV connection of ETM: a file is a batch, a row is a finding. A project without findings has
 * no row. The address and form are those of Qualys' own file-uploader-connector.
 */
export function csvConnection(options: CsvOptions): Way {
  const names = Object.keys(options.columns);
  const rowsOf = rowsBy(options.columns);
  const { connection, profile } = options;
  const path = `/connector-config/connector/integration/${connection}/${profile}/file-upload`;
  return {
    path,
    // Rows that were made for other columns would stand under the wrong names.
    variant: `columns ${digest(JSON.stringify(options.columns)).slice(0, 8)}`,
    limits: {
      maxEntries: Number.MAX_SAFE_INTEGER,
      maxBytes: MAX_PART_BYTES - bytesOfNames(names),
    },
    encode: encodeBy(rowsOf),
    request: async (batch) => {
      const content = await csvFile(names, batch.entries.map(cellsOf));
      if (content.length > MAX_PART_BYTES) return tooLong(content.length, MAX_PART_BYTES);
      return requestWith(batch, content);
    },
  };
}

function encodeBy(rowsOf: ReturnType<typeof rowsBy>): Platform['encode'] {
  return ({ key, issues }, document) => {
    if (document === null) return [];
    const rows = rowsOf(document);
    // The map may have left a finding out; then rows and issues cannot be told apart by place.
    const isEach = rows.length === issues.length;
    return rows.map((payload, index): Entry => {
      return { key: (isEach ? issues[index]?.findingKey : undefined) ?? key, group: '', payload };
    });
  };
}

/** A cell as the journal gives it back. */
function cellsOf({ payload }: Entry): Cell[] {
  if (!Array.isArray(payload)) return [];
  return payload.map((cell: unknown) => (typeof cell === 'number' ? cell : String(cell)));
}

async function requestWith(
  { id }: Batch,
  content: Buffer,
): Promise<Pick<HttpRequest, 'method' | 'body'>> {
  const filename = `snyk-${id}.csv`;
  const body = await multipart([{ name: 'file', filename, contentType: 'text/csv', content }]);
  return { method: 'POST', body };
}
