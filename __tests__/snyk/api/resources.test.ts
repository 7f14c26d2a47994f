import { describe, expect, it } from '@jest/globals';
import { issueResource } from '../../../src/snyk/api/resources/issue.js';
import { projectResource } from '../../../src/snyk/api/resources/project.js';

const reference = (id: string, type: string) => ({ data: { id, type }, links: { related: '/x' } });

const attributes = {
  key: 'SNYK-JS-A-1',
  title: 'T',
  type: 'a new type',
  effective_severity_level: 'a new level',
  status: 'a new status',
  ignored: false,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
};
const relationships = {
  organization: reference('o', 'organization'),
  scan_item: reference('p', 'project'),
};
const issue = { id: 'i', type: 'issue', attributes, relationships };

describe('issueResource', () => {
  it('needs no more than Snyk promises', () => {
    expect(issueResource.parse(issue).attributes).toEqual({
      ...attributes,
      classes: [],
      problems: [],
      coordinates: [],
    });
  });

  it.each(Object.keys(attributes))('needs %s', (name) => {
    const entries = Object.entries(attributes).filter(([key]) => key !== name);
    const poor = { ...issue, attributes: Object.fromEntries(entries) };
    expect(issueResource.safeParse(poor).success).toBe(false);
  });

  it('takes null for not told, and leaves out what nobody knows', () => {
    const coordinate = {
      reachability: 'a new one',
      remedies: null,
      last_resolved_at: null,
      unknown: 1,
      representations: [
        { dependency: { package_name: 'a', package_version: '1' } },
        { sourceLocation: { file: 'f', commit_id: null, region: null } },
        { somethingNew: {} },
      ],
    };
    const rich = {
      ...issue,
      attributes: { ...attributes, description: null, coordinates: [coordinate], new: 1 },
    };
    expect(issueResource.parse(rich).attributes).toEqual({
      ...attributes,
      classes: [],
      problems: [],
      coordinates: [
        {
          reachability: 'a new one',
          representations: [
            { dependency: { package_name: 'a', package_version: '1' } },
            { sourceLocation: { file: 'f' } },
            {},
          ],
        },
      ],
    });
  });

  it('is not led astray by names of prototypes', () => {
    const text = JSON.stringify({ ...issue, marker: 1 }).replace('"marker"', '"__proto__"');
    const hostile: unknown = JSON.parse(text.replace('"title":"T"', '"title":"T","x":null'));
    expect(Object.getPrototypeOf(issueResource.parse(hostile))).toBe(Object.prototype);
  });
});

describe('projectResource', () => {
  const project = {
    id: 'p',
    type: 'project',
    attributes: {
      name: 'a/b:package.json',
      type: 'npm',
      origin: 'cli',
      status: 'active',
      created: '2026-01-01T00:00:00Z',
      read_only: false,
      target_file: '',
      target_reference: '',
      settings: { recurring_tests: {} },
    },
    relationships: { organization: reference('o', 'org'), target: reference('t', 'target') },
    meta: { cli_monitored_at: null },
  };

  it('reads a project with and without its target', () => {
    expect(projectResource.parse(project)).toMatchObject({
      meta: {},
      relationships: { target: { data: { id: 't' } } },
    });
    const data = {
      id: 't',
      attributes: { display_name: 'a/b', url: null },
      meta: { integration_data: { owner: 'a', other: { deep: null } } },
    };
    const expanded = { ...project, relationships: { ...project.relationships, target: { data } } };
    expect(projectResource.parse(expanded).relationships.target.data).toEqual({
      id: 't',
      attributes: { display_name: 'a/b' },
      meta: { integration_data: { owner: 'a', other: {} } },
    });
  });
});
