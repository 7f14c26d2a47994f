import { SBOM_FORMATS } from '../../snyk/sbom-formats.js';
import { boolean, choice, text } from '../kinds.js';
import type { Command } from '../setting.js';
import { optional, setting } from '../setting.js';

const SBOM = ['scan', 'sbom'] as const satisfies readonly Command[];

/** Settings of the software bill of materials. */
export const SBOM_SETTINGS = {
  sbom: setting({
    kind: text('`off`, `generate`, `project`, or the path of an SBOM'),
    group: 'sbom',
    description:
      'The SBOM: `generate` makes one of the working directory, `project` fetches that of a project in Snyk, a path reads one (CycloneDX 1.4 to 1.6, SPDX 2.3).',
    commands: SBOM,
    default: 'off',
    defaultFor: { sbom: 'generate' },
    placeholder: 'off|generate|project|file',
  }),
  'sbom-format': setting({
    kind: choice(SBOM_FORMATS),
    group: 'sbom',
    description:
      'Format of the SBOM that is generated or fetched. XML is kept as a file, but Snyk tests JSON only.',
    commands: SBOM,
    default: 'cyclonedx1.6+json',
  }),
  'sbom-generator': setting({
    kind: text('`snyk`, `npm`, or a command that prints an SBOM'),
    group: 'sbom',
    description:
      'What generates the SBOM: `snyk` (needs the entitlement), `npm` (`npm sbom`), or a command that prints one. No shell reads the command.',
    commands: SBOM,
    default: 'snyk',
    placeholder: 'snyk|npm|command',
  }),
  'sbom-project': optional({
    kind: text('the id of a project in Snyk'),
    group: 'sbom',
    description: 'The project whose SBOM `sbom: project` fetches; its id.',
    commands: SBOM,
    placeholder: 'id',
  }),
  'sbom-test': setting({
    kind: boolean(),
    group: 'sbom',
    description:
      'Whether Snyk tests the SBOM. In a scan, its findings and those of the scan are one set.',
    commands: SBOM,
    default: false,
    defaultFor: { sbom: true },
  }),
  'dependency-submission': setting({
    kind: boolean(),
    group: 'sbom',
    description:
      'Whether the components of the SBOM are sent to GitHub’s dependency graph. Needs `github-token` with the permission `contents: write`.',
    commands: SBOM,
    default: false,
  }),
} as const;
