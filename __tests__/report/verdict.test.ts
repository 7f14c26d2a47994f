import { describe, expect, it } from '@jest/globals';
import type { GateResult } from '../../src/report/report.js';
import {
  deliveryLine,
  failingFindings,
  findingsBySeverity,
  headline,
  obstacles,
  totalsLine,
} from '../../src/report/verdict.js';
import { projectWith, reportOf } from './reports.js';

const FAIL: GateResult = {
  verdict: 'fail',
  threshold: 'high',
  failing: 2,
  reasons: [
    { finding: 'key', text: 'high: Prototype Pollution' },
    { finding: null, text: 'The baseline cannot be read' },
  ],
};
const PASS = { ...FAIL, verdict: 'pass' } as const;
const GAP = { what: 'org a', why: 'answered 403' };

describe('headline', () => {
  it.each([
    ['bad', 'The gate failed: 2 findings at or above high', FAIL, []],
    ['bad', 'The gate failed: 1 finding at or above high', { ...FAIL, failing: 1 }, []],
    ['bad', 'The gate could not be evaluated, so it failed', { ...FAIL, failing: 0 }, []],
    ['bad', 'The gate failed: 2 findings at or above high; 1 part is missing', FAIL, [GAP]],
    ['good', 'The gate passed at high: 3 open findings', PASS, []],
    ['warning', 'The gate passed at high: 3 open findings; 2 parts are missing', PASS, [GAP, GAP]],
    ['neutral', '3 open findings', { ...FAIL, verdict: 'off' }, []],
  ] as const)('is %s: %s', (...[tone, text, gate, incomplete]) => {
    const report = reportOf([projectWith(3, 'low')], { gate, incomplete });
    expect(headline(report)).toEqual({ tone, text });
  });

  it('speaks of nothing found', () => {
    expect(headline(reportOf([])).text).toBe('No open findings');
    expect(headline(reportOf([], { gate: { ...FAIL, verdict: 'pass' } })).text).toBe(
      'The gate passed at high: no open findings',
    );
  });
});

describe('reasons of the gate', () => {
  it('names what hindered it', () => {
    expect(obstacles(reportOf([], { gate: FAIL }))).toEqual(['The baseline cannot be read']);
  });

  it('names findings only where their severity does not tell', () => {
    const all = reportOf([projectWith(2, 'high')], { gate: FAIL });
    expect(failingFindings(all)).toEqual([]);
    const onlyNew = reportOf([projectWith(3, 'high')], { gate: FAIL });
    expect(failingFindings(onlyNew)).toEqual(['high: Prototype Pollution']);
    expect(failingFindings({ ...onlyNew, gate: { ...FAIL, verdict: 'pass' } })).toEqual([]);
  });
});

describe('numbers in words', () => {
  const none = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };

  it('names severities, the worst first', () => {
    expect(findingsBySeverity(3, { ...none, low: 1, critical: 2 })).toBe(
      '3 findings (2 critical, 1 low)',
    );
    expect(findingsBySeverity(1, { ...none, high: 1 })).toBe('1 high finding');
    expect(findingsBySeverity(1_200, { ...none, high: 1_200 })).toBe('1,200 high findings');
  });

  it('names what there is', () => {
    const report = reportOf([projectWith(1, 'high')]);
    expect(totalsLine(report)).toBe('1 open finding in 1 project');
    const counts = { ...report.counts, new: 0, ignored: 2, resolved: 3 };
    expect(totalsLine({ ...report, counts })).toBe(
      '1 open finding in 1 project, 0 new, 2 ignored, 3 resolved',
    );
  });
});

describe('deliveryLine', () => {
  const delivery = { platform: 'http', documents: 12, delivered: 12, rejected: 0, pending: 0 };

  it.each([
    [delivery, '12 of 12 documents delivered to http'],
    [
      { ...delivery, delivered: 9, rejected: 1, pending: 2 },
      '9 of 12 documents delivered to http, 1 rejected, 2 pending',
    ],
    [{ ...delivery, documents: 0, delivered: 0 }, 'No documents were delivered to http'],
  ])('tells what became of the documents', (given, expected) => {
    expect(deliveryLine(reportOf([], { delivery: given }))).toBe(expected);
  });

  it('is none when they go nowhere', () => {
    expect(deliveryLine(reportOf([]))).toBeNull();
  });
});
