import { createdAt, IGNORED, rankAt, RESOLVED, TYPE_SHIFT } from './org-index.js';
import type { Query } from './parameters.js';
import { ISSUE_TYPES } from './project-kinds.js';
import { severityOf } from './severity.js';
import type { Stop } from './walk.js';
import type { SnykWorld } from './world.js';

type Matches = (stop: Stop) => boolean;

/** Whether an issue of a list is asked for. Every filter that was sent must hold. */
export function issueFilter(world: SnykWorld, query: Query): Matches {
  const tests = [
    scanItem(world, query),
    type(query),
    ignored(query),
    status(query),
    severity(query),
    between(query, 'created', ({ index, position }) => createdAt(index, position)),
    between(query, 'updated', ({ index, position }) => index.updated[position] ?? 0),
  ].filter((test) => test !== undefined);
  return (stop) => tests.every((test) => test(stop));
}

function scanItem(world: SnykWorld, query: Query): Matches | undefined {
  // Nothing in this world belongs to a cloud environment.
  if (query.text('scan_item.type') === 'environment') return () => false;
  const id = query.text('scan_item.id');
  if (id === undefined) return undefined;
  const place = world.ids.read(id);
  if (place?.kind !== 'project') return () => false;
  return ({ index, position }) =>
    index.org === place.org && index.projects[position] === place.project;
}

function type(query: Query): Matches | undefined {
  const asked = query.text('type');
  if (asked === undefined) return undefined;
  const number = ISSUE_TYPES.findIndex((one) => one === asked);
  return ({ index, position }) => (index.flags[position] ?? 0) >>> TYPE_SHIFT === number;
}

function ignored(query: Query): Matches | undefined {
  const asked = query.flag('ignored');
  if (asked === undefined) return undefined;
  return ({ index, position }) => (((index.flags[position] ?? 0) & IGNORED) !== 0) === asked;
}

function status(query: Query): Matches | undefined {
  const asked = query.list('status');
  if (asked === undefined) return undefined;
  return ({ index, position }) =>
    asked.includes(((index.flags[position] ?? 0) & RESOLVED) === 0 ? 'open' : 'resolved');
}

function severity(query: Query): Matches | undefined {
  const asked = query.list('effective_severity_level');
  if (asked === undefined) return undefined;
  return ({ index, position }) => asked.includes(severityOf(rankAt(index, position)));
}

/** Later than `…_after` and earlier than `…_before`. */
function between(
  query: Query,
  name: 'created' | 'updated',
  timeOf: (stop: Stop) => number,
): Matches | undefined {
  const after = query.time(`${name}_after`);
  const before = query.time(`${name}_before`);
  if (after === undefined && before === undefined) return undefined;
  return (stop) => {
    const at = timeOf(stop);
    return (after === undefined || at > after) && (before === undefined || at < before);
  };
}
