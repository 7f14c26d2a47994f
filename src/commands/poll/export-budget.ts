import { ConfigError } from '../../model/errors.js';
import { MAX_STARTS_PER_HOUR } from '../../sources/export/jobs.js';
import type { CommandContext } from '../context.js';

/**
 * Legs know nothing of one another: with `enrich: export` each starts exports of its own, all in
 * the same hour.
 *
 * @throws ConfigError when Snyk would not start them all.
 */
export function checkExportBudget(
  { settings }: Pick<CommandContext, 'settings'>,
  { legs, orgs }: { readonly legs: number; readonly orgs: number },
): void {
  if (!settings.enrich.includes('export')) return;
  const isOfGroup = settings['snyk-group'] !== undefined;
  const starts = isOfGroup ? legs : orgs;
  if (starts <= MAX_STARTS_PER_HOUR) return;
  const cure = isOfGroup
    ? `Set \`legs: ${MAX_STARTS_PER_HOUR}\` or fewer, or leave out \`enrich: export\`.`
    : `Set \`snyk-group\`, of which each leg needs one export, or leave out \`enrich: export\`.`;
  throw new ConfigError([
    `enrich: export: each ${isOfGroup ? 'leg' : 'organization'} needs an export, and Snyk starts ${MAX_STARTS_PER_HOUR} an hour; these are ${starts}. ${cure}`,
  ]);
}
