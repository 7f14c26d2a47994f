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
  if (/["<>|*?:\\/\r\n]/.test(settings['artifact-name'] ?? ''))
    problems.push(
      `artifact-name: ${JSON.stringify(settings['artifact-name'])} has a character that artifacts may not have; leave out " : < > | * ? \\ / and line breaks.`,
    );
  return problems;
}
