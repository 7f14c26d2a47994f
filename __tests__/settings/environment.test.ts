import { describe, expect, it } from '@jest/globals';
import { fromEnvironment, fromSnykEnvironment } from '../../src/settings/environment.js';

describe('variables that are there without a value', () => {
  it.each([
    ['', 'blank'],
    [' ', 'blank'],
    ['$(SNYK_TOKEN)', 'as Azure Pipelines leaves what a fork has not'],
    ['$(snyk.token)', 'the same'],
  ])('are not set: %j, %s', (value) => {
    expect(fromSnykEnvironment({ SNYK_TOKEN: value }).values.size).toBe(0);
    expect(fromEnvironment({ SNYK_CONNECTOR_SNYK_ORG: value }).values.size).toBe(0);
  });

  it.each(['$(', '$(a b)', 'a$(b)', '${SNYK_TOKEN}', '$()'])('are set otherwise: %j', (value) => {
    expect(fromSnykEnvironment({ SNYK_TOKEN: value }).values.size).toBe(1);
  });
});
