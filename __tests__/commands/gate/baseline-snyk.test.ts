import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { scan } from '../../../src/commands/scan.js';
import type { Repository } from '../../../src/model/repository.js';
import { projectResource } from '../../../src/sandbox/snyk/project-resource.js';
import { scanResult, vulnerability } from '../../builders/scans.js';
import { Rehearsal } from '../poll/rehearsal.js';

/** The first two, npm and Snyk Code, and the next have a repository each of several projects. */
const KINDS = 7;
const NPM = 0;

const runSchema = z.object({
  counts: z.object({ new: z.number() }),
  gate: z.object({
    verdict: z.string(),
    baseline: z.object({
      from: z.string(),
      new: z.number(),
      unchanged: z.number(),
      fixed: z.nullable(z.number()),
    }),
  }),
  warnings: z.array(z.string()),
});

let rehearsal: Rehearsal;
beforeEach(async () => {
  rehearsal = await Rehearsal.start({ world: { orgs: 1, projects: KINDS, issues: 20 } });
});
afterEach(() => rehearsal.close());

const npm = () => {
  const { world } = rehearsal.snyk;
  const extent = { expandTarget: true, issueCounts: false, dependencyTotal: false };
  return projectResource(world, { org: 0, project: NPM }, extent);
};

/** Problems that Snyk has open or ignored in the project. */
async function known(): Promise<string[]> {
  await rehearsal.poll({ state: undefined, platform: 'file', 'platform-url': undefined });
  const lines = (await readFile(join(rehearsal.directory, 'out/findings.ndjson'), 'utf8')).trim();
  const schema = z.object({
    type: z.string(),
    problem: z.string(),
    status: z.string(),
    project: z.object({ id: z.string() }),
  });
  return lines
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)))
    .filter(({ type, status, project }) => {
      const isOpen = type === 'package_vulnerability' && status !== 'resolved';
      return isOpen && project.id === npm().id;
    })
    .map(({ problem }) => problem);
}

interface Given {
  readonly repository?: Partial<Repository>;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A scan of the project's manifest that found these problems, compared with what Snyk has. */
async function scanned(problems: readonly string[], given: Given = {}) {
  const { attributes, relationships } = npm();
  const file = scanResult({
    vulnerabilities: problems.map((id) => vulnerability({ id })),
    displayTargetFile: attributes.target_file,
  });
  await writeFile(join(rehearsal.directory, 'snyk.json'), JSON.stringify(file));
  const context = await rehearsal.contextOf(
    'scan',
    {
      input: 'snyk.json',
      baseline: 'snyk',
      'only-new': true,
      'snyk-org': relationships.organization.data.id,
      ...{ platform: undefined, 'platform-url': undefined, state: undefined },
      ...given.settings,
    },
    { warnings: [], infos: [] },
  );
  const repository = {
    url: relationships.target.data.attributes?.url ?? '',
    branch: attributes.target_reference,
    commit: null,
    root: rehearsal.directory,
    ...given.repository,
  };
  const code = await scan({
    ...context,
    host: { ...context.host, repository: () => Promise.resolve(repository) },
  });
  const text = await readFile(join(rehearsal.directory, 'out/run.json'), 'utf8');
  return { code, ...runSchema.parse(JSON.parse(text)) };
}

const NEW = 'SNYK-JS-NEW-1';

describe('baseline: snyk', () => {
  it('knows what Snyk has of the same manifest, through its own door', async () => {
    const problems = await known();
    expect(problems.length).toBeGreaterThan(3);
    const same = await scanned(problems);
    const unchanged = problems.length;
    expect(same).toMatchObject({
      code: 0,
      counts: { new: 0 },
      gate: { verdict: 'pass', baseline: { new: 0, unchanged } },
      warnings: [],
    });
    const other = await scanned([...problems.slice(1), NEW]);
    const baseline = {
      new: 1,
      unchanged: unchanged - 1,
      fixed: (same.gate.baseline.fixed ?? 0) + 1,
    };
    expect(other).toMatchObject({ code: 1, gate: { verdict: 'fail', baseline } });
  });

  it('takes other branches where Snyk has none of this one, and says so', async () => {
    const problems = await known();
    const run = await scanned([...problems, NEW], { repository: { branch: 'release/7' } });
    expect(run).toMatchObject({ code: 1, counts: { new: 1 } });
    expect(run.warnings.join()).toMatch(/no project of the branch release\/7 for \S*package\.json/);
  });

  it('reads the repository’s projects only', async () => {
    const before = rehearsal.snyk.state().requests;
    await scanned([NEW]);
    const asked = rehearsal.snyk.state().requests;
    const lists = Object.entries(asked).map(([call, count]) => [call, count - (before[call] ?? 0)]);
    expect(Object.fromEntries(lists)).toMatchObject({
      'GET /orgs/{org_id}/projects': 1,
      'GET /orgs/{org_id}/issues': expect.any(Number),
    });
    expect(asked['GET /orgs/{org_id}/issues']).toBeLessThan(KINDS);
  });

  it('without a project in Snyk all is new, as before a first run', async () => {
    const run = await scanned([NEW], { repository: { url: 'https://github.com/else/where' } });
    expect(run).toMatchObject({ code: 1, counts: { new: 1 }, gate: { baseline: { fixed: 0 } } });
    expect(run.warnings.join()).toMatch(
      /no project of https:\/\/github\.com\/else\/where .*`snyk monitor`/,
    );
  });

  it.each([
    ['org', { 'snyk-org': undefined }, /needs `snyk-org`/],
    ['token', { 'snyk-token': undefined }, /snyk-token/],
  ])('needs the %s', async (_, settings, message) => {
    await expect(scanned([NEW], { settings })).rejects.toThrow(message);
  });

  it('needs to know the repository', async () => {
    await expect(scanned([NEW], { repository: { url: null } })).rejects.toThrow(/remote `origin`/);
  });

  it('ends the run when Snyk cannot be asked, and passes nothing', async () => {
    const settings = { 'snyk-org': '00000000-0000-4000-8000-000000000000' };
    await expect(scanned([NEW], { settings })).rejects.toThrow(
      /what Snyk knows of this repository could not be read.*so what is new cannot be told/,
    );
  });

  it('is nothing for a poll', async () => {
    await expect(rehearsal.poll({ baseline: 'snyk' })).rejects.toThrow(/nothing for poll/);
  });
});
