import { concludeResult } from './conclude.js';
import type { Reader } from './reader.js';
import { ReaderStack } from './reader.js';
import type { ResultParts } from './result.js';
import { ResultReader, results } from './result.js';
import type { Scan } from './scan.js';

/** Reads one JSON document that the CLI wrote: a result, an array of results, or SARIF. */
export function documentVisitor(scan: Scan): ReaderStack {
  const conclude = (parts: ResultParts): void => {
    concludeResult(parts, scan);
  };
  const root: Reader = {
    member: (_key, kind) => {
      if (kind === 'array') return results(scan, conclude);
      return kind === 'object' ? new ResultReader(scan, conclude) : 'skip';
    },
  };
  return new ReaderStack(root);
}
