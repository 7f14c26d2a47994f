import type { Loop } from './binding.js';
import { bindLists } from './binding.js';
import type { Row } from './map.js';
import { appends, listCount } from './path.js';
import type { Problem } from '../yaml/source-file.js';

/** The shape of the document that rows make, in the order in which they first name its parts. */
export type OutlineNode =
  | ObjectNode
  | ListNode
  | { readonly kind: 'value'; readonly row: Row }
  | { readonly kind: 'append'; readonly rows: Row[] };

export interface ObjectNode {
  readonly kind: 'object';
  readonly members: Map<string, OutlineNode>;
}

/** A list whose elements are made by looping over a list of the record. */
export interface ListNode extends Loop {
  readonly kind: 'list';
  readonly element: ObjectNode;
}

export interface Outline {
  readonly root: ObjectNode;
  readonly loops: ReadonlyMap<Row, readonly Loop[]>;
  readonly problems: readonly Problem[];
}

/** Puts rows together. With problems the outline is not to be used. */
export function outlineOf(rows: readonly Row[]): Outline {
  const { loops, problems: bindingProblems } = bindLists(rows);
  const root: ObjectNode = { kind: 'object', members: new Map() };
  const problems = [...bindingProblems];
  const firstRows = new Map<OutlineNode, Row>();
  for (const row of rows) {
    const clash = place(row, { root, loops: loops.get(row) ?? [], firstRows });
    if (clash !== undefined) problems.push({ at: row.at.to, message: clash });
  }
  return { root, loops, problems };
}

interface Site {
  readonly root: ObjectNode;
  readonly loops: readonly Loop[];
  /** Which row made a node, for naming it when another row wants something else there. */
  readonly firstRows: Map<OutlineNode, Row>;
}

/** Puts a row's target into the tree. @returns what is in its way. */
function place(row: Row, site: Site): string | undefined {
  let object = site.root;
  const loopCount = listCount(row.to) - (appends(row.to) ? 1 : 0);
  const legs = row.to.legs.filter((leg) => leg.length > 0);
  for (const [depth, leg] of legs.entries()) {
    for (const [index, name] of leg.entries()) {
      const last = index === leg.length - 1;
      const made = !last
        ? emptyObject()
        : depth < loopCount
          ? listNode(site.loops[depth])
          : leafNode(row);
      const found = object.members.get(name);
      const node = found ?? made;
      if (found === undefined) {
        object.members.set(name, made);
        site.firstRows.set(made, row);
      }
      const earlier = site.firstRows.get(node);
      if (node.kind !== made.kind || found?.kind === 'value') {
        return clashMessage(row, earlier ?? row);
      }
      if (found?.kind === 'append') found.rows.push(row);
      if (node.kind === 'object') object = node;
      if (node.kind === 'list') object = node.element;
    }
  }
  return undefined;
}

function emptyObject(): ObjectNode {
  return { kind: 'object', members: new Map() };
}

function listNode(loop: Loop | undefined): ListNode {
  return {
    kind: 'list',
    source: loop?.source ?? [],
    findings: loop?.findings ?? false,
    element: emptyObject(),
  };
}

function leafNode(row: Row): OutlineNode {
  return appends(row.to) ? { kind: 'append', rows: [row] } : { kind: 'value', row };
}

function clashMessage(row: Row, earlier: Row): string {
  const line = earlier.at.to.line;
  return row.to.text === earlier.to.text
    ? `\`${row.to.text}\` is filled already, in line ${line}; a target is filled once.`
    : `\`${row.to.text}\` cannot stand beside \`${earlier.to.text}\` of line ${line}: the same place would be two things.`;
}
