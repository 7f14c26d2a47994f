import type { PackageFinding } from './finding.js';
import { fields, isFields, text, texts } from './read.js';

/**
 * Pins of transitive dependencies that Snyk advises for Python,
 * `{ 'jinja2@2.10': { upgradeTo: 'jinja2@2.11.3', vulns: ['SNYK-…'] } }`, put on the packages of
 * the findings.
 */
export function applyPins(pins: unknown, find: (id: string) => PackageFinding | undefined): void {
  for (const [step, pin] of Object.entries(fields(pins))) {
    const to = isFields(pin) ? text(pin['upgradeTo']) : undefined;
    for (const id of texts(fields(pin)['vulns'])) {
      const pkg = find(id)?.packages.get(step);
      if (pkg === undefined || to === undefined) continue;
      pkg.isPinnable = true;
      pkg.pinTo = to;
    }
  }
}
