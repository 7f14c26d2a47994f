import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GateOptions } from '../../src/gate/gate.js';
import { Gate } from '../../src/gate/gate.js';
import { MAX_REASONS } from '../../src/gate/tally.js';
import type { Issue } from '../../src/model/record.js';
import { SEVERITIES, severityRank } from '../../src/model/severity.js';
import { issue, project } from '../builders/records.js';

function judge(
  issues: Issue[],
  options: Partial<GateOptions> = {},
  obstacle: string | null = null,
) {
  const gate = new Gate({ threshold: 'high', onlyFixable: false, ...options });
  gate.record(project({ issues }));
  return gate.verdict(obstacle);
}

const of = (severity: string, key = 'K') =>
  issue({ attributes: { key, effective_severity_level: severity } });

describe('Gate', () => {
  it('fails exactly on what is as severe as the threshold', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('critical', 'high', 'medium', 'low'),
        fc.array(fc.constantFrom(...SEVERITIES)),
        (threshold, severities) => {
          const verdict = judge(
            severities.map((severity) => of(severity)),
            { threshold },
          );
          const expected = severities.filter(
            (severity) => severityRank(severity) >= severityRank(threshold),
          ).length;
          expect(verdict.failing).toBe(expected);
          expect(verdict.verdict).toBe(expected > 0 ? 'fail' : 'pass');
        },
      ),
    );
  });

  it('says which finding, where, and how to fix it', () => {
    const located = issue({ facts: { locations: [{ file: 'web/package.json', startLine: 12 }] } });
    expect(judge([located]).reasons).toEqual([
      {
        finding: located.findingKey,
        severity: 'high',
        text: 'high: Prototype Pollution in lodash@4.17.15 in web/package.json:12 (SNYK-JS-LODASH-590103). Upgrade lodash to 4.17.21.',
      },
    ]);
  });

  it('does not look at what is ignored or resolved', () => {
    const ignored = issue({ attributes: { ignored: true } });
    const resolved = issue({ attributes: { status: 'resolved' } });
    expect(judge([ignored, resolved])).toMatchObject({ verdict: 'pass', failing: 0 });
  });

  it('looks only at what can be fixed when told so', () => {
    const stuck = issue({ facts: { fixable: false } });
    expect(judge([stuck]).verdict).toBe('fail');
    expect(judge([stuck], { onlyFixable: true }).verdict).toBe('pass');
  });

  it('fails on a severity that it does not know', () => {
    const verdict = judge([of('catastrophic')], { threshold: 'critical' });
    expect(verdict).toMatchObject({ verdict: 'fail', failing: 1 });
    expect(verdict.reasons[0]?.text).toContain('"catastrophic"');
  });

  it('fails when the collection cannot be judged, whatever was found', () => {
    expect(judge([], {}, 'The collection is incomplete.')).toEqual({
      verdict: 'fail',
      threshold: 'high',
      policy: null,
      failing: 0,
      warned: 0,
      ignored: 0,
      baseline: null,
      reasons: [{ finding: null, severity: null, text: 'The collection is incomplete.' }],
    });
  });

  it('is off with the threshold none', () => {
    expect(judge([of('critical')], { threshold: 'none' }, 'incomplete').verdict).toBe('off');
  });

  it('counts all and keeps the worst reasons', () => {
    const many = Array.from({ length: MAX_REASONS * 9 }, (_, i) => of('high', `H${i}`));
    const verdict = judge([...many, of('critical', 'C')]);
    expect(verdict.failing).toBe(MAX_REASONS * 9 + 1);
    expect(verdict.reasons).toHaveLength(MAX_REASONS);
    expect(verdict.reasons[0]?.severity).toBe('critical');
  });
});
