import { loadExpressions } from './expression.js';
import type { TransformMap } from './map.js';
import { outlineOf } from './outline.js';
import { problemsError } from '../yaml/problems.js';
import { RowReader } from './row.js';
import { headSchema, MAX_ROWS } from './schema.js';
import { shapedAs } from '../yaml/shape.js';
import type { Part } from '../yaml/shape.js';
import type { Problem } from '../yaml/source-file.js';
import { readYaml } from '../yaml/read.js';

/** A map of MAX_ROWS rows with a comment to each has a tenth of it. */
export const MAX_MAP_LENGTH = 1_000_000;

/**
 * Reads a transform map. Asynchronous because JMESPath is loaded only for maps that use it.
 *
 * @param origin the name of the file, for messages.
 * @throws ConfigError with every mistake at once, each as `file:line:column: …`.
 */
export async function parseTransformMap(
  text: string,
  origin: { file: string },
): Promise<TransformMap> {
  const { file } = origin;
  const problems: Problem[] = [];
  const whole = readYaml(text, { what: 'map', maxLength: MAX_MAP_LENGTH }, problems);
  const map = whole && (await readMap(whole, file, problems));
  if (map === undefined || problems.length > 0) throw problemsError(file, problems);
  return map;
}

async function readMap(
  whole: Part,
  file: string,
  problems: Problem[],
): Promise<TransformMap | undefined> {
  const head = shapedAs(headSchema, whole, (problem) => problems.push(problem));
  const values = rowsOf(whole.value);
  const compileExpression = values.some(hasExpression) ? await loadExpressions() : undefined;
  const rows = values.flatMap((value, index) => {
    const reader = new RowReader({ ...whole, place: ['rows', index], value }, compileExpression);
    const row = reader.read();
    problems.push(...reader.problems);
    return row ?? [];
  });
  problems.push(...outlineOf(rows).problems);
  return head && { name: head.name, assetType: head['asset-type'], file, rows };
}

/** The rows also of a map whose head is wrong, so that all mistakes are told at once. */
function rowsOf(value: unknown): readonly unknown[] {
  const rows =
    typeof value === 'object' && value !== null && 'rows' in value ? value.rows : undefined;
  return Array.isArray(rows) ? rows.slice(0, MAX_ROWS) : [];
}

function hasExpression(row: unknown): boolean {
  return typeof row === 'object' && row !== null && 'expr' in row;
}
