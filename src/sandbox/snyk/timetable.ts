import { ConfigError } from '../../model/errors.js';
import type { SnykChange, SnykSchedule } from './change.js';
import { createTally } from './tally.js';
import type { SnykWorld } from './world.js';

/** Changes that wait for requests. */
interface Timetable {
  /** @throws ConfigError for an org that is not there. */
  add(schedule: SnykSchedule): void;
  /** Counts a request that was answered; gives the changes that it was waited for. */
  answered(path: string): SnykChange[];
  readonly waiting: number;
}

const ISSUES = /^\/rest\/orgs\/([^/]+)\/issues$/;

export function createTimetable(world: SnykWorld): Timetable {
  const answered = createTally();
  let waiting: { readonly org: string; readonly at: number; readonly change: SnykChange }[] = [];
  return {
    add: ({ org, requests, change }) => {
      const number = world.findOrg(org);
      if (number === undefined) throw new ConfigError(`There is no org ${org}.`);
      const id = world.ids.of({ kind: 'org', org: number });
      waiting.push({ org: id, at: answered.of(id) + requests, change });
    },
    answered: (path) => {
      const org = ISSUES.exec(path)?.[1]?.toLowerCase();
      if (org === undefined) return [];
      const count = answered.add(org);
      const due = waiting.filter((one) => one.org === org && one.at <= count);
      waiting = waiting.filter((one) => !due.includes(one));
      return due.map(({ change }) => change);
    },
    get waiting() {
      return waiting.length;
    },
  };
}
