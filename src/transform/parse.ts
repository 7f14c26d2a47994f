import { describeError } from '../model/errors.js';
import type { Row, TransformMap } from './map.js';
import { outlineOf } from './outline.js';
import { problemsError } from './problems.js';
import { RowReader } from './row.js';
import { headSchema, MAX_ROWS } from './schema.js';
import { shapedAs } from './shape.js';
import type { Part } from './shape.js';
import type { Problem } from './source-file.js';
import { SourceFile } from './source-file.js';

/** A map of MAX_ROWS rows with a comment to each has a tenth of it. */
export const MAX_MAP_LENGTH = 1_000_000;

type Report = (problem: Problem) => void;

/**
 * Reads a transform map. Expressions are checked when the map is compiled.
 *
 * @param origin the name of the file, for messages.
 * @throws ConfigError with every mistake at once, each as `file:line:column: …`.
 */
export function parseTransformMap(text: string, origin: { file: string }): TransformMap {
  const { file } = origin;
  const problems: Problem[] = [];
  const map = readMap(text, file, (problem) => problems.push(problem));
  if (map === undefined || problems.length > 0) throw problemsError(file, problems);
  return map;
}

function readMap(text: string, file: string, report: Report): TransformMap | undefined {
  const start = { line: 1, column: 1 };
  if (text.length > MAX_MAP_LENGTH) {
    const message = `the map has ${text.length} characters; at most ${MAX_MAP_LENGTH} are allowed.`;
    report({ at: start, message });
    return undefined;
  }
  const source = new SourceFile(text);
  const syntax = source.syntaxProblems();
  syntax.forEach(report);
  if (syntax.length > 0) return undefined;
  try {
    return readParts({ source, place: [], value: source.value() }, file, report);
  } catch (error) {
    // Aliases that multiply are refused by the parser, in its own kind of error.
    if (!(error instanceof ReferenceError)) throw error;
    report({ at: start, message: `the file cannot be read: ${describeError(error)}.` });
    return undefined;
  }
}

function readParts(part: Part, file: string, report: Report): TransformMap | undefined {
  const head = shapedAs(headSchema, part, report);
  const rows = rowsOf(part.value).flatMap(
    (value, index) => rowOf({ ...part, place: ['rows', index], value }, report) ?? [],
  );
  for (const { row, about, message } of outlineOf(rows).problems) {
    report({ at: row.at[about], message });
  }
  return head && { name: head.name, assetType: head['asset-type'], file, rows };
}

/** The rows also of a map whose head is wrong, so that all mistakes are told at once. */
function rowsOf(value: unknown): readonly unknown[] {
  const rows =
    typeof value === 'object' && value !== null && 'rows' in value ? value.rows : undefined;
  return Array.isArray(rows) ? rows.slice(0, MAX_ROWS) : [];
}

function rowOf(part: Part, report: Report): Row | undefined {
  const reader = new RowReader(part);
  const row = reader.read();
  reader.problems.forEach(report);
  return row;
}
