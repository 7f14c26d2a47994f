import { describe, expect, it } from '@jest/globals';
import { Totals } from '../../src/report/totals.js';
import { issue, project } from '../builders/records.js';
import { HOSTILE } from './reports.js';

const pkg = { name: 'a', version: '1', paths: [], fixedIn: [] };

describe('Totals', () => {
  it('counts findings by status, and open ones by severity and type', () => {
    const totals = new Totals();
    totals.record(
      project({
        issues: [
          issue({ attributes: { effective_severity_level: 'critical' } }),
          issue({ attributes: { effective_severity_level: 'high', type: 'license' } }),
          issue({ attributes: { effective_severity_level: 'high', ignored: true } }),
          issue({ attributes: { effective_severity_level: 'low', status: 'resolved' } }),
          issue({ attributes: { status: 'resolved', ignored: true } }),
        ],
      }),
    );
    expect(totals.counts).toEqual({
      projects: 1,
      findings: 5,
      open: 2,
      ignored: 1,
      resolved: 2,
      new: null,
      coordinates: 2,
      bySeverity: { critical: 1, high: 1, medium: 0, low: 0, info: 0 },
      byType: { license: 1, package_vulnerability: 1 },
    });
  });

  it('counts the packages of open findings, and those that name none once', () => {
    const totals = new Totals();
    totals.record(
      project({
        issues: [
          issue({ facts: { packages: [pkg, { ...pkg, version: '2' }] } }),
          issue({ facts: { packages: [] } }),
          issue({ attributes: { ignored: true }, facts: { packages: [pkg] } }),
        ],
      }),
    );
    expect(totals.counts.coordinates).toBe(3);
  });

  it('counts a project of several pages once, and one without findings', () => {
    const totals = new Totals();
    totals.record(project({ issues: [issue()] }));
    totals.record(project({ issues: [issue()], page: 1 }));
    totals.record(project());
    expect(totals.counts).toMatchObject({ projects: 2, findings: 2 });
  });

  it('counts a severity that we do not know as info, and names it', () => {
    const totals = new Totals();
    const urgent = issue({ attributes: { effective_severity_level: 'urgent' } });
    totals.record(project({ issues: [urgent, urgent, issue()] }));
    expect(totals.counts.bySeverity).toMatchObject({ high: 1, info: 2 });
    expect([...totals.unknownSeverities]).toEqual([['urgent', 2]]);
  });

  it('takes any word for a type, and tells 50 apart', () => {
    const totals = new Totals();
    const types = [...HOSTILE, ...Array.from({ length: 100 }, (_, index) => `type-${index}`)];
    totals.record(project({ issues: types.map((type) => issue({ attributes: { type } })) }));
    const { byType } = totals.counts;
    expect(Object.getPrototypeOf(byType)).toBe(Object.prototype);
    expect(Object.getOwnPropertyDescriptor(byType, '__proto__')?.value).toBe(1);
    expect(Object.keys(byType)).toHaveLength(51);
    expect(Object.values(byType).reduce((sum, number) => sum + number, 0)).toBe(types.length);
    for (const word of Object.keys(byType)) expect(word.length).toBeLessThanOrEqual(40);
  });
});
