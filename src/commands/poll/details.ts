import { createHttpClient } from '../../http/client.js';
import type { SnykApi } from '../../snyk/api/api.js';
import { ExportDetails } from '../../sources/export/enrich/export-details.js';
import type { CommandContext } from '../context.js';
import { jobsOf } from '../export.js';
import type { RunNetwork } from '../network.js';

/** Where a poll asks. */
export interface Asking {
  readonly api: SnykApi;
  /** Undefined when the setting `enrich` does not ask for an export. */
  readonly details: ExportDetails | undefined;
}

/**
 * Nothing is exported before the first issue asks for it. To be closed.
 *
 * @throws ConfigError when `snyk-group` is no id, which exports need.
 */
export function detailsOf(context: CommandContext, network: RunNetwork): ExportDetails | undefined {
  const { settings, signal } = context;
  if (!settings.enrich.includes('export')) return undefined;
  return new ExportDetails({
    group: settings['snyk-group'],
    jobs: jobsOf(context, network),
    // As for exports, the parts are asked for without a credential.
    download: createHttpClient({ ...network, service: 'Snyk export' }),
    signal,
  });
}
