import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { artifactName, sanitizeArtifactName } from '../../src/hosts/artifact-name.js';

function strategy(index: number, total: number): string {
  // As toJSON(strategy) writes it.
  return JSON.stringify({ 'fail-fast': true, 'job-index': index, 'job-total': total }, null, 2);
}

describe('artifactName', () => {
  it('names job and attempt', () => {
    expect(artifactName({ GITHUB_JOB: 'test', GITHUB_RUN_ATTEMPT: '2' })).toBe(
      'snyk-connector-test-2',
    );
  });

  it('names the leg of a matrix, from 1', () => {
    const env = { GITHUB_JOB: 'test', GITHUB_RUN_ATTEMPT: '1' };
    expect(artifactName({ ...env, 'INPUT_STRATEGY-CONTEXT': strategy(0, 1) })).toBe(
      'snyk-connector-test-1',
    );
    expect(artifactName({ ...env, 'INPUT_STRATEGY-CONTEXT': strategy(11, 12) })).toBe(
      'snyk-connector-test-12-1',
    );
    expect(artifactName({ ...env, 'INPUT_STRATEGY-CONTEXT': '{' })).toBe('snyk-connector-test-1');
  });

  it('does without any of them', () => {
    expect(artifactName({})).toBe('snyk-connector');
  });
});

describe('sanitizeArtifactName', () => {
  it('has none of the characters that are refused, and is never longer', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            '"',
            '<',
            '>',
            '|',
            '*',
            '?',
            ':',
            '\\',
            '/',
            '\r',
            '\n',
            'a',
            ' ',
            '-',
          ),
        }),
        (name) => {
          const clean = sanitizeArtifactName(name);
          expect(clean).not.toMatch(/["<>|*?:\\/\r\n]/);
          expect(clean.length).toBeLessThanOrEqual(name.length);
        },
      ),
    );
  });

  it('keeps what is allowed', () => {
    expect(sanitizeArtifactName('scan (linux, 20.04) é')).toBe('scan (linux, 20.04) é');
    expect(sanitizeArtifactName('a//b\r\nc')).toBe('a-b-c');
  });
});
