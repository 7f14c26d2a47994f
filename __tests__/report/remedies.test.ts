import { describe, expect, it } from '@jest/globals';
import { Remedies } from '../../src/report/remedies.js';
import { issue, project } from '../builders/records.js';

function remedied(remedy: string, severity = 'high', fixable = true) {
  return issue({ attributes: { effective_severity_level: severity }, facts: { fixable, remedy } });
}

function remediesOf(...records: Parameters<Remedies['record']>[0][]) {
  const remedies = new Remedies();
  for (const record of records) remedies.record(record);
  return remedies.remedies;
}

describe('Remedies', () => {
  it('counts what one upgrade closes, and where', () => {
    const issues = [
      remedied('Upgrade lodash to 4.17.21', 'critical'),
      remedied('Upgrade lodash to 4.17.21', 'low'),
    ];
    const other = project({ attributes: { target_file: 'sub/package.json' }, issues });
    expect(remediesOf(project({ issues }), other)).toEqual([
      {
        action: 'Upgrade lodash to 4.17.21',
        closes: 4,
        bySeverity: { critical: 2, high: 0, medium: 0, low: 2, info: 0 },
        place: 'package.json',
        projects: 2,
      },
    ]);
  });

  it('takes the newest of several versions, since it closes them all', () => {
    const issues = [
      remedied('Upgrade tap to 9.2.0'),
      remedied('Upgrade tap to 15.0.0 (brings qs 6.11.0)'),
      remedied('Upgrade tap to 11.1.5'),
      remedied('Upgrade tap-out to 2.0.0'),
    ];
    expect(remediesOf(project({ issues })).map(({ action, closes }) => [action, closes])).toEqual([
      ['Upgrade tap to 15.0.0', 3],
      ['Upgrade tap-out to 2.0.0', 1],
    ]);
  });

  it('does not mix packages of two ecosystems, nor pins with upgrades', () => {
    const issues = [remedied('Upgrade six to 2.0.0'), remedied('Pin six to 1.0.0')];
    const python = project({ attributes: { type: 'pip' }, issues: issues.slice(0, 1) });
    expect(remediesOf(project({ issues }), python)).toHaveLength(3);
  });

  it('leaves several steps as they are told', () => {
    const steps = 'Upgrade a to 2.0.0; upgrade b to 3.0.0';
    const [remedy] = remediesOf(project({ issues: [remedied(steps), remedied(steps)] }));
    expect(remedy).toMatchObject({ action: steps, closes: 2 });
  });

  it('lists only what somebody can do', () => {
    const issues = [
      remedied('Fixed in 2.0.0; no upgrade of a direct dependency brings it yet', 'high', false),
      issue({ attributes: { ignored: true } }),
    ];
    expect(remediesOf(project({ issues }))).toEqual([]);
  });

  it('lists what is to be set in an infrastructure file', () => {
    const setting = issue({ facts: { packages: [], fixable: false, remedy: 'Set `x` to `true`' } });
    expect(remediesOf(project({ issues: [setting] }))).toMatchObject([
      { action: 'Set `x` to `true`' },
    ]);
  });

  it('names the file where it is to be done, else the project', () => {
    const at = (file?: string) =>
      issue({ facts: { locations: file === undefined ? [] : [{ file }] } });
    const place = (...records: Parameters<typeof remediesOf>) => remediesOf(...records)[0]?.place;
    expect(place(project({ issues: [at('pom.xml')] }))).toBe('pom.xml');
    expect(place(project({ issues: [at()] }))).toBe('package.json');
    expect(place(project({ attributes: { target_file: '' }, issues: [at()] }))).toBe('goof');
  });

  it('puts first what closes the worst', () => {
    const many = Array.from({ length: 9 }, () => remedied('Upgrade many to 2.0.0', 'high'));
    const one = remedied('Upgrade one to 2.0.0', 'critical');
    const [first] = remediesOf(project({ issues: [...many, one] }));
    expect(first?.action).toBe('Upgrade one to 2.0.0');
  });

  it('lists N of N+1', () => {
    const remedies = new Remedies(2);
    remedies.record(
      project({ issues: ['a', 'b', 'c'].map((name) => remedied(`Upgrade ${name} to 2`)) }),
    );
    expect(remedies.remedies).toHaveLength(2);
  });
});
