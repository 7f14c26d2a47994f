import { describe, expect, it } from '@jest/globals';
import { checkExportBudget } from '../../../src/commands/poll/export-budget.js';
import { resolveSettings } from '../../../src/settings/resolve.js';

async function check(
  given: Readonly<Record<string, string>>,
  size: { readonly legs: number; readonly orgs: number },
): Promise<void> {
  const values = new Map(
    Object.entries(given).map(([name, value]) => [name, { value, from: 'the test' }]),
  );
  const settings = await resolveSettings({
    command: 'plan',
    given: { values, problems: [] },
    env: {},
    cwd: '/',
  });
  checkExportBudget({ settings }, size);
}

const GROUP = { 'snyk-group': '4a72d1db-b465-4764-99e1-ecedad03b06a', enrich: 'export' };

describe('exports of legs', () => {
  it('are as many as Snyk starts in an hour, and no more', async () => {
    await expect(check(GROUP, { legs: 20, orgs: 90 })).resolves.toBeUndefined();
    await expect(check(GROUP, { legs: 21, orgs: 90 })).rejects.toThrow(/these are 21.*`legs: 20`/);
    await expect(check({ enrich: 'export' }, { legs: 2, orgs: 20 })).resolves.toBeUndefined();
    await expect(check({ enrich: 'export' }, { legs: 2, orgs: 21 })).rejects.toThrow(/snyk-group/);
  });

  it('are none unless asked for', async () => {
    await expect(check({}, { legs: 99, orgs: 99 })).resolves.toBeUndefined();
  });
});
