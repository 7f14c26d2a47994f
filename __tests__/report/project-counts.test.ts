import { describe, expect, it } from '@jest/globals';
import { WorstProjects } from '../../src/report/project-counts.js';
import { Tallies } from '../../src/report/tallies.js';
import { issue } from '../builders/records.js';
import { projectWith } from './reports.js';

describe('WorstProjects', () => {
  it('lists the project with the worst findings first', () => {
    const worst = new WorstProjects();
    worst.record(projectWith(9, 'high', { name: 'many-high' }));
    worst.record(projectWith(1, 'critical', { name: 'one-critical', target_file: 'a' }));
    worst.record(projectWith(0, 'low', { name: 'none', target_file: 'b' }));
    expect(worst.projects.map(({ name, open }) => [name, open])).toEqual([
      ['one-critical', 1],
      ['many-high', 9],
      ['none', 0],
    ]);
  });

  it('adds the pages of a project', () => {
    const worst = new WorstProjects();
    const record = projectWith(2, 'high');
    worst.record(record);
    worst.record({ ...record, page: 1 });
    worst.record({ ...record, page: 2, issues: [issue({ attributes: { ignored: true } })] });
    expect(worst.projects).toMatchObject([{ open: 4, bySeverity: { high: 4 } }]);
    expect(worst.leftOut).toBe(0);
  });

  it('keeps N, counts the others', () => {
    const worst = new WorstProjects(2);
    for (const name of ['a', 'b']) worst.record(projectWith(1, 'low', { name, target_file: name }));
    expect(worst.leftOut).toBe(0);
    worst.record(projectWith(1, 'high', { name: 'c', target_file: 'c' }));
    expect(worst.leftOut).toBe(1);
    expect(worst.projects[0]?.name).toBe('c');
  });

  it('keeps the worst of very many', () => {
    const worst = new WorstProjects(3);
    const record = projectWith(1, 'high');
    const critical = projectWith(5, 'critical');
    for (let index = 0; index < 30_000; index += 1) {
      const issues = index % 10_000 === 7 ? critical.issues : record.issues;
      worst.record({ ...record, issues, key: `key-${index}` });
    }
    expect(worst.projects.map(({ bySeverity }) => bySeverity.critical)).toEqual([5, 5, 5]);
    expect(worst.leftOut).toBe(29_997);
  });
});

describe('Tallies', () => {
  it('holds N keys, and forgets the less severe half at N+1', () => {
    const tallies = new Tallies<null>(4);
    for (const [index, key] of ['a', 'b', 'c', 'd'].entries())
      tallies.of(key, () => null).bySeverity.high = index;
    expect(tallies.worst(10).map(({ key }) => key)).toEqual(['d', 'c', 'b', 'a']);
    tallies.of('e', () => null);
    expect(tallies.worst(10).map(({ key }) => key)).toEqual(['d', 'c', 'e']);
  });
});
