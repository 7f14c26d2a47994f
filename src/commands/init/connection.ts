import type { Schedule } from '../../schedule/schedule.js';
import type { Settings } from '../../settings/table.js';

/** What `init` writes down of a connection. No secret is among it. */
export interface Connection extends Pick<
  Settings,
  | 'description'
  | 'snyk-api'
  | 'snyk-group'
  | 'snyk-org'
  | 'orgs'
  | 'exclude-orgs'
  | 'asset-type'
  | 'platform'
  | 'platform-url'
> {
  readonly name: string;
  /** Undefined when there are none, or when they may hold a secret. */
  readonly 'platform-options': Readonly<Record<string, unknown>> | undefined;
  readonly schedule: Schedule;
  readonly state: string;
  /** Inputs of the workflow whose values are secrets of the repository, by the secret's name. */
  readonly secrets: ReadonlyMap<string, string>;
}
