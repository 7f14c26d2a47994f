import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { ProjectResource } from '../../src/sandbox/snyk/project-resource.js';
import { projectResource } from '../../src/sandbox/snyk/project-resource.js';
import { lift, only } from '../builders/lifted.js';
import { scanResult, vulnerability } from '../builders/scans.js';
import { Rehearsal } from './poll/rehearsal.js';

const findingSchema = z.object({
  key: z.string(),
  type: z.string(),
  problem: z.string(),
  status: z.string(),
  project: z.object({ id: z.nullable(z.string()), key: z.string() }),
});
type Finding = z.infer<typeof findingSchema>;

/** One of each kind of project: npm, Snyk Code, maven, an image, pip, Terraform, Kubernetes. */
const KINDS = 7;

let rehearsal: Rehearsal;
beforeEach(async () => {
  rehearsal = await Rehearsal.start({ world: { orgs: 1, projects: KINDS, issues: 20 } });
});
afterEach(() => rehearsal.close());

async function found(): Promise<Finding[]> {
  const text = await readFile(join(rehearsal.directory, 'out/findings.ndjson'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => findingSchema.parse(JSON.parse(line)));
}

async function polled(): Promise<Finding[]> {
  expect(await rehearsal.poll({ state: undefined })).toMatchObject({ code: 0 });
  return found();
}

/** The project of a kind, by its number. */
function project(number: number): ProjectResource {
  const extent = { expandTarget: true, issueCounts: false, dependencyTotal: false };
  return projectResource(rehearsal.snyk.world, { org: 0, project: number }, extent);
}

const keys = (findings: readonly Finding[], ...types: readonly string[]) =>
  findings
    .filter(({ type }) => types.length === 0 || types.includes(type))
    .map(({ key }) => key)
    .sort();

describe('one world, seen through several doors', () => {
  it('has one key for each vulnerability, licence and code issue in poll and export', async () => {
    const poll = await polled();
    expect(await rehearsal.export()).toMatchObject({ code: 0 });
    const exported = await found();
    const types = ['package_vulnerability', 'license', 'code'];
    expect(keys(exported, ...types)).toEqual(keys(poll, ...types));
    expect(exported).toHaveLength(poll.length);
    const projects = (all: readonly Finding[]) =>
      [...new Set(all.map(({ project: { key } }) => key))].sort();
    expect(projects(exported)).toEqual(projects(poll));
  });

  it('has other keys of infrastructure in an export, which has no resource paths', async () => {
    const poll = keys(await polled(), 'config');
    await rehearsal.export();
    const exported = keys(await found(), 'config');
    expect(exported).toHaveLength(poll.length);
    expect(exported.filter((key) => poll.includes(key))).toEqual([]);
  });

  it.each([
    ['npm', 0, 'npm'],
    ['maven', 2, 'maven'],
    ['pip', 4, 'pip'],
  ])(
    'has the same keys in what `snyk test` prints of a project of %s',
    async (_kind, number, manager) => {
      const { id, attributes, relationships } = project(number);
      const poll = (await polled()).filter((one) => one.project.id === id);
      const problems = poll
        .filter(({ type }) => type === 'package_vulnerability')
        .map(({ problem }) => vulnerability({ id: problem, packageManager: manager }));
      const record = only(
        await lift(
          scanResult({
            vulnerabilities: problems,
            packageManager: manager,
            projectName: 'whatever',
            displayTargetFile: attributes.target_file,
          }),
          {
            repository: {
              url: relationships.target.data.attributes?.url ?? '',
              branch: attributes.target_reference,
              commit: null,
              root: '/src/app',
            },
          },
        ),
      );
      const scanned = record.issues.map(({ findingKey }) => findingKey).sort();
      expect(scanned.length).toBeGreaterThan(0);
      expect(scanned).toEqual(keys(poll, 'package_vulnerability'));
    },
  );

  it('has the same keys in the test of the SBOM of a project', async () => {
    const { id, relationships } = project(0);
    const poll = (await polled()).filter(
      (one) => one.project.id === id && one.status !== 'resolved',
    );
    const run = await rehearsal.sbom({
      'sbom-project': id,
      'snyk-org': relationships.organization.data.id,
      'fail-on': 'none',
    });
    expect(run).toMatchObject({ code: 0, incomplete: [] });
    const tested = keys(await found());
    expect(tested).toEqual(expect.arrayContaining(keys(poll, 'package_vulnerability')));
  });
});
