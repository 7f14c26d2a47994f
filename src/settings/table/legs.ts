import { MAX_PARTS, text, wholeNumber } from '../kinds.js';
import type { Command } from '../setting.js';
import { optional, setting } from '../setting.js';

const PLAN = ['plan'] as const satisfies readonly Command[];

/** Jobs that GitHub's plan for all runs at the same time (docs, "Usage limits"). */
const USUAL_PARALLEL = 20;

/** Settings of a poll that is divided among several jobs. */
export const LEGS_SETTINGS = {
  legs: optional({
    kind: wholeNumber(1, MAX_PARTS),
    group: 'poll',
    description:
      'Among how many legs of a matrix the poll is divided. Without it, as many as what there is to read is worth.',
    commands: PLAN,
    placeholder: 'number',
  }),
  'max-parallel': setting({
    kind: wholeNumber(1, MAX_PARTS),
    group: 'poll',
    description:
      'Legs that run at the same time, as the matrix says with `max-parallel`. They share the limit of the token.',
    commands: PLAN,
    default: USUAL_PARALLEL,
    placeholder: 'number',
  }),
  plan: optional({
    kind: text('the plan.json that `plan` wrote'),
    group: 'poll',
    description:
      'The plan of a divided poll. With it, `poll` reads the part that `shard` names and leaves it for `collect`: nothing is delivered.',
    commands: ['poll', 'collect'],
    placeholder: 'file',
  }),
  'legs-dir': setting({
    kind: text('the path of a directory'),
    group: 'poll',
    description: 'Where `collect` finds what the legs left: a directory for each.',
    commands: ['collect'],
    default: 'snyk-connector-legs',
    placeholder: 'dir',
  }),
} as const;
