import { hex, mix, pick } from '../mix.js';
import { kindOf } from '../project-kinds.js';
import type { SnykWorld } from '../world.js';
import type { ExportRow } from './columns.js';

/** Interactions with Snyk that each project had. */
const SCANS = 3;
const DAY_MS = 86_400_000;

const PRODUCTS = { sast: 'Snyk Code', deb: 'Snyk Container' } as const;

/** How Snyk was used for a project: scans by the CLI and in editors, in the days before the world began. */
export function* usageRows(
  world: SnykWorld,
  { org, project }: { readonly org: number; readonly project: number },
  shared: ExportRow,
): Generator<ExportRow> {
  const kind = kindOf(project);
  const group = { GROUP_PUBLIC_ID: shared['GROUP_PUBLIC_ID'] ?? '' };
  for (let scan = 0; scan < SCANS; scan += 1) {
    const state = mix(mix(world.projectState(org, project), 0x05), scan);
    const at = new Date(world.beganAt - (mix(state, 1) % (30 * DAY_MS))).toISOString();
    yield {
      ...group,
      ORG_PUBLIC_ID: shared['ORG_PUBLIC_ID'] ?? '',
      ORG_SLUG: shared['ORG_SLUG'] ?? '',
      ORG_DISPLAY_NAME: shared['ORG_DISPLAY_NAME'] ?? '',
      ID: hex(state, 32),
      PRODUCT_DISPLAY_NAME: kind === 'sast' || kind === 'deb' ? PRODUCTS[kind] : 'Snyk Open Source',
      INTERACTION_TYPE: 'Scan done',
      INTERACTION_CATEGORIES: '["test"]',
      INTERACTION_TIMESTAMP: at,
      INTERACTION_STATUS: pick(['success', 'success', 'failure'], mix(state, 2)),
      INTERACTION_STAGE: pick(['dev', 'cicd', 'prchecks'], mix(state, 3)),
      INTERACTION_EXIT_CODE: '0',
      ENVIRONMENT_DISPLAY_NAME: pick(['CLI', 'Visual Studio Code'], mix(state, 4)),
      RUNTIME_APPLICATION_NAME: 'snyk-cli',
      USER_EMAIL: 'jo@example.org',
      USER_NAME: 'Jo',
      UPDATED_AT: at,
    };
  }
}
