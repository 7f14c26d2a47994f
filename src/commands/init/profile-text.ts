import { stringify } from 'yaml';
import { scheduleMapping } from '../../schedule/mapping.js';
import { SNYK_REGIONS } from '../../snyk/region.js';
import type { Connection } from './connection.js';

/** The text of a profile. Values are whatever a user typed, so YAML's own writer quotes them. */
export function profileText(connection: Connection): string {
  const { platform, schedule, state } = connection;
  const parts = [
    [
      '# The profile of one connection from Snyk to a platform; docs/settings.md lists what else it',
      '# may say. Secrets do not belong here: they come from the environment or the secrets of the CI.',
    ],
    [entry('name', connection.name), entry('description', connection.description)],
    [
      '# What is collected. Without a group or organizations: all that the token sees.',
      entry('snyk-api', regionOf(connection['snyk-api'])),
      entry('snyk-group', connection['snyk-group']),
      entry('snyk-org', connection['snyk-org']),
      entry('orgs', listOf(connection.orgs)),
      entry('exclude-orgs', listOf(connection['exclude-orgs'])),
      entry('asset-type', connection['asset-type']),
    ],
    [
      '# Where it goes; docs/platforms.md tells of the options.',
      entry('platform', platform),
      entry('platform-url', connection['platform-url']),
      entry('platform-options', connection['platform-options']),
    ],
    [
      '# When it runs; docs/schedule.md. The crons of a workflow follow from it: change both.',
      entry('schedule', scheduleMapping(schedule)),
    ],
    ['# Where it is remembered what was delivered.', entry('state', state)],
  ];
  return `${parts.map((lines) => lines.filter((line) => line !== '').join('\n')).join('\n\n')}\n`;
}

/** `key: value`; empty when there is no value. */
function entry(key: string, value: unknown): string {
  return value === undefined ? '' : stringify({ [key]: value }, { lineWidth: 0 }).trimEnd();
}

function listOf(values: readonly string[]): readonly string[] | undefined {
  return values.length === 0 ? undefined : values;
}

/** The alias of a region reads better than its address. */
function regionOf(api: string | undefined): string | undefined {
  return Object.entries(SNYK_REGIONS).find(([, url]) => url === api)?.[0] ?? api;
}
