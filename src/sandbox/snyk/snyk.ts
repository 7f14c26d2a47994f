import { seededChance } from '../chance.js';
import type { Answer, Incoming } from '../exchange.js';
import { applyChange } from './apply-change.js';
import type { SnykChange, SnykChanged, SnykSchedule } from './change.js';
import type { SnykContext } from './endpoint.js';
import { createExports, setExports } from './export/exports.js';
import type { ExportsOptions } from './export/options.js';
import { exportsShape } from './export/options.js';
import type { SnykFault } from './fault.js';
import { createFaults } from './fault.js';
import type { GateOptions } from './gate.js';
import { createGate } from './gate.js';
import { readInstructions } from './instructions.js';
import type { IssueResource } from './issue-resource.js';
import { issueResource } from './issue-resource.js';
import { createOrgIndexes } from './org-index.js';
import { createRecord } from './record.js';
import { routeOf } from './rest.js';
import type { SnykState } from './snyk-state.js';
import { worldState } from './snyk-state.js';
import { createTally } from './tally.js';
import { createTimetable } from './timetable.js';
import type { SnykWorldOptions } from './world-options.js';
import { readWorldOptions } from './world-options.js';
import { SnykWorld } from './world.js';
import { describeError } from '../../model/errors.js';

export interface SnykOptions extends GateOptions {
  /** By default a small one. */
  readonly world?: SnykWorldOptions;
  readonly faults?: readonly SnykFault[];
  /** How exports are made; as Snyk makes them by default. */
  readonly exports?: ExportsOptions;
  /** A file to which the whole conversation is appended; see record.ts. */
  readonly record?: string;
}

/** Snyk's API over an invented account. */
export interface Snyk {
  readonly world: SnykWorld;
  answer(request: Incoming): Answer;
  /** The answer to a request that came too often by the sandbox's own chance. */
  throttle(request: Incoming, waitSeconds: number): Answer;
  expireTokens(): void;
  /** @throws ConfigError for an org, project or issue that is not there. */
  change(change: SnykChange): SnykChanged;
  /** Lets a change happen in the middle of a sweep; what it did is in `state().changes`. */
  schedule(schedule: SnykSchedule): void;
  /** In place of those there were. */
  setFaults(faults: readonly SnykFault[]): void;
  /**
   * What `PUT /_sandbox/snyk` says: see instructions.ts. Gives what changed at once.
   *
   * @throws ConfigError that names everything wrong; nothing is done when a form is wrong.
   */
  instruct(given: unknown): readonly SnykChanged[];
  state(): SnykState;
  /** All issues there are now, of one org or of all, in no order. */
  issues(org?: string): Generator<IssueResource>;
  close(): void;
}

/** @throws ConfigError that names every wrong option of the world. */
export function createSnyk(options: SnykOptions, now: () => number): Snyk {
  const world = new SnykWorld(readWorldOptions(options.world ?? {}), now());
  const context: SnykContext = {
    world,
    indexes: createOrgIndexes(world),
    sbomTests: new Map(),
    exports: createExports(exportsShape.parse(options.exports ?? {}), now),
    now,
  };
  const chance = seededChance(world.size.seed);
  const timetable = createTimetable(world);
  const record = options.record === undefined ? undefined : createRecord(options.record);
  const requests = createTally();
  const statuses = createTally();
  const changes: SnykChanged[] = [];
  const problems: string[] = [];
  let told = readInstructions({ faults: options.faults ?? [] }).faults ?? [];
  let faults = createFaults(world, told);
  const gate = createGate(context, options, () => faults);

  const setFaults = (given: readonly SnykFault[]) => {
    told = readInstructions({ faults: given }).faults ?? [];
    faults = createFaults(world, told);
  };
  const change = (given: SnykChange): SnykChanged => {
    const changed = applyChange(context, given, chance);
    changes.push(changed);
    return changed;
  };
  /** The answer as it leaves, counted and recorded. Snyk's clock is the sandbox's. */
  const leaving = (request: Incoming, answer: Answer): Answer => {
    const date = new Date(now()).toUTCString();
    const dated = { ...answer, headers: { ...answer.headers, date } };
    requests.add(
      `${request.method} ${routeOf(request.path)?.endpoint.path ?? plain(request.path)}`,
    );
    statuses.add(String(answer.status));
    record?.note(request, dated);
    return dated;
  };
  const happen = (due: SnykChange) => {
    try {
      change(due);
    } catch (error) {
      problems.push(describeError(error));
    }
  };

  return {
    world,
    answer: (request) => {
      const answer = leaving(request, gate.answer(request));
      timetable.answered(request.path).forEach(happen);
      return answer;
    },
    throttle: (request, waitSeconds) => leaving(request, gate.throttle(waitSeconds)),
    expireTokens: () => {
      gate.expireTokens();
    },
    change,
    schedule: (given) => {
      timetable.add(given);
    },
    setFaults,
    instruct: (given) => {
      const instructions = readInstructions(given);
      if (instructions.faults !== undefined) setFaults(instructions.faults);
      if (instructions.exports !== undefined)
        setExports(context.exports, exportsShape.parse(instructions.exports), now);
      for (const schedule of instructions.schedule) timetable.add(schedule);
      return instructions.changes.map(change);
    },
    state: () => ({
      world: worldState(world),
      requests: requests.all(),
      statuses: statuses.all(),
      faults: told,
      changes: [...changes],
      waiting: timetable.waiting,
      problems: [...problems],
    }),
    issues: (org) => allIssues(world, org),
    close: () => {
      record?.close();
    },
  };
}

function* allIssues(world: SnykWorld, idOrSlug: string | undefined): Generator<IssueResource> {
  const only = idOrSlug === undefined ? undefined : world.findOrg(idOrSlug);
  if (idOrSlug !== undefined && only === undefined) return;
  for (const org of only === undefined ? world.orgs() : [only]) {
    for (const project of world.projects(org)) {
      const count = world.issueCount(org, project);
      for (let issue = 0; issue < count; issue += 1) {
        yield issueResource(world, { org, project, issue });
      }
    }
  }
}

/** A path without its ids. */
function plain(path: string): string {
  return path.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, '{id}');
}
