import type { Connection } from './connection.js';

/** What is left for the person to do. */
export function nextSteps(
  connection: Connection,
  files: { readonly profile: string; readonly workflow: string | undefined },
): string {
  const { secrets, state } = connection;
  const variables = [...secrets].map(([input]) =>
    input === 'snyk-token'
      ? 'SNYK_TOKEN'
      : `SNYK_CONNECTOR_${input.toUpperCase().replaceAll('-', '_')}`,
  );
  const profile = files.profile === 'snyk-connector.yml' ? '' : ` --profile ${files.profile}`;
  const steps =
    files.workflow === undefined
      ? [
          `Put ${listed(variables)} into the environment.`,
          `Test the connections:  snyk-connector check${profile}`,
          `Run it from your scheduler:  snyk-connector poll${profile}`,
          `Keep ${state} from run to run, and out of version control.`,
        ]
      : [
          'Set the secrets of the repository:',
          ...[...secrets.values()].map((secret) => `   gh secret set ${secret}`),
          `Test the connections, with ${listed(variables)} in the environment:`,
          `   snyk-connector check${profile}`,
          'Commit both files and push them to the default branch; GitHub schedules only there.',
          `Start the first run without waiting:  gh workflow run ${files.workflow}`,
        ];
  let number = 0;
  const numbered = steps.map((step) =>
    step.startsWith(' ') ? `  ${step}` : `  ${(number += 1)}. ${step}`,
  );
  return ['Next:', ...numbered].join('\n');
}

function listed(names: readonly string[]): string {
  const [last = '', ...others] = [...names].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
}
