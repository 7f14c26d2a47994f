import type { Row } from './map.js';
import type { Problem } from '../yaml/source-file.js';
import type { Path } from './path.js';
import { appends, listCount, listText } from './path.js';

/** What the findings are made of; the one list whose elements are rejected on their own. */
const ISSUES = 'issues[]';

/** A loop over a list of the record, which makes the elements of a list of the document. */
export interface Loop {
  /** Names from the element around it (or the record) to the list that is looped over. */
  readonly source: readonly string[];
  /** Whether these are the findings: one element per issue, each rejected on its own. */
  readonly findings: boolean;
}

/** A list of the document and the list of the record that fills it. */
interface Binding {
  readonly source: Path;
  readonly row: Row;
}

export interface Bound {
  /** The loops around each row's target, the outermost first. */
  readonly loops: ReadonlyMap<Row, readonly Loop[]>;
  readonly problems: readonly Problem[];
}

/**
 * Finds out which list of the record each list of the document loops over: the rows say it,
 * `findingGroup.findings[].name` from `issues[].attributes.title` binds the findings to the
 * issues. All rows of a list must agree; rows that read something outside it are repeated in
 * every element.
 */
export function bindLists(rows: readonly Row[]): Bound {
  const bindings = new Map<string, Binding>();
  const problems: Problem[] = [];
  const misfits = new Set<Row>();
  for (const row of rows) {
    for (const path of row.paths) {
      const message = bindPath(row, path, bindings);
      if (message === undefined) continue;
      problems.push({ at: row.at.source, message });
      misfits.add(row);
    }
  }
  const unbound = new Set<string>();
  const loops = new Map<Row, readonly Loop[]>();
  for (const row of rows) {
    const lists = targetLists(row);
    const missing = lists.find((list) => !bindings.has(list));
    if (missing !== undefined) {
      if (!unbound.has(missing)) problems.push(unboundProblem(row, missing));
      unbound.add(missing);
      continue;
    }
    const own = lists.map((list, index) => loopOf(bindings.get(list), index));
    loops.set(row, own);
    const speaksOfFinding = row.source.kind === 'fn' && row.source.fn.about === 'finding';
    if (speaksOfFinding && own[0]?.findings !== true && !misfits.has(row))
      problems.push(strayProblem(row));
  }
  return { loops, problems: [...problems, ...secondFindings(bindings)] };
}

/** The lists that a row's target lies in: `['a[]', 'a[].b[]']` for `a[].b[].c`. */
function targetLists(row: Row): string[] {
  const count = listCount(row.to) - (appends(row.to) ? 1 : 0);
  return Array.from({ length: count }, (_, index) => listText(row.to, index + 1));
}

/** @returns why the path does not fit the target, or another row's path. */
function bindPath(row: Row, path: Path, bindings: Map<string, Binding>): string | undefined {
  const lists = targetLists(row);
  const room = listCount(row.to);
  if (listCount(path) > room) return depthMessage(row, path);
  for (const [index, list] of lists.slice(0, listCount(path)).entries()) {
    const bound = bindings.get(list);
    if (bound === undefined) {
      bindings.set(list, { source: path, row });
      continue;
    }
    const wanted = listText(path, index + 1);
    const given = listText(bound.source, index + 1);
    if (wanted !== given) {
      return `\`${list}\` is filled from \`${given}\` (line ${bound.row.at.source.line}); this row would fill it from \`${wanted}\`. A list has one source.`;
    }
  }
  return undefined;
}

function depthMessage(row: Row, path: Path): string {
  const lists = (count: number): string =>
    count === 0 ? 'no list' : count === 1 ? 'one list' : `${count} lists`;
  return `\`${path.text}\` goes through ${lists(listCount(path))}, its target \`${row.to.text}\` through ${lists(listCount(row.to))}; take one element by its index, as in \`classes.0\`, or let the target be a list with \`[]\`.`;
}

function loopOf(binding: Binding | undefined, index: number): Loop {
  return {
    source: binding?.source.legs[index] ?? [],
    findings: index === 0 && binding !== undefined && listText(binding.source, 1) === ISSUES,
  };
}

function unboundProblem(row: Row, list: string): Problem {
  return {
    at: row.at.to,
    message: `no row says what \`${list}\` is filled from; give one a \`from\` with a list in it, as in \`issues[].id\`.`,
  };
}

function strayProblem(row: Row): Problem {
  const name = row.source.kind === 'fn' ? row.source.fn.name : '';
  return {
    at: row.at.source,
    message: `\`${name}\` speaks of a finding; its target must lie in the list that is filled from \`${ISSUES}\`.`,
  };
}

/** Issues fill one list only, so that it is clear what a rejected finding is absent from. */
function secondFindings(bindings: ReadonlyMap<string, Binding>): Problem[] {
  const lists = [...bindings].filter(
    ([list, binding]) =>
      !list.slice(0, -2).includes('[]') && listText(binding.source, 1) === ISSUES,
  );
  const [first, ...others] = lists;
  return others.map(([list, binding]) => ({
    at: binding.row.at.to,
    message: `\`${list}\` would be filled from \`${ISSUES}\` like \`${first?.[0] ?? ''}\`; findings go to one list.`,
  }));
}
