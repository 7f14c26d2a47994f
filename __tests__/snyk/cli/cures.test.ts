import { describe, expect, it } from '@jest/globals';
import { cureFor, isRetryable } from '../../../src/snyk/cli/cures.js';
import type { ScanProduct } from '../../../src/snyk/cli/products.js';

describe('cureFor', () => {
  it.each<[ScanProduct, string, string]>([
    ['open-source', 'Use `snyk auth` to authenticate.', 'snyk-token'],
    ['open-source', 'Authentication failed. Please check the API token on x', 'snyk-api'],
    [
      'open-source',
      'Org acme was not found or you may not have the correct permissions',
      'snyk-org',
    ],
    ['open-source', 'Your package.json and yarn.lock are probably out of sync.', 'lock file'],
    ['open-source', 'Could not detect supported target files in /src', '--all-projects'],
    ['iac', 'Could not find any valid IaC files', 'leave this product out'],
    ['code', 'Snyk Code is not supported for org acme: enable in Settings > Snyk Code', 'Switch'],
    ['container', 'unauthorized: authentication required', 'SNYK_REGISTRY_USERNAME'],
    ['open-source', 'getaddrinfo ENOTFOUND api.snyk.io', 'HTTPS_PROXY'],
    ['open-source', 'self-signed certificate in certificate chain', 'NODE_EXTRA_CA_CERTS'],
    ['open-source', "Missing node_modules folder: we can't test without dependencies.", 'Install'],
    ['open-source', 'Failed to get vulns', 'run again later'],
    ['open-source', 'Internal server error', 'status.snyk.io'],
  ])('%s: %s', (product, said, cure) => {
    expect(cureFor(product, said)).toContain(cure);
  });

  it('has nothing to say of other words', () => {
    expect(cureFor('open-source', 'boom')).toBeUndefined();
  });
});

describe('isRetryable', () => {
  it.each([
    [69, '', true],
    [75, '', true],
    [2, 'Internal server error', true],
    [2, 'read ECONNRESET', true],
    [2, 'Authentication failed', false],
    [null, '', false],
  ])('%p %p: %p', (code, said, expected) => {
    expect(isRetryable(code, said)).toBe(expected);
  });
});
