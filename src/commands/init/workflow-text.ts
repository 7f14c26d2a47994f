import type { Cron } from '../../schedule/cron.js';

/** The action as a workflow names it. */
const ACTION = 'OWNER/snyk-connector@v1';

/** By its commit, as zizmor wants it; a test holds it to what our own workflows use. */
export const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';

interface WorkflowParts {
  /** Name of the workflow's file without `.yml`; letters, digits, `.`, `_` and `-`. */
  readonly id: string;
  readonly crons: readonly Cron[];
  /** Path of the profile in the repository; undefined for the one that is found unasked. */
  readonly profile: string | undefined;
  /** The setting `state`, where it differs from the profile. */
  readonly state: string | undefined;
  /** Inputs whose values are secrets of the repository, by the secret's name. */
  readonly secrets: ReadonlyMap<string, string>;
}

/** The text of a workflow that polls. Nothing in it was typed by a user, but for names. */
export function workflowText({ id, crons, profile, state, secrets }: WorkflowParts): string {
  const inputs = [
    ...(profile === undefined ? [] : [`profile: ${profile}`]),
    ...(state === undefined ? [] : [`state: ${state}`]),
    ...[...secrets].map(([input, secret]) => `${input}: \${{ secrets.${secret} }}`),
  ];
  return `# Made by \`snyk-connector init\`.
name: Snyk connector

on:
  schedule:
${crons.map(({ cron }) => `    - cron: '${cron}' # UTC`).join('\n')}
${crons.every(({ exact }) => exact) ? '' : '    # Fires more often than the schedule of the profile says; a run that is not due ends at once.\n'}  workflow_dispatch:

permissions: {}

# One run after another: each goes on from what the one before remembered.
concurrency:
  group: ${id}
  cancel-in-progress: false

jobs:
  poll:
    name: Poll Snyk
    runs-on: ubuntu-latest
    timeout-minutes: 360
    permissions:
      contents: read # to check out the profile
      actions: read # to find what the run before remembered
    steps:
      - name: Check out the profile
        uses: ${CHECKOUT}
        with:
          persist-credentials: false
      - name: Poll
        uses: ${ACTION} # zizmor: ignore[unpinned-uses] moves with each release of v1
        with:
          command: poll
${inputs.map((line) => `          ${line}`).join('\n')}
`;
}
