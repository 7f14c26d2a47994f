import type { TargetDocument } from '../model/document.js';
import { ConfigError } from '../model/errors.js';
import type { Issue, ProjectRecord } from '../model/record.js';
import { buildObject } from './build.js';
import type { Explanation } from './explain.js';
import { explainRows } from './explain.js';
import type { Expression } from './expression.js';
import { loadExpressions } from './expression.js';
import type { Row, TransformMap } from './map.js';
import { outlineOf } from './outline.js';
import type { Problem } from './source-file.js';
import { problemsError } from './problems.js';
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
 * Asynchronous because JMESPath is loaded only for maps that use it.
 *
 * @throws ConfigError for expressions that are none, all at once.
 */
export async function compileTransformMap(
  map: TransformMap,
  { identity, extraRows }: CompileOptions,
): Promise<CompiledMap> {
  const rows = extraRows ? map.rows : map.rows.filter((row) => !row.extra);
  const outline = outlineOf(rows);
  const problems: Problem[] = outline.problems.map(({ row, about, message }) => ({
    at: row.at[about],
    message,
  }));
  const expressions = await compileExpressions(rows, problems);
  if (problems.length > 0) throw problemsError(map.file, problems);

  const programs = new Map(rows.map((row) => [row, compileRow(row, expressions.get(row))]));
  const build = buildObject(outline.root, programs);
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
      explainRows([...programs.values()], { record, issue, identity, loops: outline.loops }),
  };
}

async function compileExpressions(
  rows: readonly Row[],
  problems: Problem[],
): Promise<Map<Row, Expression>> {
  const expressions = new Map<Row, Expression>();
  const withExpression = rows.filter((row) => row.source.kind === 'expr');
  if (withExpression.length === 0) return expressions;
  const compile = await loadExpressions();
  for (const row of withExpression) {
    try {
      if (row.source.kind === 'expr') expressions.set(row, compile(row.source.text));
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push({ at: row.at.source, message: error.message });
    }
  }
  return expressions;
}
