import type { TargetDocument } from '../model/document.js';
import type { Issue, ProjectRecord } from '../model/record.js';
import { buildObject } from './build.js';
import type { Explanation } from './explain.js';
import { explainRows } from './explain.js';
import type { TransformMap } from './map.js';
import { outlineOf } from './outline.js';
import { problemsError } from '../yaml/problems.js';
import { compileRow } from './program.js';
import type { Rejection } from './rejection.js';
import { rejectAsset, RowFailure } from './rejection.js';
import type { Identity } from './presented.js';
import { presentRecord } from './presented.js';
import { openScope } from './scope.js';

export interface CompileOptions {
  readonly identity: Identity;
  /** Whether rows marked `extra` run. */
  readonly extraRows: boolean;
}

/** A transform map that is ready to run over any number of records. */
export interface CompiledMap {
  /**
   * Makes the document of a record. A finding that cannot be made is rejected alone; when the
   * asset cannot be made the document is null and each of its findings is rejected with it.
   */
  apply(record: ProjectRecord): {
    document: TargetDocument | null;
    rejected: Rejection[];
  };
  /**
   * Shows what each row makes of one finding, for people.
   *
   * @param issue one of the record's; without it only rows outside the findings are shown.
   */
  explain(record: ProjectRecord, issue?: Issue): Explanation[];
}

/**
 * Compiles a map into closures; nothing of the map is looked up again while records go through.
 *
 * @throws ConfigError when the map does not hold together without its extra rows.
 */
export function compileTransformMap(
  map: TransformMap,
  { identity, extraRows }: CompileOptions,
): CompiledMap {
  const rows = extraRows ? map.rows : map.rows.filter((row) => !row.extra);
  const { root, loops, problems } = outlineOf(rows);
  if (problems.length > 0) throw problemsError(map.file, problems);
  const programs = new Map(rows.map((row) => [row, compileRow(row)]));
  const build = buildObject(root, programs);
  return {
    apply: (record) => {
      const scope = openScope(presentRecord(record, identity));
      try {
        return { document: build(scope) ?? {}, rejected: scope.rejected };
      } catch (error) {
        if (!(error instanceof RowFailure)) throw error;
        return { document: null, rejected: rejectAsset(scope.record, error) };
      }
    },
    explain: (record, issue) =>
      explainRows([...programs.values()], { record, issue, identity, loops }),
  };
}
