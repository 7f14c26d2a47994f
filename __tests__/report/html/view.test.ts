import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyText } from '../../builders/any-text.js';
import { issue, project } from '../../builders/records.js';
import { rowOf } from '../../../src/report/html/row.js';
import { TableBuilder } from '../../../src/report/html/table-builder.js';
import { csvOf } from '../../../src/report/html/view/csv.js';
import { figuresOf } from '../../../src/report/html/view/figures.js';
import { Findings } from '../../../src/report/html/view/findings.js';
import { Lines } from '../../../src/report/html/view/group.js';
import { ordered } from '../../../src/report/html/view/order.js';
import { problemsOf } from '../../../src/report/html/view/problems.js';
import { select } from '../../../src/report/html/view/select.js';
import type { ViewState } from '../../../src/report/html/view/state.js';
import {
  GROUPS,
  INITIAL_STATE,
  SORTS,
  fromFragment,
  toFragment,
} from '../../../src/report/html/view/state.js';
import { timelineOf } from '../../../src/report/html/view/timeline.js';
import { ageText, epssText, percentText } from '../../../src/report/html/view/words.js';
import type { Issue } from '../../../src/model/record.js';
import { SEVERITIES } from '../../../src/model/severity.js';

const TODAY = 20_779;

function findingsOf(issues: readonly Issue[]): Findings {
  const record = project({ issues });
  const table = new TableBuilder();
  for (const each of issues) table.add(rowOf(record, each));
  return new Findings(table.table);
}

const log4shell = issue({
  attributes: {
    key: 'SNYK-JAVA-LOG4J-1',
    title: 'Remote Code Execution',
    effective_severity_level: 'critical',
    created_at: '2026-11-20T00:00:00Z',
    severities: [{ source: 'Snyk', score: 10 }],
  },
  facts: { epss: { probability: 0.94358, percentile: 0.999 }, remedy: 'Upgrade log4j to 2.17.1' },
});
const pollution = issue({ attributes: { created_at: '2025-11-20T00:00:00Z' } });
const license = issue({
  attributes: {
    key: 'snyk:lic:npm:x:GPL-3.0',
    title: 'GPL-3.0 license',
    type: 'license',
    effective_severity_level: 'low',
    problems: [],
    severities: [],
  },
  facts: { fixable: false, exploit: '' },
});
const accepted = issue({ attributes: { key: 'SNYK-JS-MS-1', ignored: true } });
const all = findingsOf([log4shell, pollution, license, accepted]);

function shown(change: Partial<ViewState>): string[] {
  const state = { ...INITIAL_STATE, ...change };
  return [...ordered(all, select(all, state), state)].map((row) => all.text('title', row));
}

describe('what is shown', () => {
  it('is what is open, the worst first', () => {
    expect(shown({})).toEqual(['Remote Code Execution', 'Prototype Pollution', 'GPL-3.0 license']);
  });

  it.each<[Partial<ViewState>, string[]]>([
    [{ query: 'LOG4J' }, ['Remote Code Execution']],
    [{ query: 'cve-2020 lodash  pollution' }, ['Prototype Pollution']],
    [{ query: 'lodash nothing' }, []],
    [{ severities: ['low'] }, ['GPL-3.0 license']],
    [{ statuses: ['ignored'] }, ['Prototype Pollution']],
    [{ fixable: true }, ['Remote Code Execution', 'Prototype Pollution']],
    [{ likely: true }, ['Remote Code Execution']],
    [{ type: 'license' }, ['GPL-3.0 license']],
    [{ action: 'Upgrade log4j to 2.17.1' }, ['Remote Code Execution']],
    [{ project: 'another' }, []],
    [{ sort: 'title' }, ['GPL-3.0 license', 'Prototype Pollution', 'Remote Code Execution']],
    [{ sort: 'age' }, ['Prototype Pollution', 'Remote Code Execution', 'GPL-3.0 license']],
    // What is unknown comes last either way.
    [
      { sort: 'age', reversed: true },
      ['Remote Code Execution', 'Prototype Pollution', 'GPL-3.0 license'],
    ],
    [
      { sort: 'score', reversed: true },
      ['Prototype Pollution', 'Remote Code Execution', 'GPL-3.0 license'],
    ],
  ])('follows %j', (change, titles) => {
    expect(shown(change)).toEqual(titles);
  });

  it('can be grouped, and groups folded', () => {
    const lines = new Lines(all, select(all, INITIAL_STATE), 'type');
    const heads = lines
      .shown(new Set())
      .flatMap((line) => (line.kind === 'group' ? line.head : []));
    expect(heads).toEqual([
      { key: 'package_vulnerability', label: 'package_vulnerability', count: 2, worst: 0 },
      { key: 'license', label: 'license', count: 1, worst: 3 },
    ]);
    expect(lines.shown(new Set(['package_vulnerability']))).toHaveLength(3);
  });
});

