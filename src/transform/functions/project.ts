import { z } from 'zod';
import { manifestOf, normalisePath, normaliseRepository } from '../../model/identity.js';
import type { ProjectRecord } from '../../model/record.js';
import type { MapFunction } from './definition.js';
import { projectFunction } from './definition.js';
import { repositoryTypeOf } from './repository-type.js';

const NO_ARGS = z.strictObject({});

const KEY_PARTS = ['repository', 'target-file', 'type', 'reference', 'name', 'org'] as const;

/**
 * Asset criticality score of Qualys, 1 to 5 with 2 as its default; Snyk's words are spread over
 * the upper four so that an asset that somebody rated low is not below an unrated one.
 */
const ACS: ReadonlyMap<string, number> = new Map([
  ['low', 2],
  ['medium', 3],
  ['high', 4],
  ['critical', 5],
]);

/** Functions about the project as a whole. */
export const PROJECT_FUNCTIONS: readonly MapFunction[] = [
  projectFunction({
    name: 'externalAssetId',
    summary:
      'The key of the project, equal through every door: a digest of repository, manifest, type and reference. With `parts` a readable key of the parts named, for coarser assets such as one per repository.',
    from: null,
    args: z.strictObject({
      parts: z
        .array(z.enum(KEY_PARTS), { error: `allowed: a list of ${KEY_PARTS.join(', ')}` })
        .min(1, { error: 'allowed: one part or more' })
        .optional(),
      separator: z.string({ error: 'allowed: text' }).default('|'),
    }),
    run: ({ parts, separator }) =>
      parts === undefined
        ? (_input, record) => record.key
        : (_input, record) => {
            const words = parts.map((part) => keyPart(record, part));
            return words.every((word) => word === '') ? undefined : words.join(separator);
          },
  }),
  projectFunction({
    name: 'assetStatus',
    summary:
      '`INACTIVE` for a project that Snyk calls inactive, else `ACTIVE`: what was just scanned is active.',
    from: 'attributes.status',
    args: NO_ARGS,
    run: () => (status) => (wordOf(status) === 'inactive' ? 'INACTIVE' : 'ACTIVE'),
  }),
  projectFunction({
    name: 'repositoryType',
    summary:
      'Who hosts the repository: `GITHUB`, `GITLAB`, `BITBUCKET`, `AZURE_REPOS`, `AWS_CODECOMMIT` or `OTHER`; by the integration that Snyk imported it with, else by the host of its address.',
    from: 'relationships.target.data.attributes.url',
    args: NO_ARGS,
    run: () => (url, record) => repositoryTypeOf(url, record.attributes.origin),
  }),
  projectFunction({
    name: 'criticality',
    summary:
      "The highest of the project's business criticalities: `raw` in Snyk's word, `acs` as Qualys' 2 (low) to 5 (critical).",
    from: 'attributes.business_criticality',
    args: z.strictObject({ as: z.enum(['raw', 'acs']).default('raw') }),
    run: (args) => (input) => {
      const word = highestCriticality(Array.isArray(input) ? input : [input]);
      return args.as === 'raw' || word === undefined ? word : ACS.get(word);
    },
  }),
];

function keyPart(record: ProjectRecord, part: (typeof KEY_PARTS)[number]): string {
  const { attributes, relationships, org } = record;
  switch (part) {
    case 'repository':
      return normaliseRepository(relationships.target.data.attributes.url ?? '');
    case 'target-file':
      return manifestOf(normalisePath(attributes.target_file));
    case 'type':
      return attributes.type.toLowerCase();
    case 'reference':
      return attributes.target_reference;
    case 'name':
      return attributes.name;
    case 'org':
      return org?.id ?? '';
  }
}

/** A word that Snyk adds one day is passed on when no known one stands beside it. */
function highestCriticality(input: readonly unknown[]): string | undefined {
  const words = input.map(wordOf).filter((word) => word !== '');
  const rank = (word: string): number => ACS.get(word) ?? 0;
  return words.sort((a, b) => rank(b) - rank(a))[0];
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().toLowerCase() : '';
}
