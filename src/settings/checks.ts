import type { Command } from './setting.js';
import type { Settings } from './table.js';

/** What no single setting can tell: combinations that cannot work. */
export function crossChecks(command: Command, settings: Settings): string[] {
  const problems: string[] = [];
  if (command === 'scan' && settings.input.length === 0) {
    if (settings.scan.includes('container') && settings.target === undefined)
      problems.push('target: not set, but `scan: container` needs the name of an image.');
    if (settings['snyk-cli-version'] !== undefined && settings['snyk-cli-path'] !== undefined)
      problems.push('snyk-cli-version and snyk-cli-path: both are set; give one of them.');
  }
  if (command === 'scan' || command === 'sbom') problems.push(...sbomProblems(settings, command));
  if (/["<>|*?:\\/\r\n]/.test(settings['artifact-name'] ?? ''))
    problems.push(
      `artifact-name: ${JSON.stringify(settings['artifact-name'])} has a character that artifacts may not have; leave out " : < > | * ? \\ / and line breaks.`,
    );
  return problems;
}

function sbomProblems(settings: Settings, command: Command): string[] {
  const sbom = settings.sbom.toLowerCase();
  const problems: string[] = [];
  if (command === 'sbom' && sbom === 'off')
    problems.push(
      'sbom: `off`, but the command is about one; give `generate`, `project` or a file.',
    );
  if (sbom === 'project' && settings['sbom-project'] === undefined)
    problems.push('sbom-project: not set, but `sbom: project` needs the id of a project in Snyk.');
  return problems;
}