describe('the address of the page', () => {
  const state: fc.Arbitrary<ViewState> = fc.record({
    query: fc.string({ unit: 'grapheme' }),
    severities: fc.subarray([...SEVERITIES]),
    statuses: fc.subarray(['open', 'ignored', 'resolved'] as const),
    fixable: fc.boolean(),
    fresh: fc.boolean(),
    likely: fc.boolean(),
    project: fc.string(),
    type: fc.string(),
    action: fc.string(),
    sort: fc.constantFrom(...SORTS),
    reversed: fc.boolean(),
    group: fc.constantFrom('' as const, ...GROUPS),
    finding: fc.string(),
  });

  it('says all that is chosen', () => {
    fc.assert(
      fc.property(state, (chosen) => {
        expect(fromFragment(`#${toFragment(chosen)}`)).toEqual(chosen);
      }),
    );
  });

  it('is empty at the start, and may be but the key of a finding', () => {
    expect(toFragment(INITIAL_STATE)).toBe('');
    expect(fromFragment('')).toEqual(INITIAL_STATE);
    expect(fromFragment('#0123456789abcdef')).toMatchObject({ finding: '0123456789abcdef' });
    expect(fromFragment('#sort=size&severity=huge')).toEqual(INITIAL_STATE);
  });
});

describe('figures', () => {
  it('tell of the open findings', () => {
    const figures = figuresOf(all, TODAY);
    expect(figures).toMatchObject({ open: 3, fixable: 2, likely: 1, medianAge: 367 });
    expect(figures.actions.map(({ name, count }) => [name, count])).toEqual([
      ['Upgrade log4j to 2.17.1', 1],
      ['Upgrade lodash to 4.17.21', 1],
    ]);
    expect(figures.projects).toEqual([
      { name: 'goof · package.json', count: 3, bySeverity: [1, 1, 0, 1, 0] },
    ]);
    expect(figures.ages.map(({ count }) => count)).toEqual([1, 0, 0, 0, 1, 0]);
  });

  it('do not claim that nothing is likely when nothing is known', () => {
    expect(figuresOf(findingsOf([license]), TODAY)).toMatchObject({
      likely: null,
      medianAge: null,
    });
    expect(figuresOf(findingsOf([]), TODAY)).toMatchObject({ open: 0, actions: [], ages: [] });
  });

  it('place problems whose gravity and likelihood are both known', () => {
    expect(problemsOf(all)).toEqual([
      {
        name: 'SNYK-JAVA-LOG4J-1',
        title: 'Remote Code Execution',
        severity: 0,
        score: 100,
        epss: 94_358,
        count: 1,
      },
    ]);
  });

  it('go by months when days are too many, without gaps', () => {
    const timeline = timelineOf(all);
    expect(timeline?.dates).toBe('seen');
    expect(timeline?.periods).toHaveLength(13);
    expect(timeline?.periods.at(-1)).toBe('2026-11');
    expect(timelineOf(findingsOf([license]))).toBeUndefined();
  });

  it.each([
    [percentText(1, 1_000), '1 %'],
    [percentText(999, 1_000), '99 %'],
    [percentText(0, 0), '0 %'],
    [epssText(43), '0.043 %'],
    [epssText(94_358), '94 %'],
    [epssText(-1), ''],
    [ageText(0), 'today'],
    [ageText(1), '1 day'],
    [ageText(60), '8 weeks'],
    [ageText(800), '2 years'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});

describe('CSV', () => {
  it('has a line for each finding', () => {
    const [head, line] = csvOf(all, [0]).split('\r\n');
    expect(head).toMatch(/^Severity,Status,Title,Problem,CVE,/);
    expect(line).toBe(
      `critical,open,Remote Code Execution,SNYK-JAVA-LOG4J-1,CVE-2020-8203,package_vulnerability,goof · package.json,lodash@4.17.15,package.json,yes,Upgrade log4j to 2.17.1,10,0.94358,Proof of Concept,2026-11-20,,${log4shell.findingKey}`,
    );
  });

  it('says what is new where there is a baseline', () => {
    const record = project({ issues: [log4shell, pollution] });
    const table = new TableBuilder();
    const news = { isNew: (one: Issue) => one === pollution, movedFrom: null };
    for (const each of record.issues) table.add(rowOf(record, each, news));
    const findings = new Findings(table.table);
    expect(select(findings, { ...INITIAL_STATE, fresh: true })).toEqual(Int32Array.of(1));
    const lines = csvOf(findings, [0, 1]).split('\r\n');
    expect(lines.map((line) => line.split(',').at(-1))).toEqual(['New', 'no', 'yes', '']);
    expect(csvOf(all, [])).not.toContain('New');
  });

  it('has no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const title = `=${text}`;
        const csv = csvOf(findingsOf([issue({ attributes: { title } })]), [0]);
        expect(csv).not.toMatch(/(^|,|\n)"?[=+@]/);
      }),
    );
  });
});
