import { describe, expect, it } from '@jest/globals';
import {
  Annotations,
  MAX_ANNOTATION_MESSAGE,
  MAX_ANNOTATIONS_PER_LEVEL,
} from '../../src/report/annotations.js';
import type { ProjectRecord } from '../../src/model/record.js';
import { issue, project } from '../builders/records.js';
import { HOSTILE, projectWith } from './reports.js';

function annotationsOf(...records: ProjectRecord[]): Annotations {
  const annotations = new Annotations({ locate: (_record, { facts }) => facts.locations[0] });
  for (const record of records) annotations.record(record);
  return annotations;
}

describe('Annotations', () => {
  it('tells what, where from and what to do, at the line', () => {
    const lodash = issue({
      facts: { locations: [{ file: 'package.json', startLine: 12, endLine: 12 }] },
      findingDetectionUrl: 'https://security.snyk.io/vuln/SNYK-JS-LODASH-590103',
    });
    expect(annotationsOf(project({ issues: [lodash] })).plan()).toEqual([
      {
        level: 'error',
        title: 'High: Prototype Pollution',
        message: [
          'Prototype Pollution in lodash@4.17.15 (SNYK-JS-LODASH-590103, CVE-2020-8203)',
          'Introduced through goof@1.0.0 > lodash@4.17.15',
          'Upgrade lodash to 4.17.21',
          'https://security.snyk.io/vuln/SNYK-JS-LODASH-590103',
        ].join('\n'),
        file: 'package.json',
        startLine: 12,
        endLine: 12,
      },
    ]);
  });

  it('does without file and line', () => {
    const nowhere = issue({ facts: { locations: [{ file: '' }] } });
    const inFile = issue({ facts: { locations: [{ file: 'a', endLine: 3 }] } });
    const [first, second] = annotationsOf(project({ issues: [nowhere, inFile] })).plan();
    expect(first).not.toHaveProperty('file');
    expect(second).toMatchObject({ file: 'a' });
    expect(second).not.toHaveProperty('endLine');
  });

  it('uses the level of the severity, and shows open findings only', () => {
    const plan = annotationsOf(
      projectWith(1, 'info'),
      projectWith(1, 'medium'),
      projectWith(1, 'critical'),
      project({ issues: [issue({ attributes: { ignored: true } })] }),
    ).plan();
    expect(plan.map(({ level }) => level)).toEqual(['error', 'warning', 'notice']);
  });

  it('shows N of a level without more, and of N+1 says what is left out', () => {
    const full = annotationsOf(projectWith(MAX_ANNOTATIONS_PER_LEVEL, 'high')).plan();
    expect(full).toHaveLength(10);
    expect(full.every(({ level }) => level === 'error')).toBe(true);
    const over = annotationsOf(projectWith(MAX_ANNOTATIONS_PER_LEVEL + 1, 'high')).plan();
    expect(over).toHaveLength(11);
    expect(over.at(-1)).toEqual({
      level: 'notice',
      title: 'More findings',
      message: '1 more finding is in the report.',
    });
  });

  it('gives up its last notice to say what is left out', () => {
    const plan = annotationsOf(projectWith(11, 'low')).plan();
    expect(plan).toHaveLength(10);
    expect(plan.at(-1)?.message).toBe('2 more findings are in the report.');
  });

  it('leaves room for what the step shows besides', () => {
    const many = annotationsOf(
      projectWith(50, 'high'),
      projectWith(50, 'medium'),
      projectWith(50, 'low'),
    );
    const levels = (used: Parameters<Annotations['plan']>[0]) => {
      const plan = many.plan(used);
      return ['error', 'warning', 'notice'].map(
        (level) => plan.filter((annotation) => annotation.level === level).length,
      );
    };
    expect(levels({})).toEqual([10, 10, 10]);
    expect(levels({ error: 1, warning: 3 })).toEqual([9, 7, 10]);
    expect(levels({ notice: 10, warning: 20 })).toEqual([10, 0, 0]);
    expect(many.plan({ notice: 10, warning: 20 }).at(-1)?.message).toBe(
      '141 more findings are in the report.',
    );
    expect(many.plan({ error: 10, warning: 10, notice: 10 })).toEqual([]);
  });

  it('shows the worst, however they come', () => {
    const late = issue({
      attributes: { key: 'late', effective_severity_level: 'critical', title: 'Late' },
    });
    const plan = annotationsOf(projectWith(100, 'high'), project({ issues: [late] })).plan();
    expect(plan[0]?.title).toBe('Critical: Late');
  });

  it('shows what it is asked for', () => {
    const annotations = new Annotations({
      locate: () => undefined,
      include: (_record, { attributes }) => attributes.key === 'new',
    });
    annotations.record(project({ issues: [issue(), issue({ attributes: { key: 'new' } })] }));
    expect(annotations.plan()).toHaveLength(1);
  });

  it('keeps a message of N characters and cuts N+1', () => {
    const of = (length: number) => {
      const base = 'Prototype Pollution in lodash@4.17.15 (SNYK-JS-LODASH-590103, CVE-2020-8203)';
      // Lines are cut at 2,000, so that three of them make the rest.
      const rest = length - base.length - 3;
      const lines = [2_000, 2_000, rest - 4_000].map((number) => 'x'.repeat(number));
      const [message = '', remedy = '', url = ''] = lines;
      const found = issue({ findingUrl: url, facts: { message, remedy, packages: [] } });
      const record = project({ issues: [found] });
      return annotationsOf(record).plan()[0]?.message ?? '';
    };
    const named = ' in lodash@4.17.15'.length;
    expect(of(MAX_ANNOTATION_MESSAGE + named)).toHaveLength(4_096);
    expect(of(MAX_ANNOTATION_MESSAGE + named)).not.toMatch(/…$/);
    expect(of(MAX_ANNOTATION_MESSAGE + named + 1)).toHaveLength(4_096);
    expect(of(MAX_ANNOTATION_MESSAGE + named + 1)).toMatch(/x…$/);
  });

  it('makes plain text of anything', () => {
    const issues = HOSTILE.map((text) =>
      issue({
        attributes: { title: text, key: text },
        facts: { message: text, remedy: text, packages: [] },
      }),
    );
    for (const { title, message } of annotationsOf(project({ issues })).plan()) {
      expect(title).not.toMatch(/\p{Cc}/u);
      expect(message).not.toMatch(/(?!\n)\p{Cc}/u);
      expect(title.length).toBeLessThanOrEqual(150);
      expect(message.length).toBeLessThanOrEqual(MAX_ANNOTATION_MESSAGE);
    }
  });

  it.each([
    [1_000, 0],
    [1_001, 1],
  ])('keeps the worst of %i that have a place, and counts the others', (number, left) => {
    const placed = Array.from({ length: number }, (_, index) =>
      issue({
        attributes: { effective_severity_level: index === 0 ? 'low' : 'high' },
        facts: { locations: [{ file: 'package.json', startLine: index + 1 }] },
        id: `issue-${index}`,
      }),
    );
    const nowhere = issue({ facts: { locations: [] }, id: 'nowhere' });
    const annotations = annotationsOf(project({ issues: [nowhere, ...placed] }));
    expect(annotations.worstPlaced).toHaveLength(1_000);
    expect(annotations.worstPlaced.some(({ level }) => level === 'notice')).toBe(left === 0);
    expect(annotations.notPlaced).toBe(left + 1);
  });
});
