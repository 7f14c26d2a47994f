import { apiUrl, SNYK_REGIONS } from '../../snyk/region.js';
import { checkedText, text } from '../kinds.js';
import type { Command } from '../setting.js';
import { optional } from '../setting.js';

const SNYK = ['scan', 'check'] as const satisfies readonly Command[];

/** Settings of the Snyk account. */
export const SNYK_SETTINGS = {
  'snyk-token': optional({
    kind: text('a Snyk API token'),
    group: 'snyk',
    description:
      'Token of a Snyk user or service account, for running the Snyk CLI. Not needed when `input` is given.',
    commands: SNYK,
    secret: true,
    alsoFrom: ['SNYK_TOKEN'],
    placeholder: 'token',
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
    commands: SNYK,
    alsoFrom: ['SNYK_API'],
    placeholder: 'region|url',
  }),
  'snyk-org': optional({
    kind: text('an organization id or slug'),
    group: 'snyk',
    description: 'Snyk organization to test under; id or slug.',
    commands: SNYK,
    alsoFrom: ['SNYK_CFG_ORG'],
    placeholder: 'org',
  }),
} as const;
