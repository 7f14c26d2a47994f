import { boolean, choice, text } from '../kinds.js';
import type { Command } from '../setting.js';
import { COLLECTING, optional, setting } from '../setting.js';

const READS: readonly Command[] = [...COLLECTING, 'plan', 'convert', 'explain', 'demo'];

/** Settings of what findings are made into. */
export const TRANSFORM_SETTINGS = {
  'asset-type': setting({
    kind: choice(['code-repository', 'generic-application']),
    group: 'transform',
    description: 'Which of the built-in transform maps makes the target documents.',
    commands: [...READS, 'init'],
    default: 'code-repository',
  }),
  'transform-map': optional({
    kind: text('the path of a YAML file'),
    group: 'transform',
    description: 'A transform map of your own, in place of the built-in one.',
    commands: READS,
    placeholder: 'file',
  }),
  'extra-rows': setting({
    kind: boolean(),
    group: 'transform',
    description:
      'Whether the rows of a map that go beyond the published ones (`extra: true`) are used.',
    commands: READS,
    default: true,
  }),
  identity: setting({
    kind: choice(['snyk', 'portable']),
    group: 'transform',
    description:
      'Ids in target documents: `snyk` takes the ids of Snyk where there are any, `portable` always the keys of this connector, equal through every door.',
    commands: READS,
    default: 'snyk',
  }),
  to: setting({
    kind: choice([
      'findings',
      'target',
      'sarif',
      'ocsf',
      'gitlab',
      'cyclonedx',
      'kdi',
      'code-quality',
      'junit',
    ]),
    group: 'transform',
    description:
      'Format to convert to: `findings`, `target` and `ocsf` are one JSON object a line, the others one document.',
    commands: ['convert'],
    default: 'target',
    placeholder: 'format',
  }),
  finding: optional({
    kind: text('the key of a finding, or the id of its problem'),
    group: 'transform',
    description:
      'Which finding to explain, by its key or by the id of its problem. Without it, the first one.',
    commands: ['explain'],
    placeholder: 'key|problem',
  }),
} as const;
