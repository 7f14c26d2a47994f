import { describe, expect, it } from '@jest/globals';
import { scoresOf } from '../../../../src/sources/snyk-cli/lift/scores.js';

const V31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H';
const V40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:H/SC:N/SI:N/SA:N';

describe('CVSS scores', () => {
  it('of old outputs are the vector and the score of the issue', () => {
    expect(scoresOf({ CVSSv3: V31, cvssScore: 7.5 })).toEqual([
      { source: 'Snyk', score: 7.5, vector: V31, version: '3.1' },
    ]);
    expect(scoresOf({ CVSSv3: '', cvssScore: null })).toEqual([]);
    expect(scoresOf({ cvssScore: 5.3 })).toEqual([{ source: 'Snyk', score: 5.3 }]);
  });

  it('of sources are each assigner’s, Snyk’s preferred one first', () => {
    const time = '2024-03-06T14:09:51.667358Z';
    const sources = [
      { type: 'secondary', assigner: 'NVD', severity: 'critical', vector: V31, baseScore: 9.1 },
      {
        type: 'primary',
        assigner: 'Snyk',
        severity: 'high',
        vector: V40,
        baseScore: 8.7,
        cvssVersion: '4.0',
        modificationTime: time,
      },
    ];

    expect(scoresOf({ cvssSources: sources })).toEqual([
      {
        source: 'Snyk',
        level: 'high',
        score: 8.7,
        vector: V40,
        version: '4.0',
        modification_time: time,
      },
      { source: 'NVD', level: 'critical', score: 9.1, vector: V31, version: '3.1' },
    ]);
  });

  it('put the score of CVSS v4 on no vector of v3', () => {
    const sources = [
      { type: 'primary', assigner: 'Snyk', vector: V40, baseScore: 8.7, cvssVersion: '4.0' },
    ];
    const scores = scoresOf({ CVSSv3: V31, cvssScore: 8.7, cvssSources: sources });

    expect(scores).toEqual([
      { source: 'Snyk', score: 8.7, vector: V40, version: '4.0' },
      { source: 'Snyk', vector: V31, version: '3.1' },
    ]);
  });

  it('do not say twice what sources, details and the issue all say', () => {
    const scores = scoresOf({
      CVSSv3: V31,
      cvssScore: 7.5,
      cvssSources: [
        { type: 'primary', assigner: 'Snyk', vector: V31, baseScore: 7.5, cvssVersion: '3.1' },
        { type: 'secondary', assigner: 'NVD', vector: V31, baseScore: 7.5, cvssVersion: '3.1' },
      ],
      cvssDetails: [{ assigner: 'NVD', cvssV3Vector: V31, cvssV3BaseScore: 7.5 }],
    });

    expect(scores.map(({ source }) => source)).toEqual(['Snyk', 'NVD']);
  });

  it('name who assigned the vector that an operating system’s issue repeats', () => {
    const issue = {
      CVSSv3: V31,
      cvssScore: 7.5,
      cvssDetails: [{ assigner: 'NVD', cvssV3Vector: V31, cvssV3BaseScore: 7.5 }],
    };

    expect(scoresOf({ ...issue, language: 'linux' }).map(({ source }) => source)).toEqual(['NVD']);
    expect(scoresOf({ ...issue, language: 'js' }).map(({ source }) => source)).toEqual([
      'Snyk',
      'NVD',
    ]);
  });

  it.each([
    ['CVSSv31', '3.1'],
    ['3.0', '3.0'],
    ['two', 'two'],
    [undefined, undefined],
  ])('take the version %s as %s', (cvssVersion, version) => {
    const [score] = scoresOf({ cvssSources: [{ assigner: 'NVD', baseScore: 1, cvssVersion }] });

    expect(score?.version).toBe(version);
  });

  it.each([
    [V31, '3.1'],
    ['AV:N/AC:L/Au:N/C:N/I:N/A:P', undefined],
    ['CVSS:', undefined],
  ])('know that the version of %s is %s', (vector, version) => {
    expect(scoresOf({ CVSSv3: vector })[0]?.version).toBe(version);
  });
});
