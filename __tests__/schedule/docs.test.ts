import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { parse } from 'yaml';
import { z } from 'zod';
import { clockOf } from '../../src/schedule/clock.js';
import { scheduleMapping } from '../../src/schedule/mapping.js';
import { occurrencesAfter } from '../../src/schedule/occurrences.js';
import { parseSchedule } from '../../src/schedule/parse.js';
import type { Schedule } from '../../src/schedule/schedule.js';
import { anySchedule } from './schedules.js';

const profile = z.object({ schedule: z.unknown() });

describe('docs/schedule.md', () => {
  it('has schedules that can be used as they are', async () => {
    const page = await readFile(new URL('../../docs/schedule.md', import.meta.url), 'utf8');
    const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
    const occurs = blocks.map((text) => parseSchedule(profile.parse(parse(text)).schedule).occurs);
    expect(occurs).toEqual(['daily', 'weekly', 'monthly', 'once']);
  });
});

function occursAtAll(schedule: Schedule): boolean {
  const clock = clockOf(schedule.timeZone);
  const begin = schedule.start === null ? 0 : clock.toInstant(schedule.start * 86_400_000) - 1;
  const [first] = occurrencesAfter(schedule, clock, begin);
  return first !== undefined;
}

describe('scheduleMapping', () => {
  it('writes what is read as the same schedule', () => {
    fc.assert(
      fc.property(anySchedule, (schedule) => {
        // One that ends before it ever occurs is refused.
        fc.pre(occursAtAll(schedule));
        expect(parseSchedule(scheduleMapping(schedule))).toEqual(schedule);
      }),
    );
  });
});
