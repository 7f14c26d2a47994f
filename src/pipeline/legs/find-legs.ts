import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describeError, isError } from '../../model/errors.js';
import { checksumOfFile } from '../../state/ledger-reader.js';
import type { LegReport } from './leg-file.js';
import { readLeg, RECORDS_FILE } from './leg-file.js';
import type { Plan, PlannedLeg } from './plan-file.js';

/** A leg of the plan, with what it left. */
export interface FoundLeg {
  readonly planned: PlannedLeg;
  readonly directory: string;
  readonly report: LegReport;
}

/** A leg of the plan that left nothing that can be used. */
export interface MissingLeg {
  readonly planned: PlannedLeg;
  /** A part of a sentence. */
  readonly why: string;
}

/** Looks for what the legs of a plan left, one directory each, whatever its name. */
export async function findLegs(
  directory: string,
  plan: Plan,
): Promise<{ readonly found: FoundLeg[]; readonly missing: MissingLeg[] }> {
  const seen = await everyLeg(directory);
  const found: FoundLeg[] = [];
  const missing: MissingLeg[] = [];
  for (const planned of plan.legs) {
    const mine = seen
      .filter(({ report }) => report.leg === planned.leg)
      // One that was run again is there twice when the CI kept both.
      .sort((a, b) => (a.report.finishedAt < b.report.finishedAt ? 1 : -1));
    const candidate = mine.find(({ report }) => report.plan === plan.id);
    const damage = candidate && (await damageOf(candidate));
    if (candidate !== undefined && damage === undefined) found.push({ planned, ...candidate });
    else
      missing.push({
        planned,
        why:
          damage ??
          (mine.length > 0
            ? 'what it left is of another plan'
            : `there is nothing of it in ${directory}`),
      });
  }
  return { found, missing };
}

interface SeenLeg {
  readonly directory: string;
  readonly report: LegReport;
}

async function everyLeg(directory: string): Promise<SeenLeg[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
    if (isError(error) && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const seen: SeenLeg[] = [];
  // A single artifact may have been unpacked without a directory of its own.
  for (const path of [directory, ...names.sort().map((name) => join(directory, name))]) {
    const report = await readLeg(path);
    if (!('unusable' in report)) seen.push({ directory: path, report });
  }
  return seen;
}

/** Undefined when all files are as the leg wrote them. */
async function damageOf({ directory, report }: SeenLeg): Promise<string | undefined> {
  const files = [
    { path: join(directory, RECORDS_FILE), checksum: report.records.checksum },
    ...report.orgs.flatMap(({ base, next }) =>
      next === null || next.file === base
        ? []
        : [{ path: join(directory, 'orgs', next.file), checksum: next.checksum }],
    ),
  ];
  for (const { path, checksum } of files)
    try {
      if ((await checksumOfFile(path)) !== checksum) return `${path}: its checksum is wrong`;
    } catch (error) {
      return describeError(error);
    }
  return undefined;
}
