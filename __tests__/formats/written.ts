import type { End, StreamedFormat } from '../../src/formats/streamed.js';
import type { ProjectRecord } from '../../src/model/record.js';

/** All that a format writes of these records, by default of a whole collection. */
export function written(
  format: StreamedFormat,
  records: readonly ProjectRecord[],
  end: Partial<End> = {},
): string {
  const at = new Date('2026-02-03T04:05:06Z');
  const parts = records.flatMap((record) => [...format.record(record)]);
  const last = format.end({ at, complete: true, snapshot: true, ...end });
  return [format.start, ...parts, ...last].join('');
}
