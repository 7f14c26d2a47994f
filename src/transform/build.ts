import type { JsonObject, JsonValue } from '../model/document.js';
import { compileGetter } from './getter.js';
import type { Row } from './map.js';
import type { ListNode, ObjectNode, OutlineNode } from './outline.js';
import type { RowProgram } from './program.js';
import { rejectFinding, RowFailure } from './rejection.js';
import type { Scope } from './scope.js';

/** Makes one part of a document; undefined when no row has anything to say there. */
export type Build<Part extends JsonValue> = (scope: Scope) => Part | undefined;

/** Compiles an object of the outline: members appear as soon as one of their rows has a value. */
export function buildObject(
  node: ObjectNode,
  programs: ReadonlyMap<Row, RowProgram>,
  depth = 0,
): Build<JsonObject> {
  const members = [...node.members].map(([key, member]) => ({
    key,
    build: buildNode(member, programs, depth),
  }));
  return (scope) => {
    let object: JsonObject | undefined;
    for (const { key, build } of members) {
      const value = build(scope);
      if (value === undefined) continue;
      object ??= {};
      object[key] = value;
    }
    return object;
  };
}

function buildNode(
  node: OutlineNode,
  programs: ReadonlyMap<Row, RowProgram>,
  depth: number,
): Build<JsonValue> {
  switch (node.kind) {
    case 'object':
      return buildObject(node, programs, depth);
    case 'value':
      return buildValue(programs.get(node.row));
    case 'append':
      return buildAppended(node.rows.flatMap((row) => programs.get(row) ?? []));
    case 'list': {
      const element = buildObject(node.element, programs, depth + 1);
      return node.findings ? buildFindings(element) : buildList(node, element, depth);
    }
  }
}

function buildValue(program: RowProgram | undefined): Build<JsonValue> {
  if (program === undefined) return () => undefined;
  const { value, absent } = program;
  return (scope) => value(scope) ?? absent();
}

function buildAppended(rows: readonly RowProgram[]): Build<JsonValue[]> {
  return (scope) => {
    const list = rows.flatMap(({ value, absent }) => value(scope) ?? absent() ?? []);
    return list.length === 0 ? undefined : list;
  };
}

function buildList(node: ListNode, build: Build<JsonObject>, depth: number): Build<JsonValue[]> {
  const read = compileGetter(node.source);
  return (scope) => {
    const source = read(scope.elements[depth]);
    if (!Array.isArray(source)) return undefined;
    const list: JsonValue[] = [];
    for (const element of source) {
      scope.elements[depth + 1] = element;
      const built = build(scope);
      if (built !== undefined) list.push(built);
    }
    return list.length === 0 ? undefined : list;
  };
}

/** The findings are there even when there are none: that a project has none is worth telling. */
function buildFindings(build: Build<JsonObject>): Build<JsonValue[]> {
  return (scope) => {
    const findings: JsonValue[] = [];
    for (const issue of scope.record.issues) {
      scope.issue = issue;
      scope.elements[1] = issue;
      try {
        findings.push(build(scope) ?? {});
      } catch (error) {
        if (!(error instanceof RowFailure)) throw error;
        scope.rejected.push(rejectFinding(issue, error));
      }
    }
    scope.issue = undefined;
    return findings;
  };
}
