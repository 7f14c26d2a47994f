import { apiUrl, SNYK_REGIONS } from '../../snyk/region.js';
import { checkedText, text } from '../kinds.js';
import type { Command } from '../setting.js';
import { optional } from '../setting.js';

const SNYK = [
  'scan',
  'poll',
  'plan',
  'export',
  'sbom',
  'check',
] as const satisfies readonly Command[];

/** Settings of the Snyk account. */
export const SNYK_SETTINGS = {
  'snyk-token': optional({
    kind: text('a Snyk API token'),
    group: 'snyk',
    description:
      'Token of a Snyk user or service account, for the Snyk CLI and Snyk’s API. Not needed when `input` is given.',
    commands: SNYK,
    secret: true,
    alsoFrom: ['SNYK_TOKEN'],
    placeholder: 'token',
  }),
  'snyk-client-id': optional({
    kind: text('the id of an OAuth client'),
    group: 'snyk',
    description: 'OAuth client of a Snyk service account, in place of a token.',
    commands: SNYK,
    placeholder: 'id',
  }),
  'snyk-client-secret': optional({
    kind: text('the secret of an OAuth client'),
    group: 'snyk',
    description: 'Secret of the OAuth client.',
    commands: SNYK,
    secret: true,
    placeholder: 'secret',
  }),
  'snyk-api': optional({
    kind: checkedText(
      `${Object.keys(SNYK_REGIONS)
        .map((region) => `\`${region}\``)
        .join(', ')} or an https URL (http only for a loopback host)`,
      (value) => apiUrl(value),
    ),
    group: 'snyk',
    description:
      'Region of the Snyk account, by alias or API address. A personal access token names its own region.',
    commands: [...SNYK, 'init'],
    alsoFrom: ['SNYK_API'],
    placeholder: 'region|url',
  }),
  'snyk-org': optional({
    kind: text('an organization id or slug'),
    group: 'snyk',
    description: 'Snyk organization to test under, or to collect; id or slug.',
    commands: [...SNYK, 'init'],
    alsoFrom: ['SNYK_CFG_ORG'],
    placeholder: 'org',
  }),
  'snyk-group': optional({
    kind: text('the id of a group'),
    group: 'snyk',
    description: 'Snyk group whose organizations are collected, or which is exported; its id.',
    commands: ['poll', 'plan', 'export', 'init'],
    placeholder: 'id',
  }),
} as const;
