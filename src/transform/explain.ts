import type { JsonValue } from '../model/document.js';
import type { Issue, ProjectRecord } from '../model/record.js';
import type { Loop } from './binding.js';
import { compileGetter } from './getter.js';
import { presentJson, ValueError } from './json.js';
import type { Row } from './map.js';
import { describeSource } from './map.js';
import type { RowProgram } from './program.js';
import { RowFailure } from './rejection.js';
import type { Identity } from './presented.js';
import { presentIssue, presentRecord } from './presented.js';
import type { Scope } from './scope.js';
import { openScope } from './scope.js';

/** What one row makes of one finding. */
export interface Explanation {
  /** The target; inside lists other than the findings with the index of the element. */
  readonly to: string;
  /** The row's source as text. */
  readonly from: string;
  readonly line: number;
  readonly required: boolean;
  readonly extra: boolean;
  /** What was read; undefined when there was nothing, or for a function that reads no one place. */
  readonly source: JsonValue | undefined;
  readonly result: JsonValue | undefined;
  /** Where the result is from; `absent` and `rejected` have none. */
  readonly how: 'source' | 'function' | 'expression' | 'const' | 'default' | 'absent' | 'rejected';
  /** Why it was rejected. */
  readonly reason?: string;
}

interface Subject {
  readonly record: ProjectRecord;
  readonly issue: Issue | undefined;
  readonly identity: Identity;
  readonly loops: ReadonlyMap<Row, readonly Loop[]>;
}

const HOW = { from: 'source', fn: 'function', expr: 'expression', const: 'const' } as const;

/** Explains rows in their order; a row within a list is explained for each element. */
export function explainRows(
  programs: readonly RowProgram[],
  { record, issue, identity, loops }: Subject,
): Explanation[] {
  return programs.flatMap((program) => {
    const own = loops.get(program.row) ?? [];
    const inFindings = own[0]?.findings === true;
    if (inFindings && issue === undefined) return [];
    const scope = openScope(presentRecord(record, identity));
    if (!inFindings || issue === undefined) return explainWithin(program, own, { scope, to: [] });
    scope.issue = presentIssue(issue, identity);
    scope.elements[1] = scope.issue;
    return explainWithin(program, own.slice(1), { scope, to: ['[]'] });
  });
}

/** Runs a row in every element of the loops that are left. */
function explainWithin(
  program: RowProgram,
  loops: readonly Loop[],
  { scope, to }: { scope: Scope; to: readonly string[] },
): Explanation[] {
  const [loop, ...inner] = loops;
  if (loop === undefined) return [explainRow(program, scope, to)];
  const list = compileGetter(loop.source)(scope.elements[to.length]);
  if (!Array.isArray(list)) return [];
  return list.flatMap((element: unknown, index) => {
    scope.elements[to.length + 1] = element;
    return explainWithin(program, inner, { scope, to: [...to, `[${index}]`] });
  });
}

function explainRow(program: RowProgram, scope: Scope, indices: readonly string[]): Explanation {
  const { row } = program;
  const facts = {
    to: targetText(row, indices),
    from: describeSource(row),
    line: row.at.to.line,
    required: row.required,
    extra: row.extra,
  };
  let source: JsonValue | undefined;
  try {
    source = presentJson(program.input(scope));
    const value = program.value(scope);
    if (value !== undefined) {
      return { ...facts, source, result: value, how: HOW[row.source.kind] };
    }
    const result = program.absent();
    return { ...facts, source, result, how: result === undefined ? 'absent' : 'default' };
  } catch (error) {
    if (!(error instanceof RowFailure) && !(error instanceof ValueError)) throw error;
    return { ...facts, source, result: undefined, how: 'rejected', reason: error.message };
  }
}

/** `findings[].packages[2].name`: the target with the element that is explained. */
function targetText(row: Row, indices: readonly string[]): string {
  let next = 0;
  return row.to.text.replaceAll('[]', () => indices[next++] ?? '[]');
}
